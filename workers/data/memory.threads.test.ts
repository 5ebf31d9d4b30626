/** How much threads can share in one run, and what is said beyond it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_MEMORY_BYTES } from '../memory/layout';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Two hundred thousand in a run's memory; the short form, so many in a part of it that is as large. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const SHARE = FULL ? 1 : 32;
const MANY = 200_000 / SHARE;
const MEMORY = DEFAULT_MEMORY_BYTES / SHARE;
const LITERALS = 1_000_000 / SHARE;

/** Without a log: what is recorded of so much is another question. */
async function printed(text: string, memoryBytes: number): Promise<readonly string[]> {
  const run = await engine.run(PRELUDE + text, { printWrites: 1, trace: false, memoryBytes });
  expect(run.outcome).toMatchObject({ outcome: 'finished' });
  return run.console;
}

test.each([
  ['objects with one key, in a queue', 'q.put(kept[i] = { n: i })', 'q.get().n'],
  ['objects with two keys, in a queue', 'q.put(kept[i] = { id: i, done: false })', 'q.get().id'],
  [
    'objects with three keys and a text',
    "q.put(kept[i] = { id: i, name: 'job ' + i, done: false })",
    'q.get().id',
  ],
  ['lists of two', 'q.put(kept[i] = [i, i + 1])', 'q.get()[0]'],
  ['objects of a class', 'q.put(kept[i] = new Job(i))', 'q.get().id'],
])('%s, which their giver keeps', async (_, put, get) => {
  const text = `class Job { constructor(id) { this.id = id; this.done = false; } }
const q = new Queue(), kept = [];
for (let i = 0; i < ${MANY}; i++) ${put};
function w() { let sum = 0; for (let i = 0; i < ${MANY}; i++) sum += ${get}; print(sum); }
start(w).join();
print(kept.length);`;
  expect(await printed(text, MEMORY)).toEqual([String((MANY * (MANY - 1)) / 2), String(MANY)]);
});

test('literals that their giver does not keep cost nothing afterwards', async () => {
  const text = `const q = new Queue(10);
function w() { let sum = 0; for (let i = 0; i < ${LITERALS}; i++) sum += q.get().n; print(sum); }
const t = start(w);
for (let i = 0; i < ${LITERALS}; i++) q.put({ n: i });
t.join();`;
  // As many as these, kept, would not fit.
  expect(await printed(text, MEMORY)).toEqual([String((LITERALS * (LITERALS - 1)) / 2)]);
});

test.each([
  ['objects', '{ n: i }'],
  ['lists', '[i]'],
  ['maps', 'new Map([[i, i]])'],
  ['objects of a class', 'new Job(i)'],
  ['frozen ones', 'Object.freeze({ n: i })'],
])('beyond it: a MemoryError that counts the %s', async (_, made) => {
  const text = `class Job { constructor(id) { this.id = id; } }
const q = new Queue(1);
let i = 0;
try { for (;;) { const each = ${made}; q.put(each); q.get(); i++; } }
catch (error) { print(error.name); print(i); print(error.message); }`;
  const [name, held, message] = await printed(text, 2 ** 20);
  expect(name).toBe('MemoryError');
  expect(Number(held)).toBeGreaterThan(5_000);
  // The queue is an object that threads share, too; one that found no room may have its number already.
  const counted = Number(
    message?.match(/threads share ([\d,]+) objects/)?.[1]?.replaceAll(',', ''),
  );
  expect(counted - Number(held)).toBeGreaterThanOrEqual(1);
  expect(counted - Number(held)).toBeLessThanOrEqual(2);
  expect(message).toContain("no room is left in this run's 1 MiB of shared memory");
});
