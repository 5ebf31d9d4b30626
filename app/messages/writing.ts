/** How the language of the texts writes numbers, lists and days. The only place that asks `Intl`. */
const LANGUAGE = 'en';
const numbers = new Intl.NumberFormat(LANGUAGE);
const plurals = new Intl.PluralRules(LANGUAGE);
const lists = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** 1,234.5 */
export function numberText(value: number | bigint): string {
  return numbers.format(value);
}

/** a, b and c */
export function listText(items: readonly string[]): string {
  return lists.format(items);
}

/** The plural category of a number: which form of a text is meant. */
export function pluralOf(count: number): Intl.LDMLPluralRule {
  return plurals.select(count);
}

/** 29 Nov 2026. @param day '2026-11-29' */
export function dayText(day: string): string {
  const days = new Intl.DateTimeFormat(`${LANGUAGE}-GB`, { dateStyle: 'medium', timeZone: 'UTC' });
  return days.format(Date.parse(day));
}
