/** Days in words of a language; a precision is said, never sharpened. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** A day as a date of the calendar, free of time zones. */
export function calendar(day: string): Date {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
}

/** "7 Dec 2025"; text that is no day comes back as it is. */
export function dayWords(day: string, language: string): string {
  if (!DAY.test(day)) return day;
  return format(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(calendar(day));
}

/** One day, a whole month as a month, else from the first to the last day. */
export function intervalWords(start: string, end: string, language: string): string {
  if (start === end) return dayWords(start, language);
  if (isWholeMonth(start, end))
    return format(language, { month: 'long', year: 'numeric' }).format(calendar(start));
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) {
    return format(language, { year: 'numeric' }).format(calendar(start));
  }
  return format(language, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    calendar(start),
    calendar(end),
  );
}

/** A moment to the minute in UTC, said to be so. */
export function momentWords(moment: string, language: string): string {
  const read = new Date(moment);
  if (Number.isNaN(read.getTime())) return moment;
  const form = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const;
  return `${format(language, form).format(read)} UTC`;
}

export function isWholeMonth(start: string, end: string): boolean {
  const first = calendar(start);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return start.endsWith('-01') && calendar(end).getTime() === last.getTime();
}

function format(language: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // British order in English: day, month, year, as the citations have it.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...form });
}
