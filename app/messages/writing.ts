/** How the language of the texts writes numbers and lists, and what it joins to a name. With days.ts, the only place that asks `Intl`. */

/** Gives a name in a text its ending: `main`, `을/를` → `을`. Languages that have none need none. */
export type Ending = (name: string, choice: string) => string;

interface Writing {
  readonly language: string;
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
  readonly lists: Intl.ListFormat;
  readonly ending: Ending;
}

let writing = writingOf('en');

function writingOf(language: string, ending: Ending = (_, choice) => choice): Writing {
  return {
    language,
    numbers: new Intl.NumberFormat(language),
    plurals: new Intl.PluralRules(language),
    lists: new Intl.ListFormat(language, { type: 'conjunction' }),
    ending,
  };
}

/** Called once, before anything is drawn. @param language as in `ko`, with its endings if it has some */
export function writesIn(language: string, ending?: Ending): void {
  writing = writingOf(language, ending);
}

/** The language of the page's words: `en`, `ko`. */
export function writtenIn(): string {
  return writing.language;
}

/** 1,234.5 */
export function numberText(value: number | bigint): string {
  return writing.numbers.format(value);
}

/** a, b and c */
export function listText(items: readonly string[]): string {
  return writing.lists.format(items);
}

/** The plural category of a number: which form of a text is meant. */
export function pluralOf(count: number): Intl.LDMLPluralRule {
  return writing.plurals.select(count);
}

/** What follows a name in the language of the page. @param choice as the text has it: `을/를` */
export function endingOf(name: string, choice: string): string {
  return writing.ending(name, choice);
}

/** As who speaks it calls it: English, 한국어. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
