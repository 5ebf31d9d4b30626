import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunOutcome } from '../../../workers/kernel/interface';
import { outcomeFrom } from './outcome';

const error = { name: 'ValueError', message: 'no', thread: 'main', cell: 'in-9', line: 3 };
const OUTCOMES: readonly RunOutcome[] = [
  { outcome: 'finished', ms: 1.5 },
  { outcome: 'finished', ms: 1, token: 'AAAA' },
  { outcome: 'failed', ms: 1, error },
  { outcome: 'failed', ms: 1, error: { ...error, traceback: 'Traceback …' } },
  { outcome: 'stopped', ms: 2, reason: 'asked' },
  {
    outcome: 'stopped',
    ms: 2,
    reason: 'no-progress',
    running: [{ thread: 'main', cell: null, line: null }],
    error,
  },
  {
    outcome: 'stuck',
    ms: 3,
    token: 'AAAA',
    waiting: [
      { thread: 'main', operation: 'get', object: 1, other: -1, cell: 'in-9', line: 4 },
      { thread: 'main', operation: 'exit', object: -1, other: 1, cell: null, line: null },
    ],
  },
];

test('an outcome arrives as it was told', () => {
  for (const outcome of OUTCOMES) expect(outcomeFrom(outcome, 'unreadable')).toEqual(outcome);
});

test('what no engine tells ends as a failure with words', () => {
  for (const forged of [
    null,
    7,
    'finished',
    { outcome: 'won', ms: 1 },
    { outcome: 'failed', ms: 1, error: { ...error, name: { toString: 1 } } },
    { outcome: 'failed', ms: 1, error: { ...error, message: ['a'] } },
    { outcome: 'failed', ms: 1, error: { ...error, line: {} } },
    { outcome: 'failed', ms: 1, error: { ...error, traceback: ['a'] } },
    { outcome: 'finished', ms: Number.NaN },
  ])
    expect(outcomeFrom(forged, 'unreadable')).toMatchObject({
      outcome: 'failed',
      error: { name: 'EngineError', message: 'unreadable' },
    });
});

test('whatever arrives can be shown: texts are texts, and none is endless', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.anything());
  const mutated = fc
    .tuple(fc.constantFrom(...OUTCOMES), fc.string(), anything)
    .map(([outcome, key, value]) => ({ ...outcome, [key]: value }));
  const field = fc.constantFrom('name', 'message', 'thread', 'cell', 'line', 'traceback');
  const forged = fc
    .tuple(field, anything)
    .map(([key, value]) => ({ outcome: 'failed', ms: 1, error: { ...error, [key]: value } }));
  fc.assert(
    fc.property(fc.oneof(anything, mutated, forged), (value) => {
      const outcome = outcomeFrom(value, 'unreadable');
      if (!('error' in outcome) || outcome.error === undefined) return;
      const { name, message, thread, line } = outcome.error;
      for (const text of [name, message, thread]) expect(typeof text).toBe('string');
      expect(line === null || Number.isInteger(line)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  const long = { outcome: 'failed', ms: 1, error: { ...error, message: 'x'.repeat(1e6) } };
  const told = outcomeFrom(long, '');
  expect('error' in told && told.error?.message.length).toBe(5_000);
});
