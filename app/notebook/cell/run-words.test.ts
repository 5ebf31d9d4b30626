import { expect, test } from 'vitest';
import { TraceLog } from '../../../workers/trace/reader';
import { outcomeWords, statusWords, timeWords } from './run-words';

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

test('a problem is newer than the run that stands beside it', () => {
  const run = {
    id: 1,
    cell: 'in-6',
    log: new TraceLog(),
    events: 0,
    dropped: 0,
    cells: [],
    outcome: { outcome: 'stopped', ms: 20, reason: 'asked' },
  } as const;
  const problem = { name: 'SyntaxError', message: '', cell: 'in-6', line: 1, column: 0 };
  const state = { text: '', busy: false, problems: [], run };
  expect(statusWords(state, 'run')).toBe('stopped after 20 ms');
  expect(statusWords({ ...state, problems: [problem] }, 'run')).toBe('did not start: SyntaxError');
  expect(statusWords({ ...state, problems: [problem], busy: true }, 'run')).toBe('running');
  expect(statusWords({ ...state, run: null }, 'run')).toBeNull();
});
