/** How the language of the texts writes numbers and lists, and what it joins to a name. With days.ts, the only place that asks `Intl`. */

/** Gives a name in a text its ending: `main`, `을/를` → `을`. Languages that have none need none. */
export type Ending = (name: string, choice: string) => string;

interface Writing {
  readonly language: string;
  readonly numbers: () => Intl.NumberFormat;
  readonly plurals: () => Intl.PluralRules;
  readonly lists: () => Intl.ListFormat;
  readonly ending: Ending;
}

/** What is known of a language without asking. */
interface AtHand {
  readonly name: string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

/**
 * Languages that write numbers as 1,234.5. The first thing that is asked of `Intl` takes a browser 30 ms, on a telephone a
 * tenth of a second in the middle of the first picture. Other languages ask for all of it; writing.test.ts compares.
 */
const AT_HAND: Readonly<Record<string, AtHand>> = {
  en: { name: 'English', plural: (count) => (Math.abs(count) === 1 ? 'one' : 'other') },
  ko: { name: '한국어', plural: () => 'other' },
};
/** Nothing is to be rounded, and no exponent stands in it. */
const SHORT = /^\d{1,15}(\.\d{1,3})?$/;
const THOUSANDS = /(?<=^\d*)(?=(\d{3})+($|\.))(?!^)/g;

let writing = writingOf('en');

function writingOf(language: string, ending: Ending = (_, choice) => choice): Writing {
  return {
    language,
    numbers: once(() => new Intl.NumberFormat(language)),
    plurals: once(() => new Intl.PluralRules(language)),
    lists: once(() => new Intl.ListFormat(language, { type: 'conjunction' })),
    ending,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
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
  const text = String(value);
  return writing.language in AT_HAND && SHORT.test(text)
    ? text.replace(THOUSANDS, ',')
    : writing.numbers().format(value);
}

/** a, b and c */
export function listText(items: readonly string[]): string {
  return writing.lists().format(items);
}

/** The plural category of a number: which form of a text is meant. */
export function pluralOf(count: number): Intl.LDMLPluralRule {
  return AT_HAND[writing.language]?.plural(count) ?? writing.plurals().select(count);
}

/** What follows a name in the language of the page. @param choice as the text has it: `을/를` */
export function endingOf(name: string, choice: string): string {
  return writing.ending(name, choice);
}

/** As who speaks it calls it: English, 한국어. */
export function languageName(language: string): string {
  return (
    AT_HAND[language]?.name ??
    new Intl.DisplayNames(language, { type: 'language' }).of(language) ??
    language
  );
}
