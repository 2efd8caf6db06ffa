/** Days as numbers, and the months that an axis names. */

import { calendar } from '../words/days';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since the epoch. */
export function dayNumber(day: string): number {
  return Math.round(calendar(day).getTime() / DAY_MS);
}

export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The first days of months within a stretch, thinned so that a label has room. */
export function monthTicks(first: number, last: number, perDay: number, room = 56): string[] {
  const start = new Date(first * DAY_MS);
  const every = Math.max(1, Math.ceil(room / (perDay * 30)));
  const step =
    every > 12 ? Math.ceil(every / 12) * 12 : every > 6 ? 12 : every > 3 ? 6 : every > 2 ? 3 : every;
  const ticks: string[] = [];
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month += 1) {
    const tick = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (tick > last) return ticks;
    if (
      tick >= first &&
      (month % 12) % step === 0 &&
      (step < 12 || Math.floor(month / 12) % (step / 12) === 0)
    )
      ticks.push(dayOf(tick));
  }
}
