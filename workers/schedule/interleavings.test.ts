import { expect, test } from 'vitest';
import { countOrders, type Placed } from './interleavings';

function step(thread: number, clock: readonly number[] = [], since = 0): Placed {
  return { chosen: { thread, operation: 0, object: 0, second: -1 }, since, clock };
}

test('two threads that touch nothing in common: as many orders as ways to choose places', () => {
  const steps = [step(0), step(0), step(0), step(1), step(1)];
  expect(countOrders(steps, 1000)).toBe(10);
});

test('what happens before a step stays before it', () => {
  // a b of one thread, x y of another, and y needs b.
  const steps = [step(0), step(0), step(1), step(1, [2, 3])];
  expect(countOrders(steps, 1000)).toBe(3);
});

test('nothing changes places with a moment at which time passes', () => {
  const steps = [step(0), step(1), step(0, [], 2), step(1, [], 2)];
  expect(countOrders(steps, 1000)).toBe(4);
});

test('unknown where there is too much to look at, or no exact number', () => {
  expect(countOrders([step(0), step(1)], 3)).toBeNull();
  const many = Array.from({ length: 200 }, (_, i) => step(i % 2));
  expect(countOrders(many, 100_000)).toBeNull();
});
