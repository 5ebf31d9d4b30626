/** Order, blocking and waking: CPython's queue.Queue, put and get. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('first in, first out, within one thread', async () => {
  const text = `
    const queue = new Queue();
    for (const each of [1, 2, 3]) queue.put(each);
    print(queue.get(), queue.get(), queue.get());`;
  expect(await printed(engine, text)).toEqual(['1 2 3']);
});

test('first in, first out, from one thread to another', async () => {
  const text = `
    const queue = new Queue();
    function producer() { for (let i = 0; i < 500; i++) queue.put(i); }
    start(producer);
    let inOrder = true;
    for (let i = 0; i < 500; i++) if (queue.get() !== i) inOrder = false;
    print(inOrder);`;
  expect(await printed(engine, text)).toEqual(['true']);
});

test('the order is kept while the ring wraps and grows', async () => {
  const text = `
    const queue = new Queue();
    let put = 0, got = 0, right = true;
    for (let round = 1; round < 40; round++) {
      for (let i = 0; i < round; i++) queue.put(put++);
      for (let i = 0; i < round - 1; i++) if (queue.get() !== got++) right = false;
    }
    while (!queue.empty()) if (queue.get() !== got++) right = false;
    print(right, got === put);`;
  expect(await printed(engine, text)).toEqual(['true true']);
});

test('get waits on an empty queue until a put wakes it', async () => {
  const text = `
    const queue = new Queue();
    function consumer() { print('got', queue.get()); }
    const thread = start(consumer);
    untilWaiting('get', 1);
    queue.put('it');
    thread.join();`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['got it']);
  const [blocked] = eventsOf(run, 'get-blocked');
  const [put] = eventsOf(run, 'put');
  const [woken] = eventsOf(run, 'woken');
  expect(put).toMatchObject({ thread: 0, other: blocked?.thread });
  expect(woken).toMatchObject({ thread: blocked?.thread, other: 0, object: put?.object });
});

test('put waits on a full queue until a get wakes it', async () => {
  const text = `
    const queue = new Queue(1);
    function producer() { queue.put(1); queue.put(2); print('put both'); }
    const thread = start(producer);
    untilWaiting('put', 1);
    const first = queue.get();
    thread.join();
    print(first, queue.get());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['put both', '1 2']);
  const [blocked] = eventsOf(run, 'put-blocked');
  const [get] = eventsOf(run, 'get');
  expect(get).toMatchObject({ thread: 0, other: blocked?.thread });
});

test('one put wakes one of three waiting getters, the one that has waited longest', async () => {
  const text = `
    const queue = new Queue();
    const taken = new Queue();
    function consumer() { taken.put(queue.get()); }
    const threads = [start(consumer), start(consumer), start(consumer)];
    untilWaiting('get', 3);
    queue.put('one');
    print(taken.get());
    print(taken.qsize());
    queue.put('two'); queue.put('three');
    for (const thread of threads) thread.join();
    print(taken.qsize());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['one', '0', '2']);
  const queue = eventsOf(run, 'created').find(({ depth }) => depth === 0)?.object;
  const waiters = eventsOf(run, 'get-blocked').filter(({ object }) => object === queue);
  const puts = eventsOf(run, 'put').filter(({ object }) => object === queue);
  expect(puts.map(({ other }) => other)).toEqual(waiters.map(({ thread }) => thread));
});

test('one get wakes one of three waiting putters, the one that has waited longest', async () => {
  const text = `
    const queue = new Queue(1);
    queue.put('first');
    function producer(name) { queue.put(name); }
    const threads = [start(producer, 'a'), start(producer, 'b'), start(producer, 'c')];
    untilWaiting('put', 3);
    const got = [];
    for (let i = 0; i < 4; i++) got.push(queue.get());
    for (const thread of threads) thread.join();
    print(got[0], got.sort().join(''));`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['first abcfirst']);
  const [longest] = eventsOf(run, 'put-blocked');
  expect(eventsOf(run, 'get')[0]).toMatchObject({ other: longest?.thread });
});

test.each([0, -1, -100])('maxsize %i: no bound', async (maxsize) => {
  const text = `
    const queue = new Queue(${maxsize});
    for (let i = 0; i < 2000; i++) queue.putNowait(i);
    print(queue.qsize(), queue.full(), queue.maxsize);`;
  expect(await printed(engine, text)).toEqual([`2000 false ${maxsize}`]);
});

test.each([1, 2, 3, 7, 64])('a queue of %i holds exactly so many', async (maxsize) => {
  const text = `
    const queue = new Queue(${maxsize});
    let held = 0;
    while (raised(() => queue.putNowait(held)) === 'nothing') held++;
    print(held, queue.qsize(), queue.full(), queue.maxsize);
    queue.get();
    print(queue.full(), raised(() => queue.putNowait('again')), queue.full());`;
  expect(await printed(engine, text)).toEqual([
    `${maxsize} ${maxsize} true ${maxsize}`,
    'false nothing true',
  ]);
});

test('a maxsize that is no number is a TypeError', async () => {
  const text = "print(raised(() => new Queue('many')), raised(() => new Queue(NaN)));";
  expect(await printed(engine, text)).toEqual(['TypeError TypeError']);
});

test('qsize, empty and full say what is in it', async () => {
  const text = `
    const queue = new Queue(2);
    const state = () => [queue.qsize(), queue.empty(), queue.full()].join(' ');
    print(state());
    queue.put(1); print(state());
    queue.put(2); print(state());
    queue.get(); queue.get(); print(state());`;
  expect(await printed(engine, text)).toEqual([
    '0 true false',
    '1 false false',
    '2 false true',
    '0 true false',
  ]);
});

test('the log has every operation, with depth and unfinished after it', async () => {
  const text = `
    const queue = new Queue(2);
    queue.put('a'); queue.put('b'); queue.get(); queue.taskDone(); queue.get(); queue.taskDone(); queue.join();`;
  const run = await finish(engine, text);
  const steps = eventsOf(run, 'put', 'get', 'task-done', 'queue-joined');
  expect(steps.map(({ kind, depth, unfinished }) => [kind, depth, unfinished])).toEqual([
    ['put', 1, 1],
    ['put', 2, 2],
    ['get', 1, 2],
    ['task-done', 1, 1],
    ['get', 0, 1],
    ['task-done', 0, 0],
    ['queue-joined', 0, 0],
  ]);
});
