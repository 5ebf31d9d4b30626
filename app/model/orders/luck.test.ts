import { expect, test } from 'vitest';
import { nextTries } from './luck';

const worked = (tried: number) => ({ tried, failed: {} });

test('what worked each time is tried ten times as often, up to ten thousand', () => {
  expect(nextTries(null)).toBe(100);
  expect(nextTries(worked(100))).toBe(1000);
  expect(nextTries(worked(1000))).toBe(10_000);
  expect(nextTries(worked(10_000))).toBe(10_000);
});

test('what was stopped goes on from where it was; what failed is known to fail', () => {
  expect(nextTries(worked(0))).toBe(100);
  expect(nextTries(worked(40))).toBe(100);
  expect(nextTries(worked(400))).toBe(1000);
  expect(nextTries({ tried: 100, failed: { stuck: 1 } })).toBe(100);
});
