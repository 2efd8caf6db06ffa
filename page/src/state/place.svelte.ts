/** Where the reader is: the address of the browser as state, and ways to go elsewhere. */

import { addressOf, type Parameters } from '../api';
import { formatPlace, keptOf, parsePlace, withValues, type Place, type Query } from './address';

let here = $state.raw<Place>(read());

function read(): Place {
  return parsePlace(location.pathname, location.search, location.hash);
}

/** The current place; reading it in an effect follows the reader. */
export function place(): Place {
  return here;
}

/** An address within the page that keeps the day, the names and the language. */
export function link(path: string, query: Query = {}, hash = ''): string {
  return formatPlace(path, query, keptOf(here.query), hash);
}

/** The address of an answer for this day and these names. */
export function asked(path: string, parameters: Parameters = {}): string {
  const { as_of, names } = here.query;
  return addressOf(path, { ...parameters, as_of, names });
}

export function go(address: string): void {
  if (address !== location.pathname + location.search + location.hash) history.pushState(null, '', address);
  here = read();
}

/** Sets filters of the current view; the way back leads over what was chosen before. */
export function choose(changes: Query, replace = false): void {
  const query = withValues(here.query, changes);
  const written = new URLSearchParams(query).toString();
  const address = location.pathname + (written ? `?${written}` : '');
  if (address === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  here = read();
}

/** Follows links within the page, and the browser's own ways back and forth. */
export function followLinks(): () => void {
  const moved = () => (here = read());
  document.addEventListener('click', followed);
  window.addEventListener('popstate', moved);
  return () => {
    document.removeEventListener('click', followed);
    window.removeEventListener('popstate', moved);
  };
}

function followed(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  if (!anchor || anchor.hasAttribute('download') || anchor.getAttribute('target')) return;
  const given = anchor.getAttribute('href') ?? (anchor instanceof SVGAElement ? anchor.href.baseVal : '');
  if (!given.startsWith('/') || given.startsWith('/api/') || given === '/login' || given.startsWith('//'))
    return;
  event.preventDefault();
  go(given);
}
