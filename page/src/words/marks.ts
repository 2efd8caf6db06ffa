/** Marks beside words, the same in every language: a second signal besides colour. */

export const STATUS_MARKS: Record<string, string> = {
  reported: '○',
  confirmed: '●',
  disputed: '◐',
  denied: '✕',
  planned: '→',
  withdrawn: '–',
};

export const STANCE_MARKS: Record<string, string> = {
  asserts: '●',
  alleges: '◐',
  denies: '✕',
  admits: '◉',
  'does-not-address': '○',
};

export const FACTUALITY_MARKS: Record<string, string> = {
  asserted: '●',
  alleged: '◐',
  denied: '✕',
  negated: '○',
  planned: '→',
  hypothetical: '?',
  demanded: '!',
};
