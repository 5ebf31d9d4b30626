/**
 * Cases of CPython's own queue tests that have no test of their own elsewhere, told in this engine's terms: what they
 * check, not how. CPYTHON-TESTS.md lists all of them with the place where each is checked here; those about
 * shutdown are in cpython-shutdown.threads.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

describe('one queue, used twice over', () => {
  test.each([
    ['', ''],
    [', with a timeout', ', true, 30'],
  ])('fills, refuses, blocks and drains%s', async (_name, wait) => {
    const text = `
      const queue = new Queue(3);
      function round(number) {
        print(number, queue.empty(), queue.full());
        for (const value of [5, 9, 7]) queue.put(value${wait});
        print(queue.empty(), queue.full(), queue.qsize());
        print(raised(() => queue.put(1, false)), raised(() => queue.put(1, true, 0.005)));
        const maker = start(take);
        queue.put(8${wait});
        maker.join();
        print(queue.get(), queue.get(), queue.get());
        print(raised(() => queue.get(false)), raised(() => queue.get(true, 0.005)), queue.qsize());
        const giver = start(give);
        print(queue.get(${wait.slice(2)}));
        giver.join();
      }
      function take() { untilWaiting('put', 1); queue.get(); }
      function give() { untilWaiting('get', 1); queue.put('given'); }
      round(1);
      round(2);`;
    const result = await finish(engine, text);
    expect(eventsOf(result, 'woken').length).toBeGreaterThanOrEqual(4);
    const rest = ['false true 3', 'Full Full', '9 7 8', 'Empty Empty 0', 'given'];
    expect(result.console).toEqual(['1 true false', ...rest, '2 true false', ...rest]);
  });

  test('join after join: two workers, every task counted, and one taskDone too many', async () => {
    const text = `
      const queue = new Queue(), sums = new Queue();
      function worker() {
        let sum = 0;
        for (;;) {
          const number = queue.get();
          if (number < 0) break;
          sum += number;
          sums.put(number);
          queue.taskDone();
        }
        queue.taskDone();
      }
      function round() {
        const workers = [start(worker), start(worker)];
        for (let i = 0; i < 100; i++) queue.put(i);
        queue.join();
        let sum = 0;
        while (!sums.empty()) sum += sums.get();
        print(sum);
        for (const each of workers) queue.put(-1);
        queue.join();
        for (const each of workers) each.join();
      }
      round();
      round();
      print(raised(() => queue.taskDone()));`;
    expect(await printed(engine, text)).toEqual(['4950', '4950', 'ValueError']);
  });

  test('putNowait and getNowait up to the bound and down to nothing', async () => {
    const text = `
      const queue = new Queue(5);
      for (let round = 0; round < 2; round++) {
        for (let i = 0; i < 5; i++) queue.putNowait(i);
        print(raised(() => queue.putNowait(5)), queue.full());
        let got = '';
        for (let i = 0; i < 5; i++) got += queue.getNowait();
        print(got, raised(() => queue.getNowait()), queue.empty());
      }`;
    const round = ['Full true', '01234 Empty true'];
    expect(await printed(engine, text)).toEqual([...round, ...round]);
  });
});

test('maxsize cannot be changed afterwards: the queue keeps its bound', async () => {
  const text = `
    const queue = new Queue(3);
    for (let i = 0; i < 3; i++) queue.put(i);
    print(raised(() => { queue.maxsize = 2; }), queue.maxsize, raised(() => queue.putNowait(3)), queue.qsize());`;
  expect(await printed(engine, text)).toEqual(['TypeError 3 Full 3']);
});

test('maxsize is what was given, and a queue that memory cannot fill is bounded all the same', async () => {
  const text = `
    for (const maxsize of [2 ** 31, 2 ** 53, Infinity, 1e7, -3, 0, 2.5]) {
      const queue = new Queue(maxsize);
      for (let i = 0; i < 3; i++) queue.put(i);
      print(queue.maxsize, queue.full(), queue.qsize());
    }`;
  const run = await finish(engine, text);
  expect(run.console).toEqual([
    '2147483648 false 3',
    '9007199254740992 false 3',
    'Infinity false 3',
    '10000000 false 3',
    '-3 false 3',
    '0 false 3',
    '2.5 true 3',
  ]);
  const bounds = run.events
    .filter(({ kind, text: made }) => kind === 'created' && made === 'Queue')
    .map(({ arg }) => arg);
  expect(bounds).toEqual([2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1, 1e7, 0, 0, 3]);
});

describe('a put that fails leaves the queue whole', () => {
  test.each([
    ['at once', '', 'false'],
    ['with a timeout', '', 'true, 30'],
    ['where it would have to wait', 'queue.put(3);', 'true'],
    ['where it would have to wait, with a timeout', 'queue.put(3);', 'true, 30'],
  ])('%s', async (_name, before, args) => {
    const text = `
      const queue = new Queue(3);
      queue.put(1); queue.put(2); ${before}
      const held = queue.qsize();
      print(raised(() => queue.put(new WeakMap(), ${args})), queue.qsize() === held);
      while (!queue.full()) queue.put(3);
      function take() { untilWaiting('put', 1); print(queue.get()); }
      const thread = start(take);
      queue.put('last');
      thread.join();
      print(queue.get(), queue.get(), queue.get(), queue.empty());
      for (let i = 0; i < 4; i++) queue.taskDone();
      print(raised(() => queue.taskDone()));`;
    expect(await printed(engine, text)).toEqual([
      'TypeError true',
      '1',
      '2 3 last true',
      'ValueError',
    ]);
  });

  test('for want of memory, and the next put that fits is right', async () => {
    const text = `
      const queue = new Queue(100000);
      let held = 0;
      const big = 'x'.repeat(20000);
      while (raised(() => queue.put(big)) === 'nothing') held++;
      print(held > 3, queue.qsize() === held);
      queue.get();
      queue.put(big);
      while (!queue.empty()) if (queue.get() !== big) print('torn');
      print(raised(() => queue.put(big)));`;
    expect(await printed(engine, text, { memoryBytes: 2 ** 20 })).toEqual(['true true', 'nothing']);
  });
});

test('a subclass whose get fails after the item was taken: the queue goes on with the next', async () => {
  const text = `
    class Moody extends Queue {
      constructor(maxsize) { super(maxsize); this.fails = false; }
      get(...args) {
        const value = super.get(...args);
        if (this.fails) { this.fails = false; throw new RuntimeError('moody'); }
        return value;
      }
    }
    const queue = new Moody(2);
    function feed() { queue.put('lost'); queue.put('kept'); }
    queue.fails = true;
    const thread = start(feed);
    print(raised(() => queue.get()), queue.get());
    thread.join();
    print(queue.qsize());`;
  expect(await printed(engine, text)).toEqual(['RuntimeError kept', '0']);
});

describe('fifty threads at one queue', () => {
  const takes = {
    'that wait': 'const value = queue.get();',
    'that poll':
      'let value; for (;;) { try { value = queue.get(false); break; } catch (error) { if (!(error instanceof Empty)) throw error; sleep(0.0005); } }',
    'that give up and try again':
      'let value; for (;;) { try { value = queue.get(true, 0.0005); break; } catch (error) { if (!(error instanceof Empty)) throw error; } }',
  };
  test.each(Object.entries(takes))('%s', async (_name, take) => {
    const text = `
      const queue = new Queue(), source = new Deque(), results = new Deque();
      for (let i = 0; i < 2000; i++) source.append(i);
      function feed() {
        for (;;) {
          let value;
          try { value = source.popleft(); } catch { queue.put('over'); return; }
          queue.put(value);
        }
      }
      function consume() {
        for (;;) {
          ${take}
          if (value === 'over') return;
          results.append(value);
        }
      }
      const threads = [];
      for (let i = 0; i < 25; i++) threads.push(start(feed), start(consume));
      for (const thread of threads) thread.join();
      const seen = new Set();
      for (let left = results.length; left > 0; left--) seen.add(results.popleft());
      print(seen.size, queue.qsize());`;
    expect(await printed(engine, text)).toEqual(['2000 0']);
  });
});

test('what was taken is given up: ten memories full of items pass through one queue', async () => {
  const text = `
    const queue = new Queue(4);
    const big = 'x'.repeat(10000);
    for (let i = 0; i < 1000; i++) { queue.put({ i, big }); if (queue.get().i !== i) print('wrong'); }
    print('passed');`;
  expect(await printed(engine, text, { memoryBytes: 2 ** 20 })).toEqual(['passed']);
});
