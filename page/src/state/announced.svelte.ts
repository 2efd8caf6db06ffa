/** What is told in the live region: the result of an action, once. */

let told = $state({ words: '', failed: false });

export function announced(): { words: string; failed: boolean } {
  return told;
}

export function announce(words: string, failed = false): void {
  told = { words, failed };
}
