import { describe, expect, it } from 'vitest';
import { cut, languageOf } from './characters';
import { fill } from './fill';
import { catalogues } from './index';

const gaps = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

describe('the catalogues', () => {
  for (const [language, words] of Object.entries(catalogues)) {
    it(`have the same gaps in ${language} as in English, and no empty words`, () => {
      for (const [key, english] of Object.entries(catalogues.en)) {
        const told = words[key as keyof typeof words];
        expect(told, key).not.toBe('');
        expect(gaps(told), key).toEqual(gaps(english));
      }
    });
  }
});

describe('filling', () => {
  it('tells one from several', () => {
    expect(fill('{n} report|{n} reports', { n: 1 }, 'en')).toBe('1 report');
    expect(fill('{n} report|{n} reports', { n: 1200 }, 'en')).toBe('1,200 reports');
    expect(fill('報道{n}件', { n: 2 }, 'ja')).toBe('報道2件');
  });

  it('leaves a gap without a value to be seen', () => {
    expect(fill('by {who}', {}, 'en')).toBe('by {who}');
  });
});

describe('characters', () => {
  it('are counted whole, as the server counts them', () => {
    expect(cut('a𠮷b', 1, 2)).toBe('𠮷');
    expect(cut('a𠮷b', 2)).toBe('b');
    expect(cut('plain', 1, 3)).toBe('la');
  });

  it('tell the language where the script does', () => {
    expect(['尖閣諸島の', '钓鱼岛', '독도', 'radar'].map(languageOf)).toEqual(['ja', 'zh', 'ko', 'en']);
  });
});
