/** Arrow keys among the marks of one drawing, which is a single stop of the tab key. */

export function stepAmong(event: KeyboardEvent): void {
  const here = event.currentTarget;
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by || !(here instanceof SVGElement)) return;
  const marks = [...(here.ownerSVGElement?.querySelectorAll<SVGElement>('[tabindex]') ?? [])];
  const next = marks[marks.indexOf(here) + by];
  if (!next) return;
  event.preventDefault();
  here.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
