/** Unfinished tasks: taskDone and join of CPython's queue.Queue. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('taskDone without a put: ValueError', async () => {
  expect(await printed(engine, 'print(raised(() => new Queue().taskDone()));')).toEqual([
    'ValueError',
  ]);
});

test('taskDone once more than there were puts: ValueError, and the count stays right', async () => {
  const text = `
    const queue = new Queue();
    queue.put(1); queue.put(2);
    queue.taskDone(); queue.taskDone();
    print(raised(() => queue.taskDone()));
    queue.put(3); queue.taskDone(); queue.join();
    print(raised(() => queue.taskDone()));`;
  expect(await printed(engine, text)).toEqual(['ValueError', 'ValueError']);
});

test('taskDone counts puts, not gets: it may come before the get', async () => {
  const text =
    'const queue = new Queue(); queue.put(1); queue.taskDone(); queue.join(); print(queue.qsize());';
  expect(await printed(engine, text)).toEqual(['1']);
});

test('join returns at once when nothing was put', async () => {
  const run = await finish(engine, "new Queue().join(); print('joined');");
  expect(run.console).toEqual(['joined']);
  expect(eventsOf(run, 'queue-join-blocked')).toEqual([]);
});

test('join returns at once when all is done', async () => {
  const text =
    'const queue = new Queue(); queue.put(1); queue.get(); queue.taskDone(); queue.join(); queue.join();';
  const run = await finish(engine, text);
  expect(eventsOf(run, 'queue-joined')).toHaveLength(2);
  expect(eventsOf(run, 'queue-join-blocked')).toEqual([]);
});

test('join waits for every task, though the queue is empty long before', async () => {
  const text = `
    const queue = new Queue();
    const order = new Deque();
    function worker() {
      for (let i = 0; i < 20; i++) queue.get();
      for (let i = 0; i < 20; i++) { order.append(i); queue.taskDone(); }
    }
    for (let i = 0; i < 20; i++) queue.put(i);
    const thread = start(worker);
    queue.join();
    print(order.length, queue.qsize());
    thread.join();`;
  expect(await printed(engine, text)).toEqual(['20 0']);
});

test('the last taskDone wakes every joiner', async () => {
  const text = `
    const queue = new Queue();
    const awake = new Queue();
    function joiner() { queue.join(); awake.put(1); }
    queue.put('work');
    const threads = [start(joiner), start(joiner), start(joiner), start(joiner)];
    untilWaiting('queue-join', 4);
    queue.taskDone();
    for (const thread of threads) thread.join();
    print(awake.qsize());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['4']);
  expect(eventsOf(run, 'task-done')).toMatchObject([{ arg: 4 }]);
  // Main may have been woken too, out of the joins of its threads.
  const woken = eventsOf(run, 'woken').filter(({ thread }) => thread !== 0);
  expect(woken.map(({ other }) => other)).toEqual([0, 0, 0, 0]);
});

test('a joiner woken too late for a new put waits again', async () => {
  const text = `
    const queue = new Queue();
    function worker() { for (;;) { if (queue.get() === 'end') { queue.taskDone(); return; } queue.taskDone(); } }
    function joiner() { for (let i = 0; i < 50; i++) queue.join(); }
    const threads = [start(worker), start(joiner), start(joiner)];
    for (let i = 0; i < 200; i++) queue.put(i);
    queue.put('end');
    queue.join();
    print(queue.qsize());
    for (const thread of threads) thread.join();`;
  expect(await printed(engine, text)).toEqual(['0']);
});

test('a producer, two workers and a join: every item is worked on once', async () => {
  const text = `
    const queue = new Queue(3);
    const sums = new Queue();
    function worker() {
      let sum = 0;
      for (;;) {
        const each = queue.get();
        if (each < 0) { queue.taskDone(); sums.put(sum); return; }
        sum += each;
        queue.taskDone();
      }
    }
    const threads = [start(worker), start(worker)];
    for (let i = 1; i <= 100; i++) queue.put(i);
    queue.join();
    for (const thread of threads) queue.put(-1);
    queue.join();
    print(sums.get() + sums.get());
    for (const thread of threads) thread.join();`;
  expect(await printed(engine, text)).toEqual(['5050']);
});
