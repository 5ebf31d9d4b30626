import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Progress } from '../store/progress';
import { keptText, MOST_KEPT, progressKept } from './kept';

const order = (lines: readonly string[], came: 'open' | 'right' | 'other' = 'right') =>
  ({ state: 'made', answer: { ask: 'order', lines }, came }) as const;

const cells = <Value>(count: number, value: (n: number) => Value): Record<string, Value> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`cell-${n}`, value(n)]));

it('comes back as it was', () => {
  const progress: Progress = {
    predictions: {
      'in-8': order(['Producer putting', 'Consumer “done”', '끝']),
      'in-13': { state: 'made', answer: { ask: 'number', value: 12 }, came: 'open' },
      'in-16': { state: 'skipped' },
    },
    repaired: { 'broken-1': { schedules: 12, complete: true } },
  };
  const text = keptText(progress);
  expect(progressKept(text)).toEqual(progress);
  expect(text).toMatch(/^[ -~]+$/);
});

it('what is no such text is nothing', () => {
  for (const text of ['', 'null', '{', '{"version":1,"predictions":{"in-8":7}}'])
    expect(progressKept(text)).toEqual({ predictions: {}, repaired: {} });
});

it('a text that was changed anywhere on a platform gives progress that can be kept again, or none', () => {
  const text = keptText({
    predictions: { 'in-8': order(['a', 'b']), 'in-16': { state: 'skipped' } },
    repaired: { 'broken-1': { schedules: 12, complete: true } },
  });
  const runs = process.env.QUEUEBOOK_FULL === undefined ? 1_000 : 50_000;
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, gone, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + gone);
      const progress = progressKept(changed);
      expect(progressKept(keptText(progress))).toEqual(progress);
    }),
    { numRuns: runs },
  );
});

it('what is too long loses the answers first: how they came out, and repairs, stay', () => {
  const progress: Progress = {
    predictions: cells(20, (n) => order(Array.from({ length: 20 }, () => `준비 ${n}`))),
    repaired: { 'broken-1': { schedules: 12, complete: true } },
  };
  const text = keptText(progress);
  expect(text.length).toBeLessThanOrEqual(MOST_KEPT);
  const back = progressKept(text);
  expect(back.repaired).toEqual(progress.repaired);
  expect(Object.values(back.predictions)).toEqual(Array(20).fill(order([])));
});

it('then skipped questions', () => {
  const progress: Progress = {
    predictions: { ...cells(150, () => ({ state: 'skipped' })), last: order([]) },
    repaired: {},
  };
  const text = keptText(progress);
  expect(text.length).toBeLessThanOrEqual(MOST_KEPT);
  expect(Object.keys(progressKept(text).predictions)).toEqual(['last']);
});

it('a lesson of a thousand cells keeps what there is room for', () => {
  const text = keptText({
    predictions: cells(1000, () => order(['a'])),
    repaired: cells(30, () => ({ schedules: 1, complete: true })),
  });
  expect(text.length).toBeLessThanOrEqual(MOST_KEPT);
  expect(text.length).toBeGreaterThan(MOST_KEPT - 200);
  expect(Object.keys(progressKept(text).repaired)).toHaveLength(30);
});
