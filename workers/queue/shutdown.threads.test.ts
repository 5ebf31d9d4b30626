/** Queue.shutdown of CPython 3.13. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const TWO_ITEMS = 'const queue = new Queue(); queue.put(1); queue.put(2);';

test.each([
  ['put', 'queue.put(3)'],
  ['putNowait', 'queue.putNowait(3)'],
  ['put with a timeout', 'queue.put(3, true, 10)'],
])('after shutdown %s raises ShutDown', async (_name, call) => {
  const text = `${TWO_ITEMS} queue.shutdown(); print(raised(() => ${call}), queue.qsize());`;
  expect(await printed(engine, text)).toEqual(['ShutDown 2']);
});

test.each([
  ['get', 'queue.get()'],
  ['getNowait', 'queue.getNowait()'],
  ['get with a timeout', 'queue.get(true, 10)'],
])('after shutdown %s drains the queue, then raises ShutDown', async (_name, call) => {
  const text = `${TWO_ITEMS} queue.shutdown(); print(${call}, ${call}, raised(() => ${call}), raised(() => ${call}));`;
  expect(await printed(engine, text)).toEqual(['1 2 ShutDown ShutDown']);
});

test('put into a full queue that was shut down: ShutDown, not Full', async () => {
  const text =
    'const queue = new Queue(1); queue.put(1); queue.shutdown(); print(raised(() => queue.putNowait(2)));';
  expect(await printed(engine, text)).toEqual(['ShutDown']);
});

test('shutdown twice is no error', async () => {
  const text = `${TWO_ITEMS} queue.shutdown(); queue.shutdown(); queue.shutdown(true); queue.shutdown(true); print(queue.qsize());`;
  expect(await printed(engine, text)).toEqual(['0']);
});

test('shutdown, then shutdown(true): what was left is thrown away', async () => {
  const text = `${TWO_ITEMS} queue.shutdown(); queue.get(); queue.shutdown(true); print(raised(() => queue.get()));`;
  expect(await printed(engine, text)).toEqual(['ShutDown']);
});

test('shutdown(true) empties the queue and counts what was in it done', async () => {
  const text = `${TWO_ITEMS} queue.shutdown(true); print(queue.qsize(), raised(() => queue.get())); queue.join(); print('joined');`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['0 ShutDown', 'joined']);
  expect(eventsOf(run, 'shutdown')).toMatchObject([{ depth: 0, unfinished: 0, arg: 1 }]);
});

test('a taskDone that comes after shutdown(true) has counted for it: ValueError', async () => {
  const text = `${TWO_ITEMS} queue.get(); queue.taskDone(); queue.shutdown(true); print(raised(() => queue.taskDone()));`;
  expect(await printed(engine, text)).toEqual(['ValueError']);
});

test('an item taken before shutdown(true) is still unfinished: its taskDone is right', async () => {
  const text = `${TWO_ITEMS} queue.get(); queue.shutdown(true); queue.taskDone(); queue.join(); print(raised(() => queue.taskDone()));`;
  expect(await printed(engine, text)).toEqual(['ValueError']);
});

test('shutdown wakes every waiting getter with ShutDown', async () => {
  const text = `
    const queue = new Queue();
    function getter() { print(raised(() => queue.get())); }
    function timed() { print(raised(() => queue.get(true, 30))); }
    const threads = [start(getter), start(getter), start(timed)];
    untilWaiting('get', 3);
    queue.shutdown();
    for (const thread of threads) thread.join();`;
  expect(await printed(engine, text)).toEqual(['ShutDown', 'ShutDown', 'ShutDown']);
});

test('shutdown wakes every waiting putter with ShutDown', async () => {
  const text = `
    const queue = new Queue(1);
    queue.put(0);
    function putter() { print(raised(() => queue.put(1))); }
    function timed() { print(raised(() => queue.put(1, true, 30))); }
    const threads = [start(putter), start(putter), start(timed)];
    untilWaiting('put', 3);
    queue.shutdown();
    for (const thread of threads) thread.join();
    print(queue.get(), queue.qsize());`;
  expect(await printed(engine, text)).toEqual(['ShutDown', 'ShutDown', 'ShutDown', '0 0']);
});

test('a getter woken by shutdown still gets what another put before', async () => {
  const text = `
    const queue = new Queue();
    function getter() { print(queue.get()); print(raised(() => queue.get())); }
    const thread = start(getter);
    untilWaiting('get', 1);
    queue.put('last');
    queue.shutdown();
    thread.join();`;
  expect(await printed(engine, text)).toEqual(['last', 'ShutDown']);
});

test('join after shutdown() still waits until the items are done', async () => {
  const text = `${TWO_ITEMS}
    const done = new Queue();
    function worker() {
      try { for (;;) { queue.get(); done.put(1); queue.taskDone(); } } catch (error) { print(error.name); }
    }
    queue.shutdown();
    const thread = start(worker);
    queue.join();
    print(done.qsize());
    thread.join();`;
  const lines = await printed(engine, text);
  expect([...lines].sort()).toEqual(['2', 'ShutDown']);
});

test('shutdown() does not wake joiners, shutdown(true) does', async () => {
  const text = `${TWO_ITEMS}
    const order = new Queue();
    function joiner() { queue.join(); order.put('joined'); }
    const threads = [start(joiner), start(joiner), start(joiner)];
    untilWaiting('queue-join', 3);
    queue.shutdown();
    untilWaiting('queue-join', 3);
    order.put('shut down at once');
    queue.shutdown(true);
    for (const thread of threads) thread.join();
    print(order.get(), order.qsize());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['shut down at once 3']);
  const [first, second] = eventsOf(run, 'shutdown');
  const woken = eventsOf(run, 'woken').filter(({ seq }) => seq > (second?.seq ?? 0));
  expect(first).toMatchObject({ arg: 0, other: -1 });
  expect(woken.length).toBeGreaterThanOrEqual(3);
});

test('a joiner woken by shutdown(true) waits on while an item is being worked on', async () => {
  const text = `${TWO_ITEMS}
    const order = new Queue();
    function joiner() { queue.join(); order.put('joined'); }
    queue.get();
    const thread = start(joiner);
    untilWaiting('queue-join', 1);
    queue.shutdown(true);
    untilWaiting('queue-join', 1);
    order.put('done');
    queue.taskDone();
    thread.join();
    print(order.get(), order.get());`;
  expect(await printed(engine, text)).toEqual(['done joined']);
});

test('many getters and putters at a shutdown: everybody ends', async () => {
  const text = `
    const queue = new Queue(2);
    function getter() { try { for (;;) { queue.get(); queue.taskDone(); } } catch (error) { print(error.name); } }
    function putter() { try { for (;;) queue.put(1); } catch (error) { print(error.name); } }
    const threads = [start(getter), start(putter), start(getter), start(putter)];
    for (let i = 0; i < 20; i++) { queue.get(); queue.taskDone(); }
    queue.shutdown(true);
    for (const thread of threads) thread.join();
    queue.join();`;
  expect(await printed(engine, text)).toEqual(['ShutDown', 'ShutDown', 'ShutDown', 'ShutDown']);
});
