import { describe, expect, test } from 'vitest';
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';
import { fits } from './predict';
import { judgeOutputs, judgeStuck } from './predict-all';

function found(outcomes: readonly OrderOutput['outcome'][], complete: boolean): OrdersFound {
  const outputs: OrderOutput[] = outcomes.map((outcome, i) => ({
    console: [`line ${i}`],
    outcome,
    error: '',
    schedules: 1,
    token: `token ${i}`,
  }));
  return { complete, schedules: 10, runs: 10, ms: 1, outputs };
}

describe('can it get stuck', () => {
  test.each([
    [true, ['finished', 'stuck'], true, 'yes', true],
    [false, ['finished', 'stuck'], true, 'yes', false],
    // One order is enough, however many were not looked at.
    [true, ['stuck'], false, 'yes', true],
    [true, ['finished', 'failed'], true, 'no', false],
    [false, ['finished', 'failed'], true, 'no', true],
    [false, ['finished'], false, 'unseen', undefined],
  ] as const)('said %s of %j, complete %s: %s', (said, outcomes, complete, can, right) => {
    const judged = judgeStuck(found(outcomes, complete), said);
    expect(judged.can).toBe(can);
    expect('right' in judged ? judged.right : undefined).toBe(right);
  });

  test('an order in which it does can be watched', () => {
    expect(judgeStuck(found(['finished', 'stuck'], true), true)).toMatchObject({
      witness: { token: 'token 1' },
    });
  });
});

test.each([
  [2, true, 'right'],
  [3, true, 'different'],
  [1, true, 'different'],
  [1, false, 'few'],
  [2, false, 'unseen'],
  [3, false, 'unseen'],
] as const)('%i outputs said of two, complete %s: %s', (said, complete, judged) => {
  expect(judgeOutputs(found(['finished', 'stuck'], complete), said)).toBe(judged);
});

test('an answer fits the question that it answers', () => {
  expect(fits({ ask: 'stuck' }, { ask: 'stuck', can: false })).toBe(true);
  expect(fits({ ask: 'outputs' }, { ask: 'outputs', value: 3 })).toBe(true);
  expect(fits({ ask: 'outputs' }, { ask: 'stuck', can: true })).toBe(false);
  expect(fits({ ask: 'stuck' }, { ask: 'number', value: 1 })).toBe(false);
});
