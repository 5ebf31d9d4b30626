import { expect, test } from 'vitest';
import type { OrdersFound } from '../../workers/kernel/interface';
import { leftOutWords } from './left-out-words';

const FOUND: OrdersFound = { complete: true, schedules: 103, runs: 110, ms: 5, outputs: [] };

test('how many, and what changed places', () => {
  const swapped = [
    { kinds: ['put', 'get'], name: 'q' },
    { kinds: ['variable-read', 'variable-read'], name: 'up' },
  ] as const;
  expect(leftOutWords({ ...FOUND, interleavings: 389_247, swapped })).toBe(
    '389,144 ways to do the same were left out: `put` and `get` of `q` change places, a look and a look of `up` change places.',
  );
});

test('one way, of steps on different things or without a name', () => {
  const swapped = [{ kinds: ['put', 'get'], name: '' }] as const;
  expect(leftOutWords({ ...FOUND, interleavings: 104, swapped })).toBe(
    'One way to do the same was left out: steps that touch nothing in common change places.',
  );
});

test('no number where none is known', () => {
  const swapped = [{ kinds: ['get', 'task-done'], name: 'q' }] as const;
  expect(leftOutWords({ ...FOUND, complete: false, interleavings: 400, swapped })).toBe(
    'Ways to do the same were left out, how many is not known: `get` and `taskDone` of `q` change places.',
  );
});

test('nothing, where nothing was left out or nothing is known', () => {
  expect(leftOutWords({ ...FOUND, interleavings: 103 })).toBeNull();
  expect(leftOutWords(FOUND)).toBeNull();
});
