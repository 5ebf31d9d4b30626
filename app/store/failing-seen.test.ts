/** One order that was seen to fail is enough; what the real threads did not print was not seen. */
import { expect, test, vi } from 'vitest';
import type { GraphFound, GraphOutput } from '../../workers/graph/interface';
import { failingSeen } from './failing-seen';

const bridge = vi.hoisted(() => ({ runProgram: vi.fn(), stopProgram: vi.fn() }));
vi.mock('../bridge/programs', () => bridge);

const program = { cells: [], texts: [], names: [], kinds: [] };
const wanted = { prints: ['a', 'b'], inOrder: true, threads: 1 } as const;
const output = (confirmed: boolean, ...console: string[]): GraphOutput => ({
  console,
  end: 'finished',
  error: '',
  token: console.join(),
  confirmed,
});
const seen = (...outputs: GraphOutput[]): GraphFound => ({
  complete: false,
  cut: { reason: 'polls', what: null, cell: null, line: null, token: null },
  states: 9,
  edges: 9,
  interleavings: null,
  outputs,
  confirmed: false,
  map: null,
  folded: null,
  ms: 1,
});
const judged = (found: GraphFound) => failingSeen(program, found, wanted, () => true);

test('an output that is wrong and was printed: broken, as far as was looked', async () => {
  expect(await judged(seen(output(true, 'a', 'b'), output(true, 'b', 'a')))).toMatchObject({
    verdict: 'broken',
    complete: false,
    schedules: 2,
    failingSchedules: 1,
    states: null,
    failing: [{ symptom: 'prints', output: { token: 'b,a' } }],
  });
});

test('nothing wrong, or nothing that was printed: nothing is said', async () => {
  expect(await judged(seen(output(true, 'a', 'b')))).toBeNull();
  expect(await judged(seen(output(false, 'b', 'a')))).toBeNull();
  expect(bridge.runProgram).not.toHaveBeenCalled();
});

test('a schedule on which it polls is played; once stopped, nothing is said of it', async () => {
  const cut = { reason: 'polls', what: null, cell: null, line: null, token: 'polls' } as const;
  const found = { ...seen(), cut };
  const often = { ...wanted, emptyPolls: -1 };
  expect(await failingSeen(program, found, often, () => true)).toMatchObject({
    verdict: 'broken',
    schedules: 1,
    failing: [{ symptom: 'polls', output: { token: 'polls' } }],
  });
  expect(bridge.runProgram.mock.lastCall?.[1]).toMatchObject({ policy: 'replay', token: 'polls' });
  expect(await failingSeen(program, found, often, () => false)).toBeNull();
  expect(await failingSeen(program, found, wanted, () => true)).toBeNull();
});
