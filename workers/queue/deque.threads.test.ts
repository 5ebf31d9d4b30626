/** collections.deque: unsynchronised, every single operation atomic. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('both ends', async () => {
  const text = `
    const deque = new Deque([2, 3]);
    deque.append(4); deque.appendleft(1);
    print(deque.length, deque.popleft(), deque.pop(), deque.popleft(), deque.pop(), deque.length);`;
  expect(await printed(engine, text)).toEqual(['4 1 4 2 3 0']);
});

test('both ends while the ring wraps and grows', async () => {
  const text = `
    const deque = new Deque();
    const twin = [];
    let n = 0, right = true, seed = 7;
    for (let i = 0; i < 3000; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const what = seed % 5;
      if (what < 2) { deque.append(n); twin.push(n++); }
      else if (what === 2) { deque.appendleft(n); twin.unshift(n++); }
      else if (twin.length > 0 && what === 3) { if (deque.pop() !== twin.pop()) right = false; }
      else if (twin.length > 0) { if (deque.popleft() !== twin.shift()) right = false; }
      if (deque.length !== twin.length) right = false;
    }
    print(right);`;
  expect(await printed(engine, text)).toEqual(['true']);
});

test.each(['pop', 'popleft'])('%s from an empty deque: IndexError', async (operation) => {
  const text = `
    const deque = new Deque();
    print(raised(() => deque.${operation}()));
    try { deque.${operation}(); } catch (error) { print(error instanceof IndexError, error.message); }`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['IndexError', 'true pop from an empty deque']);
  expect(eventsOf(run, 'get-empty')).toMatchObject([
    { depth: 0, arg: 1 },
    { depth: 0, arg: 1 },
  ]);
});

test('threads that append and pop at both ends lose nothing and take nothing twice', async () => {
  const text = `
    const deque = new Deque();
    const taken = new Queue();
    function appender(from) { for (let i = 0; i < 300; i++) i % 2 ? deque.append(from + i) : deque.appendleft(from + i); }
    function taker(side) {
      for (let got = 0; got < 300; ) {
        try { taken.put(side === 'left' ? deque.popleft() : deque.pop()); got++; } catch (error) { sleep(0); }
      }
    }
    const threads = [start(appender, 0), start(taker, 'left'), start(appender, 1000), start(taker, 'right')];
    for (const thread of threads) thread.join();
    const seen = new Set();
    while (!taken.empty()) seen.add(taken.get());
    print(seen.size, deque.length);`;
  expect(await printed(engine, text)).toEqual(['600 0']);
});

test('the log has the length after each step and what was seen', async () => {
  const run = await finish(
    engine,
    "const deque = new Deque(['a']); deque.appendleft('b'); deque.length; deque.pop();",
  );
  const steps = eventsOf(run, 'append', 'appendleft', 'length-read', 'pop');
  expect(steps.map(({ kind, depth, text }) => [kind, depth, text])).toEqual([
    ['append', 1, "'a'"],
    ['appendleft', 2, "'b'"],
    ['length-read', 2, ''],
    ['pop', 1, ''],
  ]);
});
