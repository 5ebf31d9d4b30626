/** Step: every thread stopped before its first operation; choices, going back by running again, and the end by rule. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';
import type { Program, RunOptions, StepState } from './interface';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const TEXT = `
import { Queue } from 'queue';
import { Thread } from 'threading';
const queue = new Queue();
function consumer() {
  print('waiting');
  queue.get();
  print('done');
}
const thread = new Thread({ target: consumer });
thread.start();
print('putting');
queue.put(1);
thread.join();`;

function program(): Program {
  const compiled = compile([{ id: 'in-8', kind: 'run', text: TEXT }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.program;
}

const STEP: RunOptions = { policy: 'step', printWrites: 1 };

async function standing(): Promise<StepState> {
  for (;;) {
    const state = engine.kernel.standing();
    if (state) return state;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const next = ({ threads }: StepState) =>
  threads.map(({ thread, choice, next: kind, line }) => `${thread}:${choice}:${kind}:${line}`);

async function step(thread: number): Promise<StepState> {
  const { steps, threads } = await standing();
  const chosen = threads.find((each) => each.thread === thread);
  if (!chosen || chosen.choice < 0) throw new Error(`thread ${thread} cannot move`);
  engine.kernel.choose(chosen.choice);
  for (;;) {
    const state = await standing();
    if (state.steps > steps) return state;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

test('each thread stands before its next operation; the chosen one alone moves', async () => {
  const running = engine.kernel.run(program(), STEP);
  expect(next(await standing())).toEqual(['0:0:thread-started:11']);
  expect(next(await step(0))).toEqual(['0:0:printed:12', '1:1:thread-began:null']);
  await step(1);
  expect(next(await step(1))).toEqual(['0:0:printed:12', '1:1:get:7']);
  expect(next(await step(1))).toEqual(['0:0:printed:12', '1:-1:woken:7']);
  await step(0);
  expect(next(await step(0))).toEqual(['0:0:joined:14', '1:1:woken:7']);
  engine.kernel.choose(0, true);
  const outcome = await running;
  expect(outcome).toMatchObject({ outcome: 'finished' });
  const made = engine.kernel.made(0);
  expect(made.map(({ thread }) => thread).join('')).toBe(
    `0111000111${'0'.repeat(made.length - 10)}`,
  );
  // The first events are those that come before any step.
  const events = made.map(({ event }) => event);
  expect(events).toEqual([...events].sort((a, b) => a - b));
});

test('the steps of one run, cut anywhere, lead another to the same place', async () => {
  const first = engine.kernel.run(program(), { ...STEP, steps: 1000, choices: [1, 1, 0, 1] });
  await first;
  const made = engine.kernel.made(0);
  const choices = made.flatMap(({ choice }) => (choice >= 0 ? [choice] : []));
  for (const steps of [0, 3, 5, made.length - 1]) {
    const again = engine.kernel.run(program(), { ...STEP, choices, steps });
    expect((await standing()).steps).toBe(steps);
    expect(engine.kernel.made(0)).toEqual(made.slice(0, steps));
    await engine.kernel.stop();
    expect(await again).toMatchObject({ outcome: 'stopped' });
  }
});

test('a token under step gives its steps, drawn ones too', async () => {
  const drawn = await engine.kernel.run(program(), { policy: 'random', seed: 9, printWrites: 1 });
  const { token = '' } = drawn;
  await engine.kernel.run(program(), { policy: 'step', token, steps: 1000, printWrites: 1 });
  const choices = engine.kernel.made(0).flatMap(({ choice }) => (choice >= 0 ? [choice] : []));
  expect(choices.length).toBeGreaterThan(2);
});

test('from a prefix: is there still an order that finishes?', async () => {
  const text = `
import { Queue } from 'queue';
import { Thread } from 'threading';
const queue = new Queue();
function consumer() { queue.get(); }
const one = new Thread({ target: consumer });
const two = new Thread({ target: consumer });
one.start();
two.start();
queue.put(1);
if (queue.qsize() === 1) queue.put(2);
one.join();
two.join();`;
  const compiled = compile([{ id: 'cell', kind: 'run', text }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const options = { limit: 2000, sleeps: 'last', printWrites: 1, reduce: true } as const;
  const all = await engine.kernel.explore(compiled.program, options);
  const outcomes = new Set(all.outputs.map(({ outcome }) => outcome));
  expect(outcomes).toEqual(new Set(['finished', 'stuck']));
  const { token } = all.outputs.find(({ outcome }) => outcome === 'stuck') ?? { token: '' };
  await engine.kernel.run(compiled.program, { policy: 'step', token, steps: 1e6, printWrites: 1 });
  const choices = engine.kernel.made(0).flatMap(({ choice }) => (choice >= 0 ? [choice] : []));
  const ends: string[] = [];
  for (let length = 0; length <= choices.length; length++) {
    const prefix = choices.slice(0, length);
    const found = await engine.kernel.explore(compiled.program, {
      ...options,
      prefix,
      until: 'finished',
    });
    const finishes = found.outputs.some(({ outcome }) => outcome === 'finished');
    if (!finishes) expect(found.complete).toBe(true);
    ends.push(finishes ? 'good' : 'bad');
  }
  expect(ends[0]).toBe('good');
  expect(ends.at(-1)).toBe('bad');
  expect([...ends].sort().reverse()).toEqual(ends);
});
