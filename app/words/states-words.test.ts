import { expect, test } from 'vitest';
import type { GraphCut } from '../../workers/graph/interface';
import '../messages/schedule-states-told';
import { countedWords, whyNotAtOnce } from './states-words';

const CUT: GraphCut = {
  reason: 'unable',
  what: 'a look at the clock',
  cell: 'in-9',
  line: 3,
  token: null,
};

test('how many states there are, and how many ways through them', () => {
  expect(countedWords({ states: 5166, ways: '1234567890123' })).toBe(
    'The program can be in 5,166 states. Ways from its beginning to an end: more than 1.2 trillion: 1,234,567,890,123.',
  );
  expect(countedWords({ states: 1, ways: '1' })).toBe(
    'The program can be in one state. Ways from its beginning to an end: 1.',
  );
});

test.each([
  [CUT, null, 'Not all orders at once: a look at the clock (line 3) cannot be followed there yet.'],
  [
    CUT,
    'In [4]',
    'Not all orders at once: a look at the clock (In [4], line 3) cannot be followed there yet.',
  ],
  [
    { ...CUT, line: null },
    null,
    'Not all orders at once: a look at the clock cannot be followed there yet.',
  ],
  [
    { ...CUT, reason: 'states', what: '100001' },
    null,
    'Not all orders at once: there are more than 100,001 states.',
  ],
  [
    { ...CUT, reason: 'outputs', what: '400' },
    null,
    'Not all orders at once: more than 400 could be printed from one state on.',
  ],
  [
    { ...CUT, reason: 'polls' },
    null,
    'Not all orders at once: a thread looks again and again without end.',
  ],
] as const)('why not: %o', (cut, label, words) => {
  expect(whyNotAtOnce(cut, label)).toBe(words);
});
