/** A program in which every thread waits for ever is recognised, and only such a program. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Runs a program that must get stuck: who waits in what, at which line. */
async function waiting(text: string): Promise<string[]> {
  const { outcome } = await run(engine, text, { deadlineMs: 8000 });
  if (outcome.outcome !== 'stuck') throw new Error(`not stuck: ${JSON.stringify(outcome)}`);
  return outcome.waiting.map(({ thread, operation, line }) => `${thread} ${operation} ${line}`);
}

test('a get that nobody feeds', async () => {
  const text =
    'const queue = new Queue();\nfunction consumer() {\n  queue.get();\n}\nstart(consumer).join();';
  const thread = 'main thread-join 5';
  expect(await waiting(text)).toEqual([thread, 'consumer get 3']);
});

test('the main thread alone, in a get', async () => {
  expect(await waiting('new Queue()\n  .get();')).toEqual(['main get 2']);
});

test('the end of the program waits for a thread that waits', async () => {
  const text = 'const queue = new Queue();\nfunction consumer() { queue.get(); }\nstart(consumer);';
  expect(await waiting(text)).toEqual(['main exit null', 'consumer get 2']);
});

test('what a stuck run ends is not caught: a wait in a block that releases its lock', async () => {
  const text = `const condition = new Condition();
try {
  condition.with(() => { condition.wait(); });
} catch {
  const after = new Queue();
}`;
  const { outcome, log } = await run(engine, text, { deadlineMs: 8000 });
  expect(outcome.outcome).toBe('stuck');
  const made = [...log].filter(({ kind }) => kind === 'created').map((event) => event.text);
  expect(made).toEqual(['Thread', 'Lock', 'Condition']);
});

test('a join of a queue whose tasks are never done', async () => {
  const text = 'const queue = new Queue();\nqueue.put(1);\nqueue.join();';
  expect(await waiting(text)).toEqual(['main queue-join 3']);
});

test('a put into a queue that nobody empties', async () => {
  expect(await waiting('const queue = new Queue(1);\nqueue.put(1);\nqueue.put(2);')).toEqual([
    'main put 3',
  ]);
});

test('two locks, taken in opposite order', async () => {
  const text = `const a = new Lock(), b = new Lock(), met = new Queue();
function one() {
  a.acquire(); met.put(1); meet.get();
  b.acquire();
}
function two() {
  b.acquire(); meet.put(1); met.get();
  a.acquire();
}
const meet = new Queue();
start(one);
start(two);`;
  const { outcome } = await run(engine, text);
  if (outcome.outcome !== 'stuck') throw new Error(JSON.stringify(outcome));
  const [, one, two] = outcome.waiting;
  expect(one).toMatchObject({ thread: 'one', operation: 'lock', line: 4 });
  expect(two).toMatchObject({ thread: 'two', operation: 'lock', line: 8 });
  expect([one?.other, two?.other].sort()).toEqual([1, 2]);
});

test('a thread that takes a lock it holds', async () => {
  expect(await waiting('const lock = new Lock();\nlock.acquire();\nlock.acquire();')).toEqual([
    'main lock 3',
  ]);
});

test('threads that join each other in a circle', async () => {
  const text = `const box = new Queue();
class Joiner extends Thread {
  constructor() { super(); this.other = null; }
  run() {
    box.get();
    this.other.join();
  }
}
const a = new Joiner(), b = new Joiner();
a.start(); b.start();
a.other = b; b.other = a;
box.put(1); box.put(1);`;
  expect((await waiting(text)).slice(1)).toEqual([
    'Joiner thread-join 6',
    'Joiner-2 thread-join 6',
  ]);
});

test('two full queues, each waiting for the other to be emptied', async () => {
  const text = `const a = new Queue(1), b = new Queue(1);
a.put(0); b.put(0);
function left() { b.put(1); a.get(); }
function right() { a.put(1); b.get(); }
start(left); start(right);`;
  expect(await waiting(text)).toEqual(['main exit null', 'left put 3', 'right put 4']);
});

test('a wait on a condition that nobody notifies', async () => {
  expect(await waiting('const c = new Condition();\nc.with(() =>\n  c.wait());')).toEqual([
    'main condition 3',
  ]);
});

test('a failure beside it is kept', async () => {
  const text = "function bad() { throw new ValueError('bad'); }\nstart(bad);\nnew Queue().get();";
  const { outcome } = await run(engine, text);
  expect(outcome).toMatchObject({ outcome: 'stuck', error: { name: 'ValueError', thread: 'bad' } });
});

test.each([
  ['a sleeper', 'sleep(0.15); queue.put(1);'],
  ['a timed get', 'try { new Queue().get(true, 0.15); } catch {} queue.put(1);'],
  ['a timed lock', 'const l = new Lock(); l.acquire(); l.acquire(true, 0.15); queue.put(1);'],
  ['a timed condition', 'const c = new Condition(); c.with(() => c.wait(0.15)); queue.put(1);'],
  ['a timed join', 'sleeper.join(0.15); queue.put(1);'],
  ['a computation', 'let x = 0; for (let i = 0; i < 3e7; i++) x += i; queue.put(x);'],
])('%s elsewhere: not stuck', async (_name, statements) => {
  const text = `
    const queue = new Queue(), never = new Queue();
    const sleeper = new Thread({ target: () => never.get(), daemon: true });
    sleeper.start();
    function waker() { ${statements} }
    start(waker);
    queue.get();
    print('woken');`;
  expect(await printed(engine, text)).toEqual(['woken']);
});

test('threads that hand one item round are never called stuck', async () => {
  const text = `
    const a = new Queue(1), b = new Queue(1);
    function echo() { for (let i = 0; i < 3000; i++) b.put(a.get()); }
    start(echo);
    for (let i = 0; i < 3000; i++) { a.put(i); b.get(); }
    print('over');`;
  expect(await printed(engine, text)).toEqual(['over']);
});
