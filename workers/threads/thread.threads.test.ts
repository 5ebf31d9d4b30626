/** threading.Thread: start, join, names, daemons. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, failure, finish, printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a target with its arguments', async () => {
  const text = `
    const queue = new Queue();
    function work(a, b, [c], { d }, q) { q.put([a, b, c, d]); }
    new Thread({ target: work, args: [1, 'two', [3], { d: null }, queue] }).start();
    print(queue.get());`;
  expect(await printed(engine, text)).toEqual(["[1, 'two', 3, null]"]);
});

test('a subclass with run(), its fields set before start', async () => {
  const text = `
    class Counter extends Thread {
      constructor(limit) { super(); this.limit = limit; this.count = 0; }
      run() { while (this.count < this.limit) this.count += 1; }
    }
    const threads = [new Counter(3), new Counter(5)];
    for (const thread of threads) thread.start();
    for (const thread of threads) thread.join();
    print(threads.map((thread) => thread.count));`;
  expect(await printed(engine, text)).toEqual(['[3, 5]']);
});

test('a thread without a target does nothing and ends', async () => {
  const text =
    'const thread = new Thread(); thread.start(); thread.join(); print(thread.isAlive());';
  expect(await printed(engine, text)).toEqual(['false']);
});

test('isAlive: before, during and after', async () => {
  const text = `
    const go = new Queue();
    function work() { go.get(); }
    const thread = new Thread({ target: work });
    const before = thread.isAlive();
    thread.start();
    const during = thread.isAlive();
    go.put(1);
    thread.join();
    print(before, during, thread.isAlive());`;
  expect(await printed(engine, text)).toEqual(['false true false']);
});

test.each([
  ['starting twice', 'thread.start(); thread.start();'],
  ['starting again after the end', 'thread.start(); thread.join(); thread.start();'],
  ['join before start', 'thread.join();'],
])('%s: RuntimeError', async (_name, statements) => {
  const text = `function work() {} const thread = new Thread({ target: work });\n${statements}`;
  expect(await failure(engine, text)).toMatchObject({
    name: 'RuntimeError',
    thread: 'main',
    line: 2,
  });
});

test('a thread that joins itself: RuntimeError', async () => {
  const text = `
    class Selfish extends Thread { run() { print(raised(() => this.join())); } }
    new Selfish().start();`;
  expect(await printed(engine, text)).toEqual(['RuntimeError']);
});

test('join(timeout) gives up, and can be tried again', async () => {
  const text = `
    const go = new Queue();
    function work() { go.get(); }
    const thread = start(work);
    print(after(0.01, () => thread.join(0.01)), thread.isAlive());
    thread.join(0); thread.join(-1);
    go.put(1);
    thread.join(30);
    thread.join();
    print(thread.isAlive());`;
  const result = await finish(engine, text);
  expect(result.console).toEqual(['nothing true', 'false']);
  expect(eventsOf(result, 'join-timeout').length).toBe(3);
});

test('several threads may join one', async () => {
  const text = `
    const go = new Queue(), joined = new Queue();
    function work() { go.get(); }
    function joiner(thread) { thread.join(); joined.put(1); }
    const thread = start(work);
    const joiners = [start(joiner, thread), start(joiner, thread), start(joiner, thread)];
    go.put(1);
    for (const each of joiners) each.join();
    print(joined.qsize());`;
  expect(await printed(engine, text)).toEqual(['3']);
});

test('the program’s end waits for threads that are no daemons', async () => {
  const text = `
    function work() { untilWaiting('exit', 1); print('worker'); }
    start(work);
    print('main');`;
  expect(await printed(engine, text)).toEqual(['main', 'worker']);
});

test('the program’s end waits for threads started by threads', async () => {
  const text = `
    function grandchild() { untilWaiting('exit', 1); print('grandchild'); }
    function child() { start(grandchild); print('child'); }
    start(child);`;
  expect([...(await printed(engine, text))].sort()).toEqual(['child', 'grandchild']);
});

test.each([
  ['parked', 'new Queue().get();'],
  ['asleep', 'sleep(1000);'],
  ['running', 'for (;;) {}'],
])('a daemon that is %s is not waited for', async (_state, statements) => {
  const text = `
    const began = new Queue();
    function work() { began.put(1); ${statements} }
    const thread = new Thread({ target: work, daemon: true });
    thread.start();
    began.get();
    print(thread.daemon, thread.isAlive());`;
  for (let i = 0; i < 5; i++) expect(await printed(engine, text)).toEqual(['true true']);
});

test('names: given, by number and target, by number, and set later', async () => {
  const text = `
    function consumer() {}
    const named = new Thread({ target: consumer, name: 'my thread' });
    const counted = new Thread({ target: consumer });
    const bare = new Thread();
    class Worker extends Thread {}
    print(named.name); print(counted.name); print(bare.name); print(new Worker().name);
    named.name = 'other';
    print(named.name);`;
  const lines = await printed(engine, text);
  expect(lines).toEqual(['my thread', 'Thread-1 (consumer)', 'Thread-2', 'Thread-3', 'other']);
});

test('a name is seen by the thread itself', async () => {
  const text = `
    class Named extends Thread { run() { print(this.name, this.daemon); } }
    new Named({ name: 'ferris' }).start();`;
  expect(await printed(engine, text)).toEqual(['ferris false']);
});

test('the label in the log: name, target, a function among the fields, class', async () => {
  const text = `
    function download() {}
    class Worker extends Thread { constructor(func) { super(); this.func = func; } run() {} }
    const threads = [
      new Thread({ target: download, name: 'mine' }), new Thread({ target: download }), new Worker(download), new Worker(null),
    ];
    for (const thread of threads) { thread.start(); thread.join(); }`;
  const labels = eventsOf(await finish(engine, text), 'thread-started').map(
    ({ text: label }) => label,
  );
  expect(labels[0]).toBe('mine');
  expect(new Set(labels).size).toBe(4);
  expect(labels[1]).toMatch(/^download/);
  expect(labels[2]).toMatch(/^download/);
  expect(labels[3]).toMatch(/^Worker/);
});

test('a very long name cannot block the log', async () => {
  const text =
    "function work() {} const thread = new Thread({ target: work, name: 'n'.repeat(200000) }); thread.start(); thread.join(); print('over');";
  expect(await printed(engine, text)).toEqual(['over']);
});

test.each([
  ['new Thread({ target: 7 })', 'TypeError'],
  ['new Thread({ args: 7 })', 'TypeError'],
  ['new Thread({ target: work, args: [new WeakMap()] }).start()', 'TypeError'],
  ['new Thread({ target: local }).start()', 'nothing'],
  ['new Thread({ target: () => changing }).start()', 'nothing'],
])('%s: %s', async (call, error) => {
  const text = `function work() {} function attempt() { const local = () => 1; let changing = 1; changing = 2; return raised(() => ${call}); } print(attempt());`;
  expect(await printed(engine, text)).toEqual([error]);
});

test('a thread that fails ends alone; the others go on, and the run has failed', async () => {
  const text = `function work() {
  throw new ValueError('no good');
}
const thread = start(work);
thread.join();
print('main goes on', thread.isAlive());`;
  const { outcome, console: lines } = await run(engine, text);
  expect(lines).toEqual(['main goes on false']);
  expect(outcome).toMatchObject({
    outcome: 'failed',
    error: { name: 'ValueError', message: 'no good', thread: 'work', cell: 'cell', line: 2 },
  });
});
