import { describe, expect, it } from 'vitest';
import { dayWords, intervalWords, momentWords } from './days';

describe('days in words', () => {
  it('stay the day they are, in every language', () => {
    expect(dayWords('2025-12-07', 'en')).toBe('7 Dec 2025');
    expect(dayWords('2025-12-07', 'ja')).toBe('2025年12月7日');
    expect(dayWords('2025-12-07', 'zh')).toBe('2025年12月7日');
  });

  it('name a whole month or year as such, not by its first day', () => {
    expect(intervalWords('2025-03-01', '2025-03-31', 'en')).toBe('March 2025');
    expect(intervalWords('2024-02-01', '2024-02-29', 'en')).toBe('February 2024');
    expect(intervalWords('2025-01-01', '2025-12-31', 'en')).toBe('2025');
  });

  it('name both ends of an interval', () => {
    expect(intervalWords('2025-12-06', '2025-12-08', 'en')).toMatch(/^6\s*–\s*8 Dec 2025$/);
  });

  it('leave what is no day as it is', () => {
    expect(dayWords('some day', 'en')).toBe('some day');
  });

  it('say the zone of a moment', () => {
    expect(momentWords('2025-12-07T23:30:00+09:00', 'en')).toBe('7 Dec 2025, 14:30 UTC');
  });
});
