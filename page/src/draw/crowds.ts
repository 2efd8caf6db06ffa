/** A lane with more incidents than can be told apart: how many begin in each stretch of days. */

import type { TimelineRow } from '../shapes';
import { dayNumber } from './time';
import type { Scale } from './lanes';

export interface Crowd {
  first: number;
  last: number;
  x: number;
  width: number;
  count: number;
}

const NARROWEST = 7;

export function crowds(incidents: TimelineRow[], scale: Scale): Crowd[] {
  const days = Math.max(1, Math.ceil(NARROWEST / scale.perDay));
  const counts = new Map<number, number>();
  for (const incident of incidents) {
    const bucket = Math.floor((Math.max(scale.first, dayNumber(incident.start ?? '')) - scale.first) / days);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([bucket, count]) => {
      const first = scale.first + bucket * days;
      return {
        first,
        last: first + days - 1,
        x: bucket * days * scale.perDay,
        width: days * scale.perDay,
        count,
      };
    });
}
