/** What comes from the lesson in a package's page: reports that a platform can be told, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cmiValues } from './cmi';
import { heardFromLesson } from './heard';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 1_000 : 50_000;
const report = { points: 3, of: 4, all: false, kept: '{}' };
const said = (changes: object) =>
  heardFromLesson({ queuebook: 1, type: 'lms-report', report: { ...report, ...changes } });

test('a report is read, and only what belongs to it is taken along', () => {
  expect(heardFromLesson({ queuebook: 1, type: 'lms-hello', more: 1 })).toEqual({
    queuebook: 1,
    type: 'lms-hello',
  });
  expect(said({ more: () => 1 })).toEqual({ queuebook: 1, type: 'lms-report', report });
});

test('more points than there are, less than none, and texts that no platform keeps are nothing', () => {
  for (const wrong of [
    { points: 5 },
    { points: -1 },
    { points: 1.5 },
    { of: Number.POSITIVE_INFINITY },
    { all: 1 },
    { kept: 'x'.repeat(4_097) },
    { kept: null },
  ])
    expect(said(wrong), JSON.stringify(wrong).slice(0, 40)).toBeNull();
  expect(heardFromLesson({ queuebook: 2, type: 'lms-hello' })).toBeNull();
});

test('whatever is sent, a platform is told values that both versions of SCORM allow', () => {
  const some = <T>(right: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 9, arbitrary: right }, fc.anything());
  const near = fc.record({
    queuebook: some(fc.constant(1)),
    type: some(fc.constant('lms-report')),
    report: fc.record({
      points: some(fc.nat(20)),
      of: some(fc.integer({ min: 10, max: 30 })),
      all: some(fc.boolean()),
      kept: some(fc.string()),
    }),
  });
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), near, near), (data) => {
      const heard = heardFromLesson(data);
      if (heard?.type !== 'lms-report') return;
      read++;
      for (const version of ['1.2', '2004'] as const) {
        const values = Object.fromEntries(cmiValues(version, heard.report, 80, 1_000));
        const score = Number(values['cmi.core.score.raw'] ?? values['cmi.score.raw']);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }
      expect(structuredClone(heard)).toEqual(heard);
    }),
    { numRuns: RUNS },
  );
  expect(read).toBeGreaterThan(RUNS / 10);
});
