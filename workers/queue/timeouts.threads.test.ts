/** Non-blocking calls and timeouts: CPython's Empty, Full and ValueError. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { allCommanded, eventsOf, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = 'const queue = new Queue(1); queue.put(1);';
const EMPTY = 'const queue = new Queue(1);';

test.each([
  ['get(false) on an empty queue: Empty', EMPTY, 'queue.get(false)', 'Empty'],
  ['getNowait() on an empty queue: Empty', EMPTY, 'queue.getNowait()', 'Empty'],
  ['put(value, false) on a full queue: Full', FULL, 'queue.put(2, false)', 'Full'],
  ['putNowait(value) on a full queue: Full', FULL, 'queue.putNowait(2)', 'Full'],
  ['get(true, 0) on an empty queue: Empty', EMPTY, 'queue.get(true, 0)', 'Empty'],
  ['put(value, true, 0) on a full queue: Full', FULL, 'queue.put(2, true, 0)', 'Full'],
  ['get(true, -1): ValueError', EMPTY, 'queue.get(true, -1)', 'ValueError'],
  ['get(true, -1): ValueError, items or not', FULL, 'queue.get(true, -1)', 'ValueError'],
  ['put(value, true, -1): ValueError', FULL, 'queue.put(2, true, -1)', 'ValueError'],
  ['put(value, true, -1): ValueError, room or not', EMPTY, 'queue.put(2, true, -1)', 'ValueError'],
  ['get(false, -1): the timeout is ignored', EMPTY, 'queue.get(false, -1)', 'Empty'],
  ['put(value, false, -1): the timeout is ignored', FULL, 'queue.put(2, false, -1)', 'Full'],
  ['get(false, 1000): the timeout is ignored', EMPTY, 'queue.get(false, 1000)', 'Empty'],
  ['put(value, false, 1000): the timeout is ignored', FULL, 'queue.put(2, false, 1000)', 'Full'],
  ['get(true, "soon"): ValueError', EMPTY, "queue.get(true, 'soon')", 'ValueError'],
  ['get(true, NaN): ValueError', EMPTY, 'queue.get(true, NaN)', 'ValueError'],
  ['get(true, null) with an item: no timeout', FULL, 'queue.get(true, null)', 'nothing'],
  ['get(true, 5) with an item: at once', FULL, 'queue.get(true, 5)', 'nothing'],
  [
    'put(value, true, -1), unbounded: nobody looks at it',
    'const queue = new Queue();',
    'queue.put(2, true, -1)',
    'nothing',
  ],
  ['put(value, true, 5) with room: at once', EMPTY, 'queue.put(2, true, 5)', 'nothing'],
])('%s', async (_name, before, call, raised) => {
  const text = `${before} print(raised(() => ${call})); print(queue.qsize() <= 1);`;
  expect(await printed(engine, text)).toEqual([raised, 'true']);
});

test('a failed put leaves the queue as it was', async () => {
  const text = `${FULL}
    raised(() => queue.putNowait(2)); raised(() => queue.put(2, true, 0.01)); raised(() => queue.put(2, true, -1));
    print(queue.get(), queue.qsize());
    queue.taskDone(); print(raised(() => queue.taskDone()));`;
  expect(await printed(engine, text)).toEqual(['1 0', 'ValueError']);
});

test.each([0.001, 0.02, 0.05])('get(true, %d) waits that long, then Empty', async (timeout) => {
  const text = `${EMPTY} print(after(${timeout}, () => queue.get(true, ${timeout})));`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['Empty']);
  expect(eventsOf(run, 'get-empty')).toMatchObject([{ arg: 0 }]);
  // A machine that is busy elsewhere may let the time pass before the thread comes to wait.
  for (const { events } of await allCommanded(engine, text))
    expect(events.filter(({ kind }) => /^get-/.test(kind))).toMatchObject([
      { kind: 'get-blocked', arg: timeout * 1e6 },
      { kind: 'get-empty', arg: 0 },
    ]);
});

test.each([0.001, 0.02, 0.05])(
  'put(value, true, %d) waits that long, then Full',
  async (timeout) => {
    const text = `${FULL} print(after(${timeout}, () => queue.put(2, true, ${timeout})));`;
    const run = await finish(engine, text);
    expect(run.console).toEqual(['Full']);
    expect(eventsOf(run, 'put-full')).toMatchObject([{ arg: 0 }]);
    for (const { events } of await allCommanded(engine, text))
      expect(events.filter(({ kind }) => /^put-/.test(kind))).toMatchObject([
        { kind: 'put-blocked', arg: timeout * 1e6 },
        { kind: 'put-full', arg: 0 },
      ]);
  },
);

test('the log tells a poll from a wait that ended in Empty', async () => {
  const run = await finish(
    engine,
    `${EMPTY} raised(() => queue.getNowait()); raised(() => queue.get(true, 0.001));`,
  );
  expect(eventsOf(run, 'get-empty').map(({ arg }) => arg)).toEqual([1, 0]);
});

test('a get with a timeout that is fed in time gets the item', async () => {
  const text = `${EMPTY}
    function consumer() { print(queue.get(true, 30)); }
    const thread = start(consumer);
    untilWaiting('get', 1);
    queue.put('in time');
    thread.join();`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['in time']);
  expect(eventsOf(run, 'woken')[0]).toMatchObject({ other: 0 });
});

test('a put with a timeout that finds room in time succeeds', async () => {
  const text = `${FULL}
    function producer() { queue.put(2, true, 30); print('put'); }
    const thread = start(producer);
    untilWaiting('put', 1);
    queue.get();
    thread.join();
    print(queue.get());`;
  const run = await finish(engine, text);
  expect(run.console).toEqual(['put', '2']);
});

test('a getter whose time ran out does not swallow the wake-up of the one behind it', async () => {
  const text = `${EMPTY}
    function impatient() { print(raised(() => queue.get(true, 0.01))); }
    function patient() { print(queue.get()); }
    const first = start(impatient);
    sleep(0.003);
    const second = start(patient);
    first.join();
    queue.put('for the patient');
    second.join();`;
  expect(await printed(engine, text)).toEqual(['Empty', 'for the patient']);
  for (const run of await allCommanded(engine, text)) {
    expect(run.console).toEqual(['Empty', 'for the patient']);
    expect(eventsOf(run, 'get-blocked').slice(0, 2)).toMatchObject([{ thread: 1 }, { thread: 2 }]);
  }
});

test('a woken getter that finds the item gone waits only for what is left of its time', async () => {
  // Every put may be snatched by the polling thread; the getter must give up about when it said.
  const text = `${EMPTY}
    const over = new Queue();
    function snatcher() { while (over.empty()) { try { queue.getNowait(); } catch {} } }
    function feeder() { while (over.empty()) { try { queue.put(1, true, 0.001); } catch {} } }
    const threads = [start(snatcher), start(feeder)];
    const from = monotonic();
    let gaveUp = 0;
    while (monotonic() - from < 0.3) {
      const began = monotonic();
      if (raised(() => queue.get(true, 0.02)) === 'Empty') { gaveUp++; if (monotonic() - began < 0.02) print('early'); }
    }
    over.put(true);
    for (const thread of threads) thread.join();
    print('over');`;
  expect(await printed(engine, text)).toEqual(['over']);
});
