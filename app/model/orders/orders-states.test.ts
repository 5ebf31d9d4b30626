import { expect, test } from 'vitest';
import type { GraphFound, GraphOutput } from '../../../workers/graph/interface';
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';
import { answerOf } from './orders-states';

function told(line: string, more: Partial<GraphOutput> = {}): GraphOutput {
  const said = { console: [line], end: 'finished', error: '', token: `way-to-${line}` } as const;
  return { ...said, confirmed: true, ...more };
}

function states(outputs: readonly GraphOutput[], more: Partial<GraphFound> = {}): GraphFound {
  return {
    complete: true,
    cut: null,
    states: 5166,
    edges: 20_000,
    interleavings: '123456789012345678901',
    outputs,
    confirmed: outputs.every(({ confirmed }) => confirmed),
    map: null,
    folded: null,
    ms: 300,
    ...more,
  };
}

function seen(line: string, schedules: number, more: Partial<OrderOutput> = {}): OrderOutput {
  return {
    console: [line],
    outcome: 'finished',
    error: '',
    schedules,
    token: `run-of-${line}`,
    ...more,
  };
}

function found(complete: boolean, outputs: readonly OrderOutput[]): OrdersFound {
  const schedules = outputs.reduce((sum, output) => sum + output.schedules, 0);
  return { complete, schedules, runs: schedules, ms: 10, outputs, interleavings: 7 };
}

const COUNTED = { states: 5166, ways: '123456789012345678901' };

test('where running schedules was cut, the states have all orders, each with a schedule of its own', () => {
  const answer = answerOf(found(false, [seen('a', 40)]), states([told('a'), told('b')]));
  expect(answer).toMatchObject({ byStates: true, counted: COUNTED });
  expect(answer.unconfirmed.size).toBe(0);
  expect(answer.found).toEqual({
    complete: true,
    schedules: 40,
    runs: 40,
    ms: 10,
    outputs: [seen('a', 40, { token: 'way-to-a' }), seen('b', 0, { token: 'way-to-b' })],
  });
});

test('what the real threads did not print is not proven', () => {
  const answer = answerOf(found(false, []), states([told('a'), told('b', { confirmed: false })]));
  expect(answer.found.complete).toBe(false);
  expect([...answer.unconfirmed]).toEqual(['way-to-b']);
});

test('where all schedules were run, their orders stay, and states and ways are told beside them', () => {
  const all = found(true, [seen('a', 1), seen('b', 2)]);
  expect(answerOf(all, states([told('b'), told('a')]))).toEqual({
    found: all,
    byStates: false,
    unconfirmed: new Set(),
    counted: COUNTED,
  });
});

test.each([
  ['printed what the states do not have', found(false, [seen('c', 1)])],
  ['ended otherwise', found(false, [seen('a', 1, { outcome: 'stuck' })])],
  ['never printed what the states have', found(true, [seen('a', 3)])],
])('real threads that %s are believed', (_, real) => {
  const answer = answerOf(real, states([told('a'), told('b')]));
  expect(answer).toMatchObject({ found: real, byStates: false, counted: null });
});

test('a run that was cut contradicts nothing', () => {
  const cut = found(false, [seen('a and on', 1, { outcome: 'cut' })]);
  expect(answerOf(cut, states([told('a')])).byStates).toBe(true);
});

test('too many outputs to tell: their number of states and ways stands, no more', () => {
  const cut = { reason: 'outputs', what: '400', cell: null, line: null, token: null } as const;
  const some = found(false, [seen('c', 9)]);
  const answer = answerOf(some, states([told('a')], { complete: false, cut }));
  expect(answer).toMatchObject({ found: some, byStates: false, counted: COUNTED });
});

test('what cannot be searched says nothing', () => {
  const cut = {
    reason: 'unable',
    what: 'a look at the clock',
    cell: 'in-9',
    line: 2,
    token: null,
  } as const;
  const nothing = { complete: false, interleavings: null, cut, confirmed: false };
  const some = found(false, [seen('a', 9)]);
  expect(answerOf(some, states([], nothing))).toMatchObject({ found: some, counted: null });
  expect(answerOf(some, null)).toMatchObject({ found: some, byStates: false, counted: null });
});
