/** Whether the server has told of a newer picture than the one on screen. */

import { askAgain } from './answer.svelte';
import { knownStatus } from './known.svelte';
import { place } from './place.svelte';

let told = $state('');

/** A past day's picture stands still, so there is no news of it. */
export function newsWaiting(): boolean {
  const current = knownStatus()?.revision;
  return Boolean(told && current && told !== current && !place().query['as_of']);
}

export function takeNews(): void {
  askAgain();
}

/** Listens while the page is seen; a stream that breaks is taken up again by the browser. */
export function listen(): () => void {
  let stream: EventSource | null = null;
  const follow = () => {
    stream?.close();
    stream = document.hidden ? null : new EventSource('/api/v1/stream');
    stream?.addEventListener('changed', (event) => (told = revisionOf(String(event.data))));
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stream?.close();
  };
}

function revisionOf(text: string): string {
  try {
    const { revision } = JSON.parse(text) as { revision?: unknown };
    return revision === null || revision === undefined ? '' : String(revision);
  } catch {
    return '';
  }
}
