/** A run's end, with workers played by the test: what threads do at the same moment reaches the kernel in any order. */
import { afterEach, expect, test, vi } from 'vitest';
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { SharedBuffers } from './buffers';
import type { Program, RunOutcome } from './interface';
import type { Attach, FromWorker } from './messages';
import { type RawWorker, WorkerPool } from './pool';
import { Run } from './run';

const EMPTY = { text: '', places: [] };
const PROGRAM: Program = {
  cells: ['cell'],
  words: '',
  main: EMPTY,
  replica: EMPTY,
  functions: [],
  classes: [],
  variables: [],
  shared: [],
  writtenFields: [],
  assignments: [],
};

interface Played {
  readonly say: (slot: number, message: FromWorker) => void;
  readonly stray: (slot: number) => void;
  readonly memory: () => Int32Array;
  readonly outcome: Promise<RunOutcome>;
  readonly pool: WorkerPool;
  readonly run: Run;
}

const ready: FromWorker = { type: 'ready', evaluates: true };

/** A run with a main worker and one parked worker. @param warm idle workers that there are before it begins */
function play(warm = 0): Played {
  const made: RawWorker[] = [];
  const attached = new Map<number, { raw: RawWorker; attach: Attach }>();
  const pool = new WorkerPool(() => {
    const raw: RawWorker = {
      post: (message) => {
        if (message.type === 'attach') attached.set(message.slot, { raw, attach: message });
      },
      terminate: () => undefined,
      onMessage: () => undefined,
      onFailure: () => undefined,
      onStray: () => undefined,
    };
    made.push(raw);
    return raw;
  });
  pool.warm(warm);
  for (const raw of made) raw.onMessage(ready);
  const run = new Run(
    pool,
    new SharedBuffers(),
    PROGRAM,
    { policy: 'free', printWrites: 1 },
    undefined,
  );
  run.begin(1);
  return {
    pool,
    run,
    outcome: run.outcome,
    say: (slot, message) => attached.get(slot)?.raw.onMessage(message),
    stray: (slot) => attached.get(slot)?.raw.onStray(),
    memory: () => new Int32Array(attached.get(0)?.attach.memory ?? new SharedArrayBuffer(0)),
  };
}

afterEach(() => {
  vi.useRealTimers();
});

const left = (slot: number, tainted = false): FromWorker => ({ type: 'left', slot, tainted });
const failed: FromWorker = {
  type: 'thread-failed',
  error: { name: 'ValueError', message: 'no', thread: 0, place: 7 },
};

/** Several looks of the kernel, by a clock that the test turns: a busy machine has no part in them. */
async function ticks(): Promise<void> {
  await vi.advanceTimersByTimeAsync(40);
}

test('the outcome comes when the last worker has left', async () => {
  vi.useFakeTimers();
  const { say, outcome, pool } = play();
  let settled = false;
  void outcome.then(() => {
    settled = true;
  });
  say(0, { type: 'program-ended' });
  say(0, left(0));
  await ticks();
  expect(settled).toBe(false);
  say(1, left(1));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
  expect(pool.idle).toBe(2);
});

test('what an earlier program left in a worker may throw: the run goes on, and the worker is not used again', async () => {
  const { say, stray, outcome, pool } = play();
  stray(1);
  say(0, { type: 'program-ended' });
  say(0, left(0));
  say(1, left(1));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
  expect(pool).toMatchObject({ idle: 1, ended: 1 });
  // One that waits in the pool is found out when it is wanted.
  stray(0);
  pool.take();
  expect(pool).toMatchObject({ idle: 0, ended: 2 });
});

test('a failure that is heard after the end of the program still counts', async () => {
  const { say, outcome } = play();
  say(0, { type: 'program-ended' });
  say(1, failed);
  say(0, left(0));
  say(1, left(1));
  expect(await outcome).toMatchObject({
    outcome: 'failed',
    error: { name: 'ValueError', thread: 'main', cell: 'cell', line: 7 },
  });
});

test('waiting daemons at the end of the program are not a stuck program', async () => {
  vi.useFakeTimers();
  const { say, outcome, memory } = play();
  // As the main thread leaves it: itself ended, a daemon alive in a get; the message still on its way.
  memory()[threadAt(0) + THREAD.STATE] = THREAD_STATE.ENDED;
  memory()[CONTROL.ALIVE] = 1;
  memory()[CONTROL.ACTIVE] = 0;
  await ticks();
  say(0, { type: 'program-ended' });
  say(0, left(0));
  say(1, left(1));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
});

