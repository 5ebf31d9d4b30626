/**
 * Schedules that all orders runs, against the number of orders that can make a difference, counted by arithmetic on a
 * reference that knows nothing of the explorer. Fewer is a lost order, which no outcome need show; more is waste.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { countClasses } from '../testing/reference/classes';
import { type ReferenceProgram, referenceProgram, textOf } from '../testing/reference/program';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const FIRST_SEED = Number(process.env.QUEUEBOOK_SEED ?? 1);
/** Programs with more classes than this take too long here. */
const MOST_CLASSES = FULL ? 1_000 : 150;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

function outcomesOf({ outputs }: OrdersFound): string[] {
  return outputs
    .map(({ outcome, console }) => `${outcome}\n${console.map((line) => `${line}\n`).join('')}`)
    .sort();
}

interface Sums {
  classes: number;
  schedules: number;
  runs: number;
}

/** Explores one program; its outcomes are those of the reference, and no class is missing. */
async function compare(program: ReferenceProgram, sums: Sums): Promise<boolean> {
  const counted = countClasses(program);
  if (counted === null || counted.classes > MOST_CLASSES) return false;
  const text = textOf(program);
  const found = await exploreText(engine, text);
  const where = `seed ${program.seed}\n${text}`;
  expect(found.complete, where).toBe(true);
  expect(outcomesOf(found), where).toEqual([...counted.outcomes].sort());
  expect(found.schedules, where).toBeGreaterThanOrEqual(counted.classes);
  sums.classes += counted.classes;
  sums.schedules += found.schedules;
  sums.runs += found.runs;
  return true;
}

describe('as many schedules as classes', () => {
  test.each([
    // Queues with and without bounds, tasks, joins, locks, fields, deques.
    ['none', FULL ? 300 : 24],
    ['conditions', FULL ? 75 : 8],
  ] as const)(
    'and exactly as many, beside the rest: %s',
    async (spice, many) => {
      const sums: Sums = { classes: 0, schedules: 0, runs: 0 };
      for (let seed = FIRST_SEED, compared = 0; compared < many; seed++) {
        const before = { ...sums };
        const program = referenceProgram(seed, spice);
        if (!(await compare(program, sums))) continue;
        compared++;
        const here = `seed ${seed}\n${textOf(program)}`;
        expect(sums.schedules - before.schedules, here).toBe(sums.classes - before.classes);
      }
      console.log(
        `${spice}: ${many} programs, ${sums.classes} classes, ${sums.schedules} schedules, ${sums.runs} runs begun`,
      );
      expect(sums.runs / sums.schedules).toBeLessThanOrEqual(1.15);
    },
    FULL ? 3_600_000 : 300_000,
  );

  // Two shutdowns of one queue are told apart by which of them closed it, and threads out of whose line one was called by
  // who came first; no more than that.
  test.each([
    ['shutdown', FULL ? 75 : 8],
    ['sleeps', FULL ? 75 : 8],
    ['timeouts', FULL ? 75 : 8],
  ] as const)(
    'and never fewer, beside the rest: %s',
    async (spice, many) => {
      const sums: Sums = { classes: 0, schedules: 0, runs: 0 };
      for (let seed = FIRST_SEED, compared = 0; compared < many; seed++) {
        if (await compare(referenceProgram(seed, spice), sums)) compared++;
      }
      console.log(
        `${spice}: ${many} programs, ${sums.classes} classes, ${sums.schedules} schedules, ${sums.runs} runs begun`,
      );
      expect(sums.schedules / sums.classes).toBeLessThanOrEqual(1.05);
      expect(sums.runs / sums.schedules).toBeLessThanOrEqual(1.15);
    },
    FULL ? 3_600_000 : 300_000,
  );
});

test('two shutdowns and two puts: the put that comes before both is not lost', async () => {
  const sums: Sums = { classes: 0, schedules: 0, runs: 0 };
  expect(await compare(referenceProgram(74, 'shutdown'), sums)).toBe(true);
  expect(sums.classes).toBe(10);
});

test.each([
  ['a get whose time has come, and a put that would have come too late', 62, 'timeouts'],
  ['a lock that another takes first, where all wait but for one who sleeps', 29, 'sleeps'],
] as const)('not lost: %s', async (_, seed, spice) => {
  expect(await compare(referenceProgram(seed, spice), { classes: 0, schedules: 0, runs: 0 })).toBe(
    true,
  );
});

