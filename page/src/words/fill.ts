/** Filling the gaps of words: `{n}` stands for a value, `|` parts the forms for one and for several. */

export function fill(words: string, values: Record<string, string | number>, language: string): string {
  const forms = words.split('|');
  const n = values['n'];
  const several =
    forms.length > 1 && typeof n === 'number' && new Intl.PluralRules(language).select(n) !== 'one';
  const form = forms[several ? 1 : 0] ?? words;
  return form.replace(/\{(\w+)\}/g, (gap, name: string) => written(values[name], language) ?? gap);
}

function written(value: string | number | undefined, language: string): string | undefined {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}
