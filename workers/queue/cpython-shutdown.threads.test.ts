/**
 * Cases of CPython's own tests of `Queue.shutdown` that have no test of their own in shutdown.threads.test.ts, told in
 * this engine's terms, as those in cpython.threads.test.ts are.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

describe('shutdown', () => {
  test('a queue that is shut down says so before it looks at the timeout', async () => {
    const text = `
      const queue = new Queue(2);
      queue.put(1);
      queue.shutdown();
      print(raised(() => queue.put(2, true, -1)), raised(() => queue.get(true, -1)));
      print(queue.get(), raised(() => queue.get(true, -1)));`;
    expect(await printed(engine, text)).toEqual(['ShutDown ValueError', '1 ShutDown']);
  });

  test('of an empty queue: neither put nor get', async () => {
    const text =
      'const queue = new Queue(); queue.shutdown(); print(raised(() => queue.put(1)), raised(() => queue.get()));';
    expect(await printed(engine, text)).toEqual(['ShutDown ShutDown']);
  });

  test('every method, in one thread', async () => {
    const text = `
      function rest(queue, immediate) {
        queue.put('a'); queue.putNowait('b');
        queue.shutdown(immediate);
        const refused = [raised(() => queue.put('c')), raised(() => queue.putNowait('d'))];
        if (!immediate) { refused.push(queue.get(), queue.getNowait()); queue.taskDone(); queue.taskDone(); }
        queue.join();
        refused.push(raised(() => queue.get()), raised(() => queue.getNowait()), raised(() => queue.get(true, 1)));
        print(...refused, raised(() => queue.taskDone()));
      }
      rest(new Queue(2), false);
      rest(new Queue(2), true);`;
    expect(await printed(engine, text)).toEqual([
      'ShutDown ShutDown a b ShutDown ShutDown ShutDown ValueError',
      'ShutDown ShutDown ShutDown ShutDown ShutDown ValueError',
    ]);
  });

  test.each([false, true])('every method, in many threads (immediate %s)', async (immediate) => {
    const text = `
      const queue = new Queue(), ready = new Queue(), go = new Queue(), told = new Deque(), enough = new Queue();
      function write() {
        for (let i = 0; i < 40; i++) queue.put(i);
        ready.put(1); go.get();
        try { for (let i = 0; i < 4000; i++) { queue.put(i); if (i === 40) enough.put(1); } told.append('wrote all'); }
        catch (error) { told.append('writer ' + error.name); }
      }
      function read() {
        queue.get(); queue.taskDone();
        ready.put(1); go.get();
        for (;;) {
          try { queue.get(false); queue.taskDone(); }
          catch (error) { if (error instanceof Empty) continue; told.append('reader ' + error.name); return; }
        }
      }
      function wait() { ready.put(1); go.get(); queue.join(); told.append('joined'); }
      const bodies = [write, write, write, write, read, read, read, read, read, read, wait, wait];
      const threads = bodies.map((body) => start(body));
      for (const body of bodies) ready.get();
      for (const body of bodies) go.put(1);
      enough.get();
      queue.shutdown(${immediate});
      for (const thread of threads) thread.join();
      const counts = {};
      for (let left = told.length; left > 0; left--) { const each = told.pop(); counts[each] = (counts[each] ?? 0) + 1; }
      print(counts['reader ShutDown'], counts['joined'], (counts['writer ShutDown'] ?? 0) + (counts['wrote all'] ?? 0), queue.qsize());`;
    const { outcome, console: lines } = await run(engine, text, { trace: false });
    expect(outcome).toMatchObject({ outcome: 'finished' });
    expect(lines).toEqual(['6 2 4 0']);
  });

  test.each([
    [false, 'three getters at two items: one goes without', '2 ShutDown'],
    [true, 'the items are gone: all go without', 'ShutDown ShutDown ShutDown'],
  ])('getters that come after it (immediate %s): %s', async (immediate, _what, expected) => {
    const text = `
      const queue = new Queue(2), go = new Queue(), told = new Deque();
      queue.put('a'); queue.put('b');
      function get() { go.get(); told.append(raised(() => queue.get())); }
      const threads = [start(get), start(get), start(get)];
      queue.shutdown(${immediate});
      for (const thread of threads) go.put(1);
      for (const thread of threads) thread.join();
      const got = [told.pop(), told.pop(), told.pop()];
      const failed = got.filter((each) => each !== 'nothing');
      print(got.length === failed.length ? '' : got.length - failed.length, ...failed);`;
    expect((await printed(engine, text)).map((line) => line.trim())).toEqual([expected]);
  });

  test.each([false, true])(
    'putters that wait at a full queue (immediate %s)',
    async (immediate) => {
      const text = `
      const queue = new Queue(2), told = new Queue();
      queue.put('a'); queue.put('b');
      function put() { told.put(raised(() => queue.put('c'))); }
      const threads = [start(put), start(put)];
      untilWaiting('put', 2);
      queue.shutdown(${immediate});
      for (const thread of threads) thread.join();
      print(told.get(), told.get(), queue.qsize());`;
      expect(await printed(engine, text)).toEqual([`ShutDown ShutDown ${immediate ? 0 : 2}`]);
    },
  );

  test.each([false, true])('joiners are let go in the end (immediate %s)', async (immediate) => {
    const text = `
      const queue = new Queue(), told = new Queue();
      queue.put('a');
      function join() { queue.join(); told.put('joined'); }
      function work() { queue.get(); queue.taskDone(); }
      const threads = [start(join), start(join)];
      untilWaiting('queue-join', 2);
      ${immediate ? '' : 'threads.push(start(work));'}
      queue.shutdown(${immediate});
      for (const thread of threads) thread.join();
      print(told.get(), told.get(), told.qsize());`;
    expect(await printed(engine, text)).toEqual(['joined joined 0']);
  });

  test.each([false, true])('a putter and a joiner at once (immediate %s)', async (immediate) => {
    const text = `
      const queue = new Queue(2), go = new Queue(), told = new Deque();
      queue.put('a');
      function put() { go.get(); told.append(raised(() => queue.put('b'))); }
      function join() { queue.join(); told.append('joined'); }
      const threads = [start(put), start(join)];
      untilWaiting('queue-join', 1);
      queue.shutdown(${immediate});
      go.put(1);
      ${immediate ? 'print(raised(() => queue.getNowait()));' : 'print(queue.get()); queue.taskDone();'}
      for (const thread of threads) thread.join();
      print([told.pop(), told.pop()].sort().join(' '));`;
    expect(await printed(engine, text)).toEqual([immediate ? 'ShutDown' : 'a', 'ShutDown joined']);
  });

  test('two workers finish what is left, two joiners go on', async () => {
    const text = `
      const queue = new Queue(2), go = new Queue(), told = new Deque();
      queue.put('a'); queue.put('b');
      function work() { go.get(); told.append(queue.get()); queue.taskDone(); }
      function join() { queue.join(); told.append('joined'); }
      const threads = [start(work), start(work), start(join), start(join)];
      go.put(1); go.put(1);
      queue.shutdown(false);
      for (const thread of threads) thread.join();
      const all = [];
      for (let left = told.length; left > 0; left--) all.push(told.pop());
      print(...all.sort());`;
    expect(await printed(engine, text)).toEqual(['a b joined joined']);
  });

  test('a getter that waits at an empty queue', async () => {
    const text = `
      const queue = new Queue();
      function get() { print(raised(() => queue.get())); }
      const thread = start(get);
      untilWaiting('get', 1);
      queue.shutdown(false);
      thread.join(10);
      print(thread.isAlive());`;
    expect(await printed(engine, text)).toEqual(['ShutDown', 'false']);
  });
});
