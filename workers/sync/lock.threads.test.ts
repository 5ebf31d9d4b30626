/** threading.Lock. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { allCommanded, eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('acquire, locked, release', async () => {
  const text = `
    const lock = new Lock();
    print(lock.locked(), lock.acquire(), lock.locked());
    lock.release();
    print(lock.locked(), lock.acquire(false), lock.acquire(false));`;
  expect(await printed(engine, text)).toEqual(['false true true', 'false true false']);
});

test('release of a free lock: RuntimeError', async () => {
  const text = `
    const lock = new Lock();
    print(raised(() => lock.release()));
    lock.acquire(); lock.release();
    print(raised(() => lock.release()), lock.acquire(false));`;
  expect(await printed(engine, text)).toEqual(['RuntimeError', 'RuntimeError true']);
});

test.each([0.001, 0.02, 0.05])(
  'acquire(true, %d) of a held lock waits that long, then false',
  async (timeout) => {
    const text = `
    const lock = new Lock();
    lock.acquire();
    const from = monotonic();
    const got = lock.acquire(true, ${timeout});
    print(got, monotonic() - from >= ${timeout});`;
    expect(await printed(engine, text)).toEqual(['false true']);
  },
);

test.each([
  ['acquire(true, 0) of a held lock', 'lock.acquire(); print(lock.acquire(true, 0));', 'false'],
  ['acquire(true, 0) of a free lock', 'print(lock.acquire(true, 0));', 'true'],
  ['acquire(true, -1) of a free lock', 'print(lock.acquire(true, -1));', 'true'],
  ['acquire(true, -2)', 'print(raised(() => lock.acquire(true, -2)));', 'ValueError'],
  ['acquire(true, NaN)', 'print(raised(() => lock.acquire(true, NaN)));', 'ValueError'],
  [
    'acquire(false, 1): a timeout without waiting',
    'print(raised(() => lock.acquire(false, 1)));',
    'ValueError',
  ],
])('%s', async (_name, statements, line) => {
  expect(await printed(engine, `const lock = new Lock(); ${statements}`)).toEqual([line]);
});

test('with() holds the lock for its body, gives back its value, and frees it after an error', async () => {
  const text = `
    const lock = new Lock();
    print(lock.with(() => lock.locked()), lock.locked());
    print(raised(() => lock.with(() => { throw new ValueError('inside'); })), lock.locked());`;
  expect(await printed(engine, text)).toEqual(['true false', 'ValueError false']);
});

test('a lock may be released by another thread', async () => {
  const text = `
    const lock = new Lock();
    function releaser() { lock.release(); }
    lock.acquire();
    const thread = start(releaser);
    print(lock.acquire());
    thread.join();`;
  expect(await printed(engine, text)).toEqual(['true']);
});

test('one thread at a time is between acquire and release', async () => {
  const text = `
    class Shared { inside = 0; worst = 0; total = 0; }
    const shared = new Shared();
    const lock = new Lock();
    function worker() {
      for (let i = 0; i < 200; i++) {
        lock.with(() => {
          shared.inside += 1;
          if (shared.inside > shared.worst) shared.worst = shared.inside;
          shared.total += 1;
          shared.inside -= 1;
        });
      }
    }
    const threads = [start(worker), start(worker), start(worker)];
    for (const thread of threads) thread.join();
    print(shared.worst, shared.total);`;
  expect(await printed(engine, text)).toEqual(['1 600']);
});

test('release wakes the thread that has waited longest', async () => {
  const text = `
    const lock = new Lock();
    const order = new Queue();
    function waiter() { lock.acquire(); order.put(1); lock.release(); }
    lock.acquire();
    const threads = [start(waiter), start(waiter), start(waiter)];
    untilWaiting('lock', 3);
    lock.release();
    for (const thread of threads) thread.join();
    print(order.qsize(), lock.locked());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['3 false']);
  const [longest] = eventsOf(run, 'lock-blocked');
  expect(longest).toMatchObject({ other: 0 });
  expect(eventsOf(run, 'lock-released')[0]).toMatchObject({ thread: 0, other: longest?.thread });
});

test('a waiter whose time ran out leaves the line', async () => {
  const text = `
    const lock = new Lock();
    function impatient() { print(lock.acquire(true, 0.005)); }
    function patient() { print(lock.acquire()); lock.release(); }
    lock.acquire();
    const first = start(impatient);
    sleep(0.002);
    const second = start(patient);
    first.join();
    lock.release();
    second.join();
    print(lock.locked());`;
  expect(await printed(engine, text)).toEqual(['false', 'true', 'false']);
  for (const run of await allCommanded(engine, text)) {
    expect(run.console).toEqual(['false', 'true', 'false']);
    expect(eventsOf(run, 'lock-blocked').slice(0, 2)).toMatchObject([{ thread: 1 }, { thread: 2 }]);
  }
});
