/** An answer that follows its address: asked again when the address or the picture changes. */

import { Failure, get } from '../api';

let revision = $state(0);

/** Everything on screen is asked for again, as after a judgement. */
export function askAgain(): void {
  revision += 1;
}

export class Answer<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(true);
}

/** Call it while a component starts; an address of null asks for nothing. The old value stays till the new one is there. */
export function answer<T>(address: () => string | null): Answer<T> {
  const current = new Answer<T>();
  $effect(() => {
    void revision;
    const wanted = address();
    if (wanted === null) {
      current.value = null;
      current.loading = false;
      return undefined;
    }
    const abort = new AbortController();
    current.loading = true;
    get<T>(wanted, abort.signal).then(
      (value) => {
        if (abort.signal.aborted) return;
        current.value = value;
        current.failure = null;
        current.loading = false;
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        current.failure = error instanceof Failure ? error : new Failure(0, String(error));
        if (current.failure.status === 404) current.value = null;
        current.loading = false;
      },
    );
    return () => abort.abort();
  });
  return current;
}
