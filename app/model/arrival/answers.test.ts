import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  KernelState,
  OrdersFound,
  PythonProblem,
  StepMade,
  StepState,
} from '../../../workers/kernel/interface';
import {
  ordersFrom,
  problemFrom,
  standingFrom,
  stateFrom,
  stepsFrom,
  troubleFrom,
} from './answers';

const ORDERS: OrdersFound = {
  complete: true,
  schedules: 12,
  runs: 13,
  ms: 4.5,
  outputs: [
    { console: ['a', 'b'], outcome: 'finished', error: '', schedules: 7, token: 'AAAA' },
    { console: [], outcome: 'failed', error: 'Empty: ', schedules: 5, token: 'AAAB' },
  ],
  interleavings: 1e40,
  swapped: [{ kinds: ['put', 'get'], name: 'queue' }],
  chance: ['Math.random', 'random', 'time.time'],
  polls: true,
};
const FEW: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };
const STANDING: StepState = {
  steps: 3,
  threads: [
    { thread: 0, choice: 1, next: 'put', object: 2, cell: 'in-9', line: 3 },
    { thread: 1, choice: -1, next: 'get', object: -1, cell: null, line: null },
  ],
};
const STEPS: readonly StepMade[] = [
  { thread: 0, choice: -1, did: 'put', object: 2, event: 14, cell: 'in-9', line: 3 },
];
const PROBLEM: PythonProblem = {
  name: 'SyntaxError',
  message: 'no',
  cell: 'in-9',
  line: 2,
  column: null,
};
const STATE: KernelState = {
  sharedMemory: true,
  idleWorkers: 13,
  createdWorkers: 14,
  endedWorkers: 1,
  sharedBytes: 33_554_432,
};

test('what an engine answers arrives as it was said', () => {
  for (const orders of [ORDERS, FEW]) expect(ordersFrom(orders)).toEqual(orders);
  expect(standingFrom(STANDING)).toEqual(STANDING);
  expect(standingFrom(null)).toBeNull();
  expect(stepsFrom(STEPS)).toEqual(STEPS);
  expect(stepsFrom([])).toEqual([]);
  expect(problemFrom(PROBLEM)).toEqual(PROBLEM);
  expect(problemFrom(null)).toBeNull();
  expect(stateFrom(STATE)).toEqual(STATE);
  expect(troubleFrom('another text')).toBe('another text');
  expect(troubleFrom(null)).toBeNull();
});

test('what a stranger adds is left behind', () => {
  const [output] = ORDERS.outputs;
  expect(ordersFrom({ ...ORDERS, more: 1, outputs: [{ ...output, more: 1 }] })).toEqual({
    ...ORDERS,
    outputs: [output],
  });
});

/** Any of them, with one thing in it, at any depth, put in the place of what was there, or taken out. */
const forged = fc
  .tuple(
    fc.constantFrom<unknown>(ORDERS, STANDING, STEPS, PROBLEM, STATE),
    fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    fc.oneof(fc.anything(), fc.jsonValue(), fc.constant(undefined)),
  )
  .map(([answer, way, value]) => changed(answer, way, value));

function changed(answer: unknown, [at, ...way]: readonly number[], value: unknown): unknown {
  if (at === undefined || typeof answer !== 'object' || answer === null) return value;
  const entries = Object.entries(answer);
  const [key, held] = entries[at % Math.max(1, entries.length)] ?? ['0', undefined];
  const put = changed(held, way, value);
  if (Array.isArray(answer)) return answer.map((each, i) => (String(i) === key ? put : each));
  return { ...answer, [key]: put };
}

test('whatever arrives is an answer, or known as none', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(forged, fc.anything()), (value) => {
      const orders = ordersFrom(value);
      for (const { console, error, token, outcome } of orders?.outputs ?? [])
        for (const text of [...console, error, token, outcome]) expect(typeof text).toBe('string');
      for (const { kinds, name } of orders?.swapped ?? [])
        for (const text of [...kinds, name]) expect(typeof text).toBe('string');
      const standing = standingFrom(value);
      for (const { thread, choice, object, next, cell, line } of standing?.threads ?? []) {
        for (const number of [thread, choice, object]) expect(Number.isInteger(number)).toBe(true);
        expect(typeof next).toBe('string');
        placed(cell, line);
      }
      const steps = stepsFrom(value);
      for (const { thread, choice, object, event, did, cell, line } of steps ?? []) {
        for (const number of [thread, choice, object, event])
          expect(Number.isInteger(number)).toBe(true);
        expect(typeof did).toBe('string');
        placed(cell, line);
      }
      const problem = problemFrom(value);
      if (problem)
        for (const key of ['name', 'message'] as const) expect(typeof problem[key]).toBe('string');
      const { sharedMemory, ...counts } = stateFrom(value) ?? STATE;
      expect(typeof sharedMemory).toBe('boolean');
      for (const count of Object.values(counts)) expect(Number.isInteger(count)).toBe(true);
      expect(['string', 'undefined']).toContain(typeof (troubleFrom(value) ?? undefined));
      if (orders || standing || steps || problem || stateFrom(value)) taken++;
    }),
    { numRuns: 4_000 },
  );
  expect(taken).toBeGreaterThan(100);
});

function placed(cell: unknown, line: unknown): void {
  expect(cell === null || typeof cell === 'string').toBe(true);
  expect(line === null || Number.isInteger(line)).toBe(true);
}
