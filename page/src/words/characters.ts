/** Offsets of the server count characters; JavaScript's count halves of some. These count alike. */

/** A stretch of a text by offsets in whole characters, end exclusive. */
export function cut(text: string, start: number, end?: number): string {
  if (!/[\ud800-\udfff]/.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join('');
}

/** The language a text is written in, as far as its script tells. */
export function languageOf(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7af]/.test(text)) return 'ko';
  if (/[\u4e00-\u9fff]/.test(text)) return 'zh';
  if (/[\u0400-\u04ff]/.test(text)) return 'ru';
  return 'en';
}
