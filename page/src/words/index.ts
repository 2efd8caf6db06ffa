/** The catalogues; the type of each proves that it has every key of the English one. */

import { en } from './en';
import { ja } from './ja';
import { zh } from './zh';

export type WordKey = keyof typeof en;
export type Words = Record<WordKey, string>;
export type Language = 'en' | 'ja' | 'zh';

export const LANGUAGES: Record<Language, string> = { en: 'English', ja: '日本語', zh: '中文' };
export const catalogues: Record<Language, Words> = { en, ja, zh };

export function isLanguage(tag: string): tag is Language {
  return tag in LANGUAGES;
}
