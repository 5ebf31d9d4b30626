import { expect, test } from 'vitest';
import { outcomeWords, timeWords } from './run-words';

test.each([
  [0.4, '0 ms'],
  [312.4, '312 ms'],
  [1000, '1 s'],
  [61_940, '61.9 s'],
])('%d ms is said as %s', (ms, words) => {
  expect(timeWords(ms)).toBe(words);
});

test('a define cell that finished says that it only defines', () => {
  expect(outcomeWords({ outcome: 'finished', ms: 3 }, 'define')).toMatch(/defines/);
  expect(outcomeWords({ outcome: 'finished', ms: 3 }, 'run')).toBe('finished after 3 ms');
});
