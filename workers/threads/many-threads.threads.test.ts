/** More threads than parked workers, threads that start threads, and the limits. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('threads beyond the parked workers: the kernel brings more', async () => {
  const text = `
    const all = new Queue(), go = new Queue();
    function work(n) { all.put(n); go.get(); }
    const threads = [];
    for (let i = 0; i < 20; i++) threads.push(start(work, i));
    let sum = 0;
    for (let i = 0; i < 20; i++) sum += all.get();
    for (const thread of threads) go.put(1);
    for (const thread of threads) thread.join();
    print(sum);`;
  expect(await printed(engine, text)).toEqual(['190']);
});

test('threads started by several threads at once all come to run', async () => {
  // All of them stay alive until the last has begun: a worker asked for and taken by another would be missed.
  const text = `
    const all = new Queue(), go = new Queue();
    function leaf() { all.put(1); go.get(); }
    function branch() { for (let i = 0; i < 4; i++) start(leaf); go.get(); }
    for (let i = 0; i < 5; i++) start(branch);
    for (let i = 0; i < 20; i++) all.get();
    for (let i = 0; i < 25; i++) go.put(1);
    print('all');`;
  const fresh = await startEngine();
  try {
    for (let round = 0; round < 3; round++) {
      expect(await printed(fresh, text, { deadlineMs: 60_000 })).toEqual(['all']);
    }
  } finally {
    await fresh.close();
  }
});

test('a worker serves many threads of a run, one after the other', async () => {
  const fresh = await startEngine();
  const before = fresh.kernel.state().createdWorkers;
  const text = `
    class Count { n = 0; }
    const count = new Count();
    function work() { count.n += 1; }
    for (let i = 0; i < 120; i++) start(work).join();
    print(count.n);`;
  expect(await printed(fresh, text)).toEqual(['120']);
  expect(await printed(fresh, text)).toEqual(['120']);
  expect(fresh.kernel.state().createdWorkers - before).toBe(0);
  await fresh.close();
});

test('a thread made by one thread and started by another', async () => {
  const text = `
    const made = new Queue(), done = new Queue();
    class Job extends Thread { constructor() { super(); this.value = 7; } run() { done.put(this.value); } }
    function starter() { made.get().start(); }
    start(starter);
    made.put(new Job());
    print(done.get());`;
  expect(await printed(engine, text)).toEqual(['7']);
});

test('a target does not go along: starting such a thread elsewhere says so', async () => {
  const text = `
    const made = new Queue();
    function work() { print('worked'); }
    function starter() { print(raised(() => made.get().start())); }
    const thread = start(starter), other = new Thread({ target: work });
    made.put(other);
    thread.join();
    other.start();`;
  expect(await printed(engine, text)).toEqual(['RuntimeError', 'worked']);
});

test('64 threads are alive at most: one more is a RuntimeError that says so', async () => {
  const text = `const go = new Queue();
function work() { go.get(); }
let started = 0;
try { for (;;) { start(work); started++; } } catch (error) { print(error.name, error.message); }
for (let i = 0; i < started; i++) go.put(1);
print(started);`;
  const [error, started] = await printed(engine, text, { deadlineMs: 40_000 });
  expect(error).toMatch(/^RuntimeError can't start new thread: 64 threads are alive/);
  expect(started).toBe('63');
});

test('1,024 threads are made at most, and a program that goes on trying harms nothing', async () => {
  const text = `function work() { print('still works'); }
    const first = new Thread({ target: work });
    let made = 2, refused = 0, said = '';
    for (let i = 0; i < 2000; i++) try { new Thread(); made++; } catch (error) { refused++; said = error.name; }
    print(made, refused, said);
    first.start(); first.join();`;
  const lines = await printed(engine, text);
  expect(lines).toEqual(['1024 978 RuntimeError', 'still works']);
  expect(await printed(engine, "print('and the next run too');")).toEqual(['and the next run too']);
});
