/** The keyboard: j/k through the items, o opens, e shows the sentence, g and a letter goes to a view. */

import { pathOf, type VIEWS } from './address';
import { go, link } from './place.svelte';
import { recall } from './remembered';

export const LEAPS: Record<string, (typeof VIEWS)[number]> = {
  p: 'picture',
  i: 'incidents',
  t: 'timeline',
  m: 'map',
  o: 'positions',
  c: 'counts',
  n: 'tension',
  r: 'reports',
  s: 'search',
  b: 'brief',
  v: 'review',
  j: 'judgements',
  e: 'exports',
};
const LEAP_WITHIN_MS = 1500;

export function listenToKeys(onhelp: () => void): () => void {
  let leapTill = 0;
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isInDialog()) return;
    if (recall('single-keys') === 'off' && event.key !== '?') return;
    if (event.timeStamp < leapTill) {
      leapTill = 0;
      const view = LEAPS[event.key];
      if (view) return done(event, () => go(link(pathOf(view))));
    }
    if (event.key === 'g') leapTill = event.timeStamp + LEAP_WITHIN_MS;
    else if (event.key === '?') done(event, onhelp);
    else acted(event);
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

function acted(event: KeyboardEvent): void {
  const actions: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    o: () => current()?.querySelector<HTMLElement>('[data-open]')?.click(),
    e: () => current()?.querySelector<HTMLElement>('[data-evidence]')?.click(),
    '/': () => document.getElementById('search-words')?.focus(),
  };
  const action = actions[event.key];
  if (action) done(event, action);
}

function done(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

/** Items are what has `data-item`; the current one holds the focus, or is the first. */
function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-item]')].filter(
    (item) => item.offsetParent !== null,
  );
}

function current(): HTMLElement | null {
  const focused = document.activeElement;
  return (
    (focused instanceof HTMLElement ? focused.closest<HTMLElement>('[data-item]') : null) ??
    items()[0] ??
    null
  );
}

function step(by: number): void {
  const all = items();
  const focused = document.activeElement?.closest('[data-item]');
  const at = all.findIndex((item) => item === focused);
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  const handle = next?.querySelector<HTMLElement>('[data-open], [data-evidence], a, button') ?? next;
  handle?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

function isInDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
