/** What the browser remembers of its reader; where it may not, nothing is remembered. */

export type Remembered = 'name' | 'language' | 'last-seen' | 'this-visit' | 'single-keys';

export function recall(what: Remembered): string {
  try {
    return localStorage.getItem(`redshank.${what}`) ?? '';
  } catch {
    return '';
  }
}

export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(`redshank.${what}`, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
