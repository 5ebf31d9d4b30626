/**
 * Orders that CPython can take and that are easily lost: who waited longest need not go first, since a woken thread takes
 * the mutex again; a deque with maxlen touches both its ends; an iteration over a deque fails when the deque changes.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function outputsOf(text: string, reduce = true): Promise<string[]> {
  const whole = `import { Queue } from 'queue';\nimport { Thread, Condition } from 'threading';\nimport { Deque } from 'collections';\n${text}`;
  const found = await exploreText(engine, whole, { limit: 10_000, reduce });
  expect(found.complete).toBe(true);
  return found.outputs.map(({ outcome, console }) => `${outcome} ${console.join(' ')}`);
}

test.each([1, 2, 3])(
  'a put barges at a queue of %i: the newcomer is before the one that found it full',
  async (maxsize) => {
    // The waiter stands before a full queue. Main makes room, and puts itself.
    const outputs = await outputsOf(`
const queue = new Queue(${maxsize});
for (let i = 0; i < ${maxsize}; i++) queue.put('old');
function waiter() { queue.put('waiter'); }
const t = new Thread({ target: waiter });
t.start();
queue.get();
queue.put('newcomer');
const rest = [];
for (let i = 0; i < ${maxsize + 1}; i++) rest.push(queue.get());
t.join();
print(rest.filter((each) => each !== 'old').join(' '));`);
    // Where the waiter is first, main finds the queue full, and nobody is left to take: in Python too.
    expect(outputs.sort()).toEqual(['finished newcomer waiter', 'stuck ']);
  },
);

test.each([0, 1, 2])(
  'a get barges at a queue of %i: the newcomer takes what was put for the waiter',
  async (maxsize) => {
    const outputs = await outputsOf(`
const queue = new Queue(${maxsize});
const got = new Queue();
function waiter() { got.put('waiter ' + queue.get()); }
const t = new Thread({ target: waiter });
t.start();
queue.put(1);
const mine = queue.get();
queue.put(2);
t.join();
print('main', mine, got.get());`);
    // Main took the item that it had put, before a thread that may have waited for long.
    expect(outputs).toContain('finished main 1 waiter 2');
  },
);

test('a deque with maxlen: which of two appends makes the item of the other, or the first, fall out', async () => {
  const text = `
const deque = new Deque([0], 1);
function add(n) { deque.append(n); }
function left(n) { deque.appendleft(n); }
const threads = [new Thread({ target: add, args: [1] }), new Thread({ target: left, args: [2] })];
for (const t of threads) t.start();
const first = deque.popleft();
for (const t of threads) t.join();
print(first, deque.length, deque.pop());`;
  const outputs = await outputsOf(text);
  expect(new Set(await outputsOf(text, false))).toEqual(new Set(outputs));
  expect([...new Set(outputs)].sort()).toEqual([
    // Both before main's popleft: nothing is left for its pop.
    'failed ',
    'finished 0 1 1',
    'finished 0 1 2',
    'finished 1 1 2',
    'finished 2 1 1',
  ]);
});

test('an iteration over a deque sees it before a change, after it, or fails', async () => {
  const outputs = await outputsOf(`
const deque = new Deque([1, 2]);
function add() { deque.append(3); }
const t = new Thread({ target: add });
t.start();
const seen = [];
try { for (const x of deque) seen.push(x); } catch (error) { seen.push(error.name); }
t.join();
print(seen.join(','));`);
  expect(outputs.sort()).toEqual([
    'finished 1,2',
    'finished 1,2,3',
    'finished 1,2,RuntimeError',
    'finished 1,RuntimeError',
  ]);
});

test("a Condition's own lock, taken twice: others come before both or after both", async () => {
  const outputs = await outputsOf(`
const condition = new Condition();
const seen = [];
function twice() { condition.with(() => { condition.with(() => seen.push('a')); seen.push('b'); }); }
const t = new Thread({ target: twice });
t.start();
condition.with(() => seen.push('main'));
t.join();
print(seen.join(','));`);
  expect(outputs.sort()).toEqual(['finished a,b,main', 'finished main,a,b']);
});

test('a static counted up by two threads can lose an update', async () => {
  const outputs = await outputsOf(`
class C { static n = 0; }
function add() { C.n += 1; }
const threads = [new Thread({ target: add }), new Thread({ target: add })];
for (const t of threads) t.start();
for (const t of threads) t.join();
print(C.n);`);
  expect(outputs.sort()).toEqual(['finished 1', 'finished 2']);
});

test('what a closure takes along makes no steps; what it changes does', async () => {
  expect(
    await outputsOf(`
function main() {
  const queue = new Queue(), by = 3;
  const t = new Thread({ target: (n) => queue.put(n * by), args: [2] });
  t.start();
  t.join();
  print(queue.get());
}
main();`),
  ).toEqual(['finished 6']);
  const outputs = await outputsOf(`
function main() {
  const box = { n: 0 };
  const threads = [1, 2].map(() => new Thread({ target: () => { box.n += 1; } }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
  print(box.n);
}
main();`);
  expect(outputs.sort()).toEqual(['finished 1', 'finished 2']);
});
