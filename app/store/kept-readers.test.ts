/** What stands in the browser's storage may be of an older page, of another one, or damaged: the readers take what they know. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Progress, progressFrom, progressToKeep } from './progress';
import { type Settings, settingsFrom } from './settings';
import { keptFrom } from './texts';

const TRIES = { numRuns: 2_000 };

const PROGRESS: Progress = {
  predictions: {
    'in-6': { state: 'made', answer: { ask: 'number', value: 3_000 }, came: 'other' },
    'in-8': { state: 'made', answer: { ask: 'order', lines: ['b', 'a'] }, came: 'right' },
    'in-10': { state: 'skipped' },
    'in-16': { state: 'made', answer: { ask: 'waits', chosen: ['main-put'] }, came: 'open' },
    'broken-1': { state: 'made', answer: { ask: 'stuck', can: true }, came: 'right' },
    'broken-3': { state: 'made', answer: { ask: 'outputs', value: 3 }, came: 'other' },
  },
  repaired: { 'broken-1': { schedules: 12, complete: true } },
};
const SETTINGS: Settings = { theme: 'dark', codeView: { define: null, run: 'both' } };
const TEXTS = { 'queue-lesson/in-9': 'const a = 1;\n', 'queue-lesson/in-8': '' };

/** The damage is further inside: in one prediction, or among the repaired. */
function isFramed(stored: unknown): boolean {
  return /^\{"version":1,"predictions":\{"in-6":/.test(JSON.stringify(stored));
}

/** One value somewhere inside is another, by way of a text, as all that is stored: none keeps the sign of a zero. */
function damaged(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(placesIn(value) - 1), fc.jsonValue())
    .map(([place, other]) => JSON.parse(JSON.stringify(replaced(value, place, other))));
}

function placesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, each) => sum + placesIn(each), 0);
}

/** Places are counted from outside to inside, in order. */
function replaced(value: unknown, place: number, other: unknown): unknown {
  if (place === 0) return other;
  if (typeof value !== 'object' || value === null) return value;
  let left = place - 1;
  const entries = Object.entries(value).map(([key, each]) => {
    const places = placesIn(each);
    const at = left;
    left -= places;
    return [key, at >= 0 && at < places ? replaced(each, at, other) : each] as const;
  });
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

test('what was kept comes back', () => {
  expect(progressFrom(progressToKeep(PROGRESS))).toEqual(PROGRESS);
  expect(settingsFrom(SETTINGS)).toEqual(SETTINGS);
  expect(keptFrom(TEXTS)).toEqual(TEXTS);
});

test('progress with a wrong value inside: that prediction goes, the others stay, and it is progress', () => {
  fc.assert(
    fc.property(damaged(progressToKeep(PROGRESS)), (stored) => {
      const read = progressFrom(stored);
      // Whatever it made of it, it reads again as the same.
      expect(progressFrom(JSON.parse(JSON.stringify(progressToKeep(read))))).toEqual(read);
      const whole = Object.entries(PROGRESS.predictions).filter(
        ([cell, each]) => JSON.stringify(read.predictions[cell]) === JSON.stringify(each),
      );
      expect(whole.length).toBeGreaterThanOrEqual(isFramed(stored) ? 5 : 0);
    }),
    TRIES,
  );
});

test('settings with a wrong value inside are settings', () => {
  fc.assert(
    fc.property(damaged(SETTINGS), (stored) => {
      const read = settingsFrom(stored);
      expect(settingsFrom(read)).toEqual(read);
      expect(Object.keys(read)).toEqual(['theme', 'codeView']);
      expect(Object.keys(read.codeView)).toEqual(['define', 'run']);
    }),
    TRIES,
  );
});

test('texts with a wrong value among them: the others stay', () => {
  fc.assert(
    fc.property(damaged(TEXTS), (stored) => {
      const read = keptFrom(stored);
      for (const text of Object.values(read)) expect(typeof text).toBe('string');
      expect(keptFrom(read)).toEqual(read);
    }),
    TRIES,
  );
});

test('anything at all is read as something', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      expect(Object.keys(progressFrom(stored))).toEqual(['predictions', 'repaired']);
      expect(Object.keys(settingsFrom(stored))).toEqual(['theme', 'codeView']);
      for (const text of Object.values(keptFrom(stored))) expect(typeof text).toBe('string');
    }),
    TRIES,
  );
});
