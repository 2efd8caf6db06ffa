/** A text cut at its marks, so that each piece is marked or not; marks may overlap and come in any order. */

export interface Piece {
  start: number;
  end: number;
  marked: boolean;
}

export function pieces(length: number, marks: [number, number][]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((one, other) => one[0] - other[0])) {
    const from = Math.max(at, start);
    const till = Math.min(end, length);
    if (till <= from) continue;
    if (from > at) found.push({ start: at, end: from, marked: false });
    found.push({ start: from, end: till, marked: true });
    at = till;
  }
  if (at < length) found.push({ start: at, end: length, marked: false });
  return found;
}
