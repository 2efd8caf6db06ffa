/** A report's text cut wherever something found begins or ends, so that every piece knows what it belongs to. */

import type { Report } from '../shapes';

export type Role = 'trigger' | 'actor' | 'recipient' | 'count' | 'silence';

export interface Found {
  start: number;
  end: number;
  owner: string;
  role: Role;
}

export interface Segment {
  start: number;
  end: number;
  found: Found[];
}

/** Everything found in a report with its place in the text; the owner is the id of its entry in the list. */
export function foundIn(report: Report): Found[] {
  const events = report.events.flatMap((event): Found[] => [
    { ...spanOf(event.trigger), owner: event.id, role: 'trigger' },
    ...event.actors.map((one): Found => ({ ...spanOf(one), owner: event.id, role: 'actor' })),
    ...event.recipients.map((one): Found => ({ ...spanOf(one), owner: event.id, role: 'recipient' })),
  ]);
  const counts = report.counts.map((one, at): Found => ({
    ...spanOf(one),
    owner: `count-${at}`,
    role: 'count',
  }));
  const silences = report.silences.map((one, at): Found => ({
    ...spanOf(one),
    owner: `silence-${at}`,
    role: 'silence',
  }));
  return [...events, ...counts, ...silences].filter((one) => one.end > one.start);
}

/** The stretch from `start` to `end` in pieces, in order and without gaps. */
export function segments(start: number, end: number, found: Found[]): Segment[] {
  const within = found.filter((one) => one.start < end && one.end > start);
  const inner = within.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...inner, end])].sort((one, other) => one - other);
  return bounds.slice(0, -1).map((from, at) => {
    const till = bounds[at + 1] ?? end;
    return { start: from, end: till, found: within.filter((one) => one.start <= from && one.end >= till) };
  });
}

function spanOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
