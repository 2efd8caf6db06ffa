/** Names beside marks of the map, as many as have room; what has none stays in the table. */

export interface Named {
  key: string;
  words: string;
  x: number;
  y: number;
  r: number;
}

export interface Label {
  key: string;
  words: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const CHARACTER = 6.2;
const HALF_LINE = 7;
const LONGEST = 34;

/** Earlier ones go first; a name goes right of its mark, else left, else nowhere. */
export function labels(marks: Named[], width: number): Label[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const found: Label[] = [];
  for (const mark of marks) {
    const words = mark.words.length > LONGEST ? `${mark.words.slice(0, LONGEST - 1)}…` : mark.words;
    const long = words.length * CHARACTER;
    const right = {
      left: mark.x + mark.r + 2,
      right: mark.x + mark.r + 4 + long,
      top: mark.y - HALF_LINE,
      bottom: mark.y + HALF_LINE,
    };
    const left = { ...right, left: mark.x - mark.r - 4 - long, right: mark.x - mark.r - 2 };
    const box = [right, left].find(
      (one) => one.left > 0 && one.right < width && !taken.some((other) => overlaps(one, other)),
    );
    if (!box || !words) continue;
    taken.push(box);
    const anchor = box === right ? 'start' : 'end';
    found.push({
      key: mark.key,
      words,
      x: anchor === 'start' ? mark.x + mark.r + 3 : mark.x - mark.r - 3,
      y: mark.y + 4,
      anchor,
    });
  }
  return found;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
