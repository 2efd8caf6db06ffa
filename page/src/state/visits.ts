/** The day of the visit before this one, for "since you last looked". */

import { recall, remember } from './remembered';

const VISIT_ENDS_AFTER_MS = 6 * 60 * 60 * 1000;

/** Notes that the reader is here; a visit long ago becomes the one before. */
export function noteVisit(now: Date): void {
  const seen = Number(recall('this-visit'));
  if (seen && now.getTime() - seen > VISIT_ENDS_AFTER_MS) remember('last-seen', dayOf(new Date(seen)));
  remember('this-visit', String(now.getTime()));
}

/** The day of the visit before, empty when there was none. */
export function lastVisit(): string {
  return recall('last-seen');
}

function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
