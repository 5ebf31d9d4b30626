/**
 * Deterministic means deterministic: every run cell of the lesson, 50 times under each policy, with one and the same
 * log from seq 0 to the end.
 *
 * The pipelines run here with 12 items instead of 1,000: what a schedule decides comes with every item anew, and a run
 * of 1,000 takes a second. So with the lesson's own counts they run three times, and 50 times in the long form. All
 * orders of the smallest cells are explored 50 times, those of the pipelines with few items twice in the long form.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { withFewItems } from '../../app/lessons/lesson';
import { queueLesson } from '../../app/lessons/queue-lesson/queue-lesson';
import type { OrdersFound, RunOptions } from '../kernel/interface';
import { type Engine, type EngineRun, startEngine } from '../testing/engine';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const TIMES = FULL ? 50 : 3;
const ITEMS = 12;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const cells = queueLesson.sections.flatMap((section) => section.cells);
const runCells = cells.filter(({ kind }) => kind === 'run').map(({ id }) => id);
const large = cells.filter(({ few }) => few !== undefined);

function program(id: string, items = ITEMS) {
  return cells
    .slice(0, cells.findIndex((cell) => cell.id === id) + 1)
    .map(({ id: cell, kind, typescript }) => ({
      id: cell,
      kind,
      text: cell === id ? typescript.replaceAll('1000', String(items)) : typescript,
    }));
}

function hash({ events, outcome }: EngineRun): string {
  const { ms: _, ...told } = outcome;
  return createHash('sha256')
    .update(JSON.stringify([events, told]))
    .digest('hex');
}

async function hashesOf(id: string, options: Partial<RunOptions>): Promise<Set<string>> {
  const hashes = new Set<string>();
  for (let i = 0; i < TIMES; i++) hashes.add(hash(await engine.run(program(id), options)));
  return hashes;
}

describe.each(runCells)('%s', (id) => {
  test('random: one seed, one log; the token gives it again', async () => {
    const first = await engine.run(program(id), { policy: 'random', seed: 3, printWrites: 2 });
    expect(first.outcome.outcome).toBe('finished');
    expect(first.dropped).toBe(0);
    expect(await hashesOf(id, { policy: 'random', seed: 3, printWrites: 2 })).toEqual(
      new Set([hash(first)]),
    );
    const { token = '' } = first.outcome;
    expect(await hashesOf(id, { policy: 'replay', token })).toEqual(new Set([hash(first)]));
  });

  test('pct: one seed, one log', async () => {
    const options = { policy: 'pct', seed: 5, depth: 3, printWrites: 1 } as const;
    expect((await hashesOf(id, options)).size).toBe(1);
  });

  test('step: the same choices, the same log; its token gives it again', async () => {
    // Odd and even places in turn: another schedule than the rule's.
    const choices = Array.from({ length: 30 }, (_, i) => i % 2);
    const options = { policy: 'step', choices, steps: 1_000_000, printWrites: 1 } as const;
    const first = await engine.run(program(id), options);
    expect(await hashesOf(id, options)).toEqual(new Set([hash(first)]));
    // The choices themselves, where a drawn run's token has but its seed.
    const { token = '' } = first.outcome;
    expect(await hashesOf(id, { policy: 'replay', token })).toEqual(new Set([hash(first)]));
  });
});

/** What exploring all orders says, without how long it took. */
async function explored(id: string, text?: string): Promise<Omit<OrdersFound, 'ms'>> {
  const compiled = compile(
    program(id).map((cell) => (cell.id === id ? { ...cell, text: text ?? cell.text } : cell)),
  );
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const { ms: _, ...found } = await engine.kernel.explore(compiled.program, {
    limit: 10_000,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
    waits: 'once',
  });
  expect(found.complete).toBe(true);
  return found;
}

/** Each order that was found has one log, whenever its token is played. */
async function logsOf(id: string, { outputs }: Omit<OrdersFound, 'ms'>): Promise<string[]> {
  const hashes: string[] = [];
  for (const { token } of outputs) {
    hashes.push(hash(await engine.run(program(id), { policy: 'replay', token })));
  }
  return hashes;
}

describe.each(['in-8', 'in-9', 'in-10'])('all orders of %s', (id) => {
  test('the same outcomes with the same tokens, and the same logs behind them', async () => {
    const first = await explored(id);
    const logs = await logsOf(id, first);
    expect(new Set(logs).size).toBe(first.outputs.length);
    for (let i = 1; i < TIMES; i++) expect(await explored(id)).toEqual(first);
    expect(await logsOf(id, first)).toEqual(logs);
  });
});

describe.runIf(FULL).each(large)('all orders of $id with few items', (cell) => {
  test('the same outcomes with the same tokens', async () => {
    const text = withFewItems(cell, cell.typescript);
    expect(await explored(cell.id, text)).toEqual(await explored(cell.id, text));
  }, 300_000);
});

describe.each(['in-13', 'in-15', 'in-16'])('%s as it is in the lesson, 1,000 items', (id) => {
  test.each(['random', 'pct'] as const)('%s: one seed, one log', async (policy) => {
    const hashes = new Set<string>();
    for (let i = 0; i < (FULL ? TIMES : 3); i++) {
      const run = await engine.run(program(id, 1000), { policy, seed: 11, printWrites: 1 });
      expect(run.outcome.outcome).toBe('finished');
      expect(run.dropped).toBe(0);
      hashes.add(hash(run));
    }
    expect(hashes.size).toBe(1);
  });
});

test('different seeds give different schedules', async () => {
  const logs = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) {
    logs.add(hash(await engine.run(program('in-10'), { policy: 'random', seed })));
  }
  expect(logs.size).toBeGreaterThan(5);
});

test('chance and the clock belong to the schedule', async () => {
  const text = `
const queue = new Queue();
function roll() { queue.put(Math.floor(Math.random() * 1e9)); }
const thread = new Thread({ target: roll });
thread.start();
print(queue.get(), Math.random(), Math.max(1, 2), Date.now(), new Date().getTime(), performance.now());
thread.join();`;
  const whole = `import { Queue } from 'queue';\nimport { Thread } from 'threading';\n${text}`;
  const printed = new Set<string>();
  for (let i = 0; i < 5; i++) {
    printed.add((await engine.run(whole, { policy: 'random', seed: 1 })).console.join());
  }
  expect(printed.size).toBe(1);
  expect([...printed][0]).toMatch(/^\d+ 0\.\d+ 2 1700000000000 1700000000000 0$/);
  const free = await engine.run(whole);
  expect(free.console.join()).not.toBe([...printed][0]);
});
