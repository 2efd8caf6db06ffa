/** The words of the page in the reader's language. */

import { catalogues, isLanguage, type Language, type WordKey } from '../words';
import { place } from './place.svelte';
import { recall } from './remembered';
import { fill } from '../words/fill';

/** The address says which language, else what the browser remembers, else what it prefers. */
export function language(): Language {
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2));
  const wanted = [place().query['lang'] ?? '', recall('language'), ...preferred];
  return wanted.find(isLanguage) ?? 'en';
}

/** The words of a key; `n` picks the form for a number, other values fill the gaps. */
export function t(key: WordKey, values: Record<string, string | number> = {}): string {
  const spoken = language();
  return fill(catalogues[spoken][key], values, spoken);
}

/** The words of a key made from a code of the server; the code itself where there are none. */
export function coded(group: string, code: string): string {
  const words: Record<string, string> = catalogues[language()];
  return words[`${group}.${code}`] ?? code;
}
