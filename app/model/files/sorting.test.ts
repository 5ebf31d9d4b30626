import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from './at-once';
import { sorting } from './sorting';

const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;

test('sorts as arrays do, and keeps what is equal in its order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer(), (length, seed) => {
      let next = seed | 1;
      const items = Array.from({ length }, (_, place) => {
        next = (Math.imul(next, 48271) + 11) | 0;
        return { key: next % 1_000, place };
      });
      expect(atOnce(sorting(items, byKey))).toEqual([...items].sort(byKey));
    }),
    { numRuns: 10 },
  );
  expect(atOnce(sorting([], byKey))).toEqual([]);
});

test('never goes on for more than some thousand comparisons', () => {
  let since = 0;
  let most = 0;
  const items = Array.from({ length: 100_000 }, (_, i) => (i * 7_919) % 100_003);
  const steps = sorting(items, (one, other) => {
    most = Math.max(most, ++since);
    return one - other;
  });
  while (!steps.next().done) since = 0;
  expect(most).toBeLessThan(40_000);
});
