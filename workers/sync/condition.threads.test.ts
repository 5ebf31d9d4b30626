/** threading.Condition. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** `count` threads wait; `ready` is counted under the lock, so all of them wait once it is reached and the lock is free. */
function waiters(count: number, then: string): string {
  return `
    class State { ready = 0; woken = 0; go = false; }
    const state = new State();
    const condition = new Condition();
    function waiter() {
      condition.with(() => { state.ready += 1; condition.wait(); state.woken += 1; });
    }
    const threads = [];
    for (let i = 0; i < ${count}; i++) threads.push(start(waiter));
    while (condition.with(() => state.ready) < ${count}) sleep(0.001);
    ${then}
    for (const thread of threads) thread.join();
    print(state.woken);`;
}

test('notify wakes one waiter', async () => {
  const run = await finish(engine, waiters(1, 'condition.with(() => condition.notify());'));
  expect(run.console).toEqual(['1']);
  expect(eventsOf(run, 'notified')).toMatchObject([{ arg: 1, other: 1 }]);
  expect(eventsOf(run, 'wait-blocked', 'wait-ended').map(({ kind }) => kind)).toEqual([
    'wait-blocked',
    'wait-ended',
  ]);
});

test('notify wakes as many as it says, those that have waited longest', async () => {
  const then =
    'condition.with(() => condition.notify(2)); condition.with(() => condition.notify(1));';
  const run = await finish(engine, waiters(3, then));
  expect(run.console).toEqual(['3']);
  const order = eventsOf(run, 'wait-blocked').map(({ thread }) => thread);
  expect(eventsOf(run, 'notified')).toMatchObject([
    { arg: 2, other: order[0] },
    { arg: 1, other: order[2] },
  ]);
});

test('notify with more than there are wakes all there are', async () => {
  expect(await printed(engine, waiters(2, 'condition.with(() => condition.notify(99));'))).toEqual([
    '2',
  ]);
});

test('notifyAll wakes everybody', async () => {
  const run = await finish(engine, waiters(4, 'condition.with(() => condition.notifyAll());'));
  expect(run.console).toEqual(['4']);
  expect(eventsOf(run, 'notified')).toMatchObject([{ arg: 4 }]);
});

test('a notify that nobody waits for is not kept', async () => {
  const text = `
    const condition = new Condition();
    condition.with(() => { condition.notify(); condition.notifyAll(); print(condition.wait(0.005)); });`;
  expect(await printed(engine, text)).toEqual(['false']);
});

test.each([
  ['wait', 'condition.wait()'],
  ['wait with a timeout', 'condition.wait(0.1)'],
  ['notify', 'condition.notify()'],
  ['notifyAll', 'condition.notifyAll()'],
])('%s without the lock: RuntimeError', async (_name, call) => {
  const text = `const condition = new Condition(); print(raised(() => ${call}));`;
  expect(await printed(engine, text)).toEqual(['RuntimeError']);
});

test('the lock that another thread holds does not count', async () => {
  const text = `
    const condition = new Condition();
    function other() { print(raised(() => condition.notify()), raised(() => condition.wait())); }
    condition.acquire();
    start(other).join();
    condition.release();`;
  expect(await printed(engine, text)).toEqual(['RuntimeError RuntimeError']);
});

test.each([
  ['0.02', true],
  ['0', true],
  ['-1', true],
])('wait(%s) ends by itself, with false, holding the lock again', async (timeout) => {
  const text = `
    const condition = new Condition();
    const from = monotonic();
    condition.acquire();
    print(condition.wait(${timeout}), condition.locked(), monotonic() - from >= ${timeout});
    condition.release();`;
  expect(await printed(engine, text)).toEqual(['false true true']);
});

test('wait gives the lock up while it waits', async () => {
  const text = `
    const condition = new Condition();
    function other() { condition.with(() => condition.notify()); }
    condition.acquire();
    const thread = start(other);
    print(condition.wait(), condition.locked());
    condition.release();
    thread.join();`;
  expect(await printed(engine, text)).toEqual(['true true']);
});

test('waitFor waits until the predicate holds and gives back what it said', async () => {
  const text = `
    class State { value = 0; }
    const state = new State();
    const condition = new Condition();
    function counter() { for (let i = 0; i < 5; i++) condition.with(() => { state.value += 1; condition.notifyAll(); }); }
    const thread = start(counter);
    print(condition.with(() => condition.waitFor(() => state.value >= 5 && 'five')));
    print(condition.with(() => condition.waitFor(() => 'at once')));
    thread.join();`;
  expect(await printed(engine, text)).toEqual(['five', 'at once']);
});

test('waitFor with a timeout gives back the last answer', async () => {
  const text = `
    const condition = new Condition();
    const from = monotonic();
    print(condition.with(() => condition.waitFor(() => false, 0.02)), monotonic() - from >= 0.02);
    print(condition.with(() => condition.waitFor(() => 0, 0)), condition.with(() => condition.waitFor(() => 7, 0)));`;
  expect(await printed(engine, text)).toEqual(['false true', '0 7']);
});

test('two conditions may share one lock', async () => {
  const text = `
    const lock = new Lock();
    const notEmpty = new Condition(lock), notFull = new Condition(lock);
    const slots = new Deque();
    function producer() {
      for (let i = 0; i < 100; i++) lock.with(() => {
        notFull.waitFor(() => slots.length < 2);
        slots.append(i);
        notEmpty.notify();
      });
    }
    const thread = start(producer);
    let sum = 0;
    for (let i = 0; i < 100; i++) lock.with(() => {
      notEmpty.waitFor(() => slots.length > 0);
      sum += slots.popleft();
      notFull.notify();
    });
    thread.join();
    print(sum, lock.locked());`;
  expect(await printed(engine, text)).toEqual(['4950 false']);
});

test('a Condition of something that is no Lock: ValueError', async () => {
  expect(await printed(engine, "print(raised(() => new Condition('lock')));")).toEqual([
    'ValueError',
  ]);
});
