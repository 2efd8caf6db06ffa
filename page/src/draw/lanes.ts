/** Where the marks of a timeline stand: lanes, and rows within a lane so that no mark hides another. */

import type { TimelineRow } from '../shapes';
import { grouped } from './grouped';
import { dayNumber } from './time';

export type MarkKind = 'dot' | 'bar' | 'soft';

export interface Mark {
  incident: TimelineRow;
  kind: MarkKind;
  x: number;
  width: number;
  row: number;
}

/** A lane has a mark an incident; one that is too full for that has none and is drawn as crowds. */
export interface Lane {
  name: string;
  incidents: TimelineRow[];
  marks: Mark[];
  rows: number;
}

export interface Scale {
  first: number;
  last: number;
  perDay: number;
}

export const DOT = 10;

/** More incidents than this in one lane cannot be told apart. */
export const TOO_MANY = 300;

/** A day is a dot, an interval a bar; what is only known to a month or worse a soft bar. */
export function markKind(incident: {
  start: string | null;
  end: string | null;
  precision: string | null;
}): MarkKind {
  if (['month', 'season', 'year'].includes(incident.precision ?? '')) return 'soft';
  return incident.start === incident.end ? 'dot' : 'bar';
}

/** The lanes, the fullest first. */
export function lanes(
  incidents: TimelineRow[],
  laneOf: (incident: TimelineRow) => string,
  scale: Scale,
): Lane[] {
  const groups = grouped(incidents, laneOf);
  return [...groups]
    .map(([name, group]) => lane(name, group, scale))
    .sort(
      (one, other) => other.incidents.length - one.incidents.length || one.name.localeCompare(other.name),
    );
}

function lane(name: string, incidents: TimelineRow[], scale: Scale): Lane {
  if (incidents.length > TOO_MANY) return { name, incidents, marks: [], rows: 0 };
  const ends: number[] = [];
  const marks = incidents
    .map((incident) => placed(incident, scale))
    .sort((one, other) => one.x - other.x || other.width - one.width)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.x);
      const row = free < 0 ? ends.length : free;
      ends[row] = mark.x + mark.width + 1;
      return { ...mark, row };
    });
  return { name, incidents, marks, rows: ends.length };
}

function placed(incident: TimelineRow, scale: Scale): Mark {
  const kind = markKind(incident);
  const start = Math.max(scale.first, dayNumber(incident.start ?? ''));
  const end = Math.min(scale.last, dayNumber(incident.end ?? incident.start ?? ''));
  const from = (start - scale.first) * scale.perDay;
  const wide = (end - start + 1) * scale.perDay;
  if (kind === 'dot') return { incident, kind, x: from + wide / 2 - DOT / 2, width: DOT, row: 0 };
  return { incident, kind, x: from, width: Math.max(wide, DOT), row: 0 };
}

/** The days that hold nearly all starts, when few outliers would squeeze the rest; else all. */
export function mainSpan(
  incidents: { start: string | null; end: string | null }[],
): { first: number; last: number } | null {
  const starts = incidents
    .flatMap((one) => (one.start ? [dayNumber(one.start)] : []))
    .sort((one, other) => one - other);
  const ends = incidents
    .flatMap((one) => (one.end ? [dayNumber(one.end)] : []))
    .sort((one, other) => one - other);
  const [earliest, latest] = [starts[0], ends.at(-1)];
  if (earliest === undefined || latest === undefined) return null;
  const low = starts[Math.floor(starts.length * 0.04)] ?? earliest;
  const high = ends[Math.ceil(ends.length * 0.98) - 1] ?? latest;
  const margin = Math.max(2, Math.round((high - low) * 0.02));
  const squeezed = latest - earliest > 2 * (high - low + 2 * margin);
  return squeezed
    ? { first: low - margin, last: high + margin }
    : { first: earliest - margin, last: latest + margin };
}