describe('what a finer relation would lose, were races looked for as before', () => {
  const HEAD = `import { Queue } from 'queue'; import { Thread } from 'threading';
function start(target) { const thread = new Thread({ target }); thread.start(); return thread; }\n`;

  test('a join between two puts: the first is done before the second is put', async () => {
    const found = await exploreText(
      engine,
      `${HEAD}
const queue = new Queue();
function two() { queue.put(1); queue.put(2); }
function one() { queue.get(); queue.taskDone(); }
start(two); start(one);
queue.put(0);
queue.join();
print('J');`,
    );
    expect(found.complete).toBe(true);
    const outputs = found.outputs.map(({ outcome, console }) => `${outcome} ${console.join()}`);
    expect(outputs.sort()).toEqual(['finished J', 'stuck ']);
  });

  test('a put that never comes to its turn, where a look at the size stands between it and the put before', async () => {
    const found = await exploreText(
      engine,
      `${HEAD}
const queue = new Queue(1);
function two() { queue.put('a'); queue.put('b'); print('two'); }
function one() { queue.put('c'); print('one'); }
start(two); start(one);
print(queue.qsize());`,
    );
    const outputs = found.outputs.map(({ outcome, console }) => `${outcome} ${console.join()}`);
    expect(outputs.sort()).toEqual([
      'stuck 0',
      'stuck 0,one',
      'stuck 1',
      'stuck 1,one',
      'stuck one,0',
      'stuck one,1',
    ]);
    expect(found.schedules).toBe(6);
  });

  test('the item that a later shutdown would have thrown away', async () => {
    const found = await exploreText(
      engine,
      `${HEAD}
const queue = new Queue();
function shut() { queue.shutdown(true); }
function put() { try { queue.put(1); } catch (error) { print(error.name); } }
start(put); start(shut);
try { print(queue.get()); } catch (error) { print(error.name); }`,
    );
    const outputs = found.outputs.map(({ console }) => console.join());
    expect(outputs.sort()).toEqual(['1', 'ShutDown', 'ShutDown,ShutDown']);
  });

  test('a put that came first, though another filled the queue before it and a get came between', async () => {
    const found = await exploreText(
      engine,
      `${HEAD}
const queue = new Queue(1);
function first() { queue.put('a'); }
function other() { queue.putNowait('b'); }
function take() { queue.get(); }
start(first); start(other); start(take);
queue.get();`,
    );
    // a then b, b then a, and b that finds no room; each with the one or the other get first.
    expect(found.schedules).toBe(6);
  });
});

describe('timeouts', () => {
  const HEAD = `import { Queue } from 'queue'; import { Lock, Thread } from 'threading'; import { monotonic } from 'time';
function start(target) { const thread = new Thread({ target }); thread.start(); return thread; }\n`;

  test.each([
    [
      'a get that a put lets go on',
      'const q = new Queue(); start(() => q.put(1)); print(q.get(true, 1));',
      ['1'],
      1,
    ],
    [
      'a join that the end lets go on',
      "const t = start(() => 0); t.join(1); print(t.name !== '');",
      ['true'],
      1,
    ],
    [
      'a lock that is free in time, or was',
      'const lock = new Lock(); start(() => lock.with(() => 0)); print(lock.acquire(true, 1)); lock.release();',
      ['true'],
      2,
    ],
    [
      'whose time is over first',
      `const q = new Queue(); const t = start(() => { try { q.get(true, 1); } catch { print('t'); } });
       try { q.get(true, 2); } catch { print('main'); }`,
      ['t,main'],
      // Who stands first in line is no difference: nobody is ever called out of it.
      1,
    ],
  ])('%s', async (_, text, consoles, schedules) => {
    const found = await exploreText(engine, HEAD + text);
    expect(found.complete).toBe(true);
    expect(found.outputs.map(({ console }) => console.join()).sort()).toEqual(consoles);
    expect(found.schedules).toBe(schedules);
  });

  test('who looks at the clock moves it: then it matters when somebody began to wait', async () => {
    const found = await exploreText(
      engine,
      `${HEAD}
      const q = new Queue();
      const t = start(() => { try { q.get(true, 1); } catch { print('t'); } });
      monotonic();
      try { q.get(true, 1); } catch { print('main'); }`,
    );
    expect(found.complete).toBe(true);
    expect(found.outputs.map(({ console }) => console.join()).sort()).toContain('main,t');
    expect(found.outputs.map(({ console }) => console.join()).sort()).toContain('t,main');
  });
});
