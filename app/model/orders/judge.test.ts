import { describe, expect, test } from 'vitest';
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';
import { traceLog } from '../../testing/trace-text';
import { judgeOrders, symptomOfRun, verdictOf, type Wanted } from './judge';
import { factsOf, type RunFacts } from './judge-facts';

const wanted: Wanted = { prints: ['a', 'b', 'end'], last: 'end', threads: 2, emptyPolls: 3 };
const facts: RunFacts = { threads: 2, puts: 4, shutdowns: 0, emptyPolls: 0, maxsizes: [1, 1] };

function output(console: string, more: Partial<OrderOutput> = {}): OrderOutput {
  const lines = console === '' ? [] : console.split(' ');
  return { console: lines, outcome: 'finished', error: '', schedules: 1, token: console, ...more };
}

function found(outputs: readonly OrderOutput[], complete = true): OrdersFound {
  const schedules = outputs.reduce((sum, each) => sum + each.schedules, 0);
  return { complete, schedules, runs: schedules, ms: 1, outputs };
}

describe('all orders', () => {
  test('lines may change places, but the last one may not', () => {
    const good = found([output('a b end'), output('b a end')]);
    expect(judgeOrders(wanted, good).failing).toEqual([]);
    const early = found([output('a end b')]);
    expect(judgeOrders(wanted, early).failing).toMatchObject([{ symptom: 'prints' }]);
  });

  test('with `inOrder` no line may change its place', () => {
    const strict: Wanted = { prints: ['a', 'b'], inOrder: true, threads: 0 };
    expect(judgeOrders(strict, found([output('b a')])).failing).toHaveLength(1);
    expect(judgeOrders(strict, found([output('a b')])).failing).toHaveLength(0);
  });

  test('stuck, failed and endless orders fail whatever they print; the most common one comes first', () => {
    const { failing, failingSchedules } = judgeOrders(
      wanted,
      found([
        output('a b end', { outcome: 'stuck' }),
        output('a b end', { outcome: 'failed', schedules: 5 }),
        output('a b end', { outcome: 'cut', schedules: 2 }),
        output('a b end', { schedules: 9 }),
      ]),
    );
    expect(failing.map(({ symptom }) => symptom)).toEqual(['failed', 'endless', 'stuck']);
    expect(failingSchedules).toBe(8);
  });
});

describe('the verdict', () => {
  const good = output('a b end', { schedules: 7 });
  const judged = judgeOrders(wanted, found([good]));

  test('repaired: no order fails and the work is still the same', () => {
    expect(verdictOf(wanted, judged, [{ output: good, facts }])).toMatchObject({
      verdict: 'repaired',
      schedules: 7,
      complete: true,
    });
  });

  test('asking in vain too often is a failure, seen in the log only', () => {
    const asking = { output: good, facts: { ...facts, emptyPolls: 4 } };
    expect(verdictOf(wanted, judged, [asking])).toMatchObject({
      verdict: 'broken',
      failing: [{ symptom: 'polls' }],
      failingSchedules: 7,
    });
  });

  test.each([
    ['threads', { threads: 1 }, {}],
    ['puts', { puts: 3 }, { puts: 4 }],
    ['shutdowns', {}, { shutdowns: 1 }],
    ['maxsize', { maxsizes: [1, 0] }, { maxsize: 1 }],
  ] as const)('changed: the program falls short of the task in %s', (shortfall, less, more) => {
    const witness = { output: good, facts: { ...facts, ...less } };
    expect(verdictOf({ ...wanted, ...more }, judged, [witness])).toMatchObject({
      verdict: 'changed',
      shortfall,
    });
  });

  test('all states are as good as all schedules, of which none was counted', () => {
    const told = output('a b end', { schedules: 0 });
    const known = judgeOrders(wanted, found([told]), 12);
    expect(verdictOf(wanted, known, [{ output: told, facts }])).toMatchObject({
      verdict: 'repaired',
      complete: true,
      states: 12,
    });
    const early = judgeOrders(wanted, found([told, output('a end b', { schedules: 0 })]), 12);
    expect(verdictOf(wanted, early, [])).toMatchObject({ verdict: 'broken', states: 12 });
  });

  test('nothing explored proves nothing', () => {
    const nothing = judgeOrders(wanted, found([], false));
    expect(verdictOf(wanted, nothing, [])).toMatchObject({ verdict: 'unknown' });
  });
});

test('one run: what is wrong with it, or nothing', () => {
  expect(symptomOfRun(wanted, 'finished', ['b', 'a', 'end'], facts)).toBeNull();
  expect(symptomOfRun(wanted, 'stopped', [], facts)).toBe('endless');
  expect(symptomOfRun(wanted, 'stuck', ['a'], facts)).toBe('stuck');
  expect(symptomOfRun(wanted, 'finished', ['b', 'a', 'end'], { ...facts, emptyPolls: 4 })).toBe(
    'polls',
  );
});

test('facts are counted from the log', () => {
  const log = traceLog(`
    main    created inbox Queue maxsize=1
    main    created lock Lock
    main    thread-started worker
    main    put inbox 0
    worker  get-empty inbox arg=1
    worker  get inbox 0
    main    shutdown inbox
  `);
  expect(factsOf(log)).toEqual({
    threads: 1,
    puts: 1,
    shutdowns: 1,
    emptyPolls: 1,
    maxsizes: [1],
  });
});