test('nobody active while the main thread lives: stuck', async () => {
  vi.useFakeTimers();
  const { say, outcome, memory } = play();
  memory()[CONTROL.ACTIVE] = 0;
  await ticks();
  say(0, left(0));
  say(1, left(1));
  expect(await outcome).toMatchObject({ outcome: 'stuck' });
});

test('workers that do not leave are ended, and not used again', async () => {
  const { say, outcome, pool } = play();
  say(1, ready);
  say(0, { type: 'program-ended' });
  say(0, left(0));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
  expect(pool).toMatchObject({ idle: 1, ended: 1 });
});

test('a worker that is still starting at the end is waited for by the pool, not by the run', async () => {
  const { say, outcome, pool } = play();
  say(0, { type: 'program-ended' });
  say(0, left(0));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
  expect(pool).toMatchObject({ idle: 1, ended: 0 });
  say(1, ready);
  say(1, left(1));
  expect(pool).toMatchObject({ idle: 2, ended: 0 });
});

test('a tainted worker is ended', async () => {
  const { say, outcome, pool } = play();
  say(0, { type: 'program-ended' });
  say(0, left(0, true));
  say(1, left(1));
  await outcome;
  expect(pool).toMatchObject({ idle: 1, ended: 1 });
});

test('a worker in which the engine fails ends the run', async () => {
  const { say, outcome } = play();
  say(1, { type: 'crashed', message: 'broken\n at somewhere' });
  say(0, left(0));
  say(1, left(1, true));
  expect(await outcome).toMatchObject({
    outcome: 'failed',
    error: { name: 'EngineError', message: 'broken' },
  });
});

test('a worker is brought when one is wanted', async () => {
  const { say, outcome, pool } = play();
  say(0, { type: 'worker-wanted' });
  expect(pool.created).toBe(3);
  say(0, { type: 'program-ended' });
  for (const slot of [0, 1, 2]) say(slot, left(slot));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
});

test('a program is not endless while one of its workers is starting, and is once that has started', async () => {
  vi.useFakeTimers();
  const { say, outcome, memory } = play();
  const gate = () => Atomics.load(memory(), CONTROL.GATE);
  say(0, ready);
  memory()[CONTROL.THREADS] = 1;
  vi.advanceTimersByTime(40_000);
  expect(gate()).toBe(0);
  say(1, ready);
  vi.advanceTimersByTime(9_000);
  expect(gate()).toBe(0);
  vi.advanceTimersByTime(2_000);
  expect(gate()).not.toBe(0);
  say(0, left(0));
  say(1, left(1));
  expect(await outcome).toMatchObject({ outcome: 'stopped', reason: 'no-progress' });
});

test('a worker that never starts does not keep an endless program going', async () => {
  vi.useFakeTimers();
  const { say, outcome, memory } = play();
  say(0, ready);
  memory()[CONTROL.THREADS] = 1;
  vi.advanceTimersByTime(75_000);
  expect(await outcome).toMatchObject({ outcome: 'stopped', reason: 'no-progress' });
});

test('who wants a worker gets as many again as there are, where they wait; those that had no thread are not counted', async () => {
  const { say, outcome, pool, run, memory } = play(14);
  expect(pool.idle).toBe(12);
  say(0, { type: 'worker-wanted' });
  expect(pool.idle).toBe(10);
  // The one that was parked, and one more than was asked for: who starts threads does not ask for it again.
  expect(memory()[CONTROL.WORKERS_COMING]).toBe(2);
  say(0, { type: 'worker-wanted' });
  expect(pool.idle).toBe(6);
  say(0, { type: 'worker-wanted' });
  say(0, { type: 'worker-wanted' });
  // One that is still to start is brought alone.
  expect(pool).toMatchObject({ idle: 0, created: 15 });
  say(0, { type: 'program-ended' });
  for (let slot = 0; slot < 15; slot++) say(slot, left(slot));
  expect(await outcome).toMatchObject({ outcome: 'finished' });
  // Nobody has recorded anything, not even main.
  expect(run.workers).toBe(0);
});
