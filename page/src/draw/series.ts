/** Count series that tell of the same thing, so that rivals are drawn as rivals and nothing is summed. */

import type { CountPoint, CountSeries, Party } from '../shapes';
import { grouped } from './grouped';
import { dayNumber } from './time';

export interface Chart {
  key: string;
  what: string;
  unit: string;
  zone: string | null;
  place: string | null;
  actor: string | null;
  series: CountSeries[];
}

export interface PlacedPoint {
  point: CountPoint;
  first: number;
  last: number;
}

export function actorName(actor: Party | string | null): string | null {
  return actor === null || typeof actor === 'string' ? actor : actor.name;
}

/** One chart a thing, unit, zone, place and side; the counters are its lines. */
export function charts(series: CountSeries[]): Chart[] {
  const groups = grouped(series, (one) =>
    JSON.stringify([one.what, one.unit, one.zone, one.place, actorName(one.actor)]),
  );
  return [...groups].map(([key, group]) => {
    const [one] = group;
    return {
      key,
      what: one?.what ?? '',
      unit: one?.unit ?? '',
      zone: one?.zone ?? null,
      place: one?.place ?? null,
      actor: actorName(one?.actor ?? null),
      series: group,
    };
  });
}

/** The points that a time axis can hold, in its order. */
export function placedPoints(series: CountSeries): PlacedPoint[] {
  return series.points
    .flatMap((point) =>
      point.start
        ? [{ point, first: dayNumber(point.start), last: dayNumber(point.end ?? point.start) }]
        : [],
    )
    .sort((one, other) => one.first - other.first);
}

/** Round steps from zero to above the greatest value, four to six of them. */
export function valueTicks(least: number, greatest: number): number[] {
  const spread = Math.max(greatest - least, 1e-9);
  const rough = spread / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
  const from = Math.floor(least / step);
  const till = Math.ceil(greatest / step);
  return Array.from({ length: till - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}
