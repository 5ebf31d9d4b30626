/** A Queue subclass that says itself how items are kept: CPython's LifoQueue and PriorityQueue are made so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { allCommanded, PRELUDE, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const LIFO = `class Lifo extends Queue { _init() { this.queue = []; } _qsize() { return this.queue.length; } _put(x) { this.queue.push(x); } _get() { return this.queue.pop(); } }
`;

describe('as CPython has it', () => {
  test.each([
    [
      'last in, first out',
      `${LIFO}const q = new Lifo(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.empty(), q.get(), q.empty());`,
      ['2 1 false 1 true'],
    ],
    [
      '_put alone, and super._put',
      `class Loud extends Queue { count = 0; _put(x) { this.count += 1; super._put(x * 2); } }
const q = new Loud(2); q.put(1); q.put(2);
print(q.get(), q.full(), q.get(), q.count, q.maxsize);`,
      ['2 false 4 2 2'],
    ],
    [
      'full, empty, timeouts, too many tasks',
      `${LIFO}const q = new Lifo(1);
print(raised(() => q.getNowait()), raised(() => q.get({ timeout: 0.01 })), raised(() => q.get(true, -1)));
q.put(1);
print(q.full(), raised(() => q.putNowait(2)), after(0.01, () => q.put(2, true, 0.01)));
q.get(); q.taskDone(); print(raised(() => q.taskDone())); q.join(); print('joined');`,
      ['Empty Empty ValueError', 'true Full Full', 'ValueError', 'joined'],
    ],
    [
      'shutdown',
      `${LIFO}const q = new Lifo(); q.put(1); q.put(2); q.shutdown();
print(raised(() => q.put(3)), q.get(), q.get(), raised(() => q.get()));
const r = new Lifo(); r.put(1); r.shutdown(true); r.join(); print(r.qsize(), raised(() => r.get()));`,
      ['ShutDown 2 1 ShutDown', '0 ShutDown'],
    ],
    [
      'what is put is the one object, a literal too',
      `class Last extends Queue { last = null; _put(x) { this.last = x; super._put(x); } }
const q = new Last(); q.put({ n: 1 });
function work() { const x = q.get(); print(x === q.last); x.n = 5; }
start(work).join();
print(q.last.n);`,
      ['true', '5'],
    ],
    [
      'an error in _put leaves the lock free',
      `class Picky extends Queue { _put(x) { if (x < 0) throw new ValueError('no'); super._put(x); } }
const q = new Picky(); print(raised(() => q.put(-1))); q.put(1); print(q.get());`,
      ['ValueError', '1'],
    ],
  ])('%s', async (_, text, lines) => {
    expect(await printed(engine, text)).toEqual(lines);
  });

  test('threads that wait at it, under every schedule', async () => {
    const text = `${LIFO}const q = new Lifo(1), got = new Queue();
function produce() { for (let i = 0; i < 3; i++) q.put(i); }
function consume() { for (let i = 0; i < 3; i++) { got.put(q.get()); q.taskDone(); } }
const threads = [start(produce), start(consume)];
for (const t of threads) t.join();
q.join();
print(got.get() + got.get() + got.get(), q.qsize());`;
    for (const { console } of await allCommanded(engine, text)) expect(console).toEqual(['3 0']);
  });
});

test('all orders: the newcomer may come before who waited', async () => {
  const text = `${PRELUDE}
${LIFO}const q = new Lifo(1);
q.put('old');
const t = start(() => q.put('waiter'));
q.get();
q.put('newcomer');
print(q.get());
t.join();`;
  const found = await exploreText(engine, text);
  const outputs = found.outputs.map(({ outcome, console }) => `${outcome} ${console.join()}`);
  // Where the waiter is first, main finds the queue full, and nobody is left to take: in Python too.
  expect(outputs.sort()).toEqual(['finished newcomer', 'stuck ']);
});
