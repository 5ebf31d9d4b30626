/** What is written without asking `Intl` is what `Intl` would say. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { languageName, numberText, pluralOf, writesIn } from './writing';

afterAll(() => writesIn('en'));

const SOME = [0, 1, -1, 2, 11, 999, 1_000, 12_345, 1e6, 1e14, 1e15, 1e21, 0.5, 12.25, -0.0001];
const ODD = [1.0005, 0.0005, 2.5005, Number.NaN, Number.POSITIVE_INFINITY, 2n ** 70n];

const NUMBERS = fc.oneof(
  fc.double(),
  fc.float(),
  fc.integer(),
  fc.integer().map((n) => n / 1000),
  fc.maxSafeInteger(),
);

test.each(['en', 'ko'])('%s: its name, its numbers and which form they take', (language) => {
  writesIn(language);
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  for (const value of [...SOME, ...ODD]) expect(numberText(value)).toBe(numbers.format(value));
  for (const value of SOME) expect(pluralOf(value)).toBe(plurals.select(value));
  fc.assert(
    fc.property(NUMBERS, (value) => {
      // Nobody is to read -0.
      expect(numberText(value)).toBe(numbers.format(Object.is(value, -0) ? 0 : value));
      expect(pluralOf(value)).toBe(plurals.select(value));
    }),
  );
  expect(languageName(language)).toBe(
    new Intl.DisplayNames(language, { type: 'language' }).of(language),
  );
});

test('a language that is not at hand writes its own digits', () => {
  writesIn('ar-EG');
  expect(numberText(7)).toBe(new Intl.NumberFormat('ar-EG').format(7));
  expect(pluralOf(2)).toBe('two');
  expect(languageName('fr')).toBe('français');
});
