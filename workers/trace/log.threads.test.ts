/** The log of real runs: complete, in order, with the fields of FORMAT.md. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, type EngineRun, startEngine } from '../testing/engine';
import { finish } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

function kinds(run: EngineRun, thread: number): string[] {
  return run.events.filter((event) => event.thread === thread).map(({ kind }) => kind);
}

test('seq counts from 0 without gaps, time does not run back in a thread', async () => {
  const text = `
    const queue = new Queue(3);
    function work() { for (let i = 0; i < 500; i++) queue.put(i); }
    const threads = [start(work), start(work)];
    for (let i = 0; i < 1000; i++) queue.get();`;
  const { events } = await finish(engine, text);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
  for (const thread of [0, 1, 2]) {
    const times = events.filter((event) => event.thread === thread).map(({ timeMs }) => timeMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
  expect(events.every(({ timeMs }) => timeMs >= 0 && timeMs < 60_000)).toBe(true);
});

test('a small program, event by event', async () => {
  const text = `
const queue = new Queue(2);
function worker() { queue.get(); queue.taskDone(); }
const thread = new Thread({ target: worker });
queue.put('x');
thread.start();
thread.join();
print('over');`;
  const run = await finish(engine, text);
  expect(kinds(run, 0).filter((kind) => kind !== 'join-blocked' && kind !== 'woken')).toEqual([
    'created',
    'thread-began',
    'created',
    'named',
    'created',
    'named',
    'put',
    'thread-started',
    'joined',
    'printed',
    'thread-ended',
  ]);
  expect(kinds(run, 1)).toEqual(['thread-began', 'get', 'task-done', 'thread-ended']);
  const find = (kind: string, thread = 0) =>
    run.events.find((e) => e.kind === kind && e.thread === thread);
  const queue = run.events.find((e) => e.kind === 'created' && e.depth === 0)?.object;
  expect(run.events.find((e) => e.kind === 'created' && e.depth === 0)).toMatchObject({
    arg: 2,
    text: 'Queue',
    line: 2,
    cell: 0,
  });
  expect(run.events.find((e) => e.kind === 'named')).toMatchObject({
    object: queue,
    text: 'queue',
    line: 2,
  });
  expect(find('put')).toMatchObject({
    object: queue,
    depth: 1,
    unfinished: 1,
    other: -1,
    arg: 0,
    text: "'x'",
    line: 5,
  });
  expect(find('thread-started')).toMatchObject({ other: 1, arg: 0, text: 'worker', line: 6 });
  expect(find('thread-began', 1)).toMatchObject({ other: 0, line: -1 });
  expect(find('get', 1)).toMatchObject({
    object: queue,
    item: find('put')?.item,
    depth: 0,
    unfinished: 1,
    arg: 0,
    line: 3,
  });
  expect(find('task-done', 1)).toMatchObject({
    depth: 0,
    unfinished: 0,
    other: -1,
    arg: 0,
    line: 3,
  });
  expect(find('joined')).toMatchObject({
    object: find('thread-started')?.object,
    other: 1,
    line: 7,
  });
  expect(find('printed')).toMatchObject({ text: 'over\n', line: 8 });
});

test('items keep their identity from queue to queue; plain values get one at every put', async () => {
  const text = `
    const a = new Queue(), b = new Queue();
    a.put(item()); b.put(a.get());
    a.put('same'); b.put(a.get());`;
  const run = await finish(engine, text);
  const items = run.events.filter(({ kind }) => kind === 'put').map((event) => event.item);
  expect(items[0]).toBe(0);
  expect(items[1]).toBe(0);
  expect(items[2]).toBeGreaterThanOrEqual(0x4000_0000);
  expect(items[3]).not.toBe(items[2]);
});

test('a call after a nested call stands at its own line', async () => {
  const text = `
const queue = new Queue();
function work(x) {
  queue.qsize();
  return x;
}
queue.put(
  work(1));
queue.put(work(2)); queue.get(queue.empty());
print(work(3),
  work(4));`;
  const run = await finish(engine, text);
  const lines = run.events
    .filter(({ kind }) => ['put', 'size-read', 'get', 'printed'].includes(kind))
    .map(({ kind, line }) => `${kind} ${line}`);
  expect(lines).toEqual([
    'size-read 4',
    'put 7',
    'size-read 4',
    'put 9',
    'size-read 9',
    'get 9',
    'size-read 4',
    'size-read 4',
    'printed 10',
  ]);
});

test('whole numbers in fields, variables and keys: a thread tells each name once, then numbers alone', async () => {
  const text = `
    class Counter { n = 0; }
    const counter = new Counter();
    const data = { n: 0, 'a = b': 0 };
    const map = new Map([[0, 0]]);
    let total = 0;
    const count = () => { for (let i = 0; i < 50; i++) {
      counter.n += 1; total += 1; data.n += 1; data['a = b'] += 1; map.set(0, map.get(0) + 1);
    } };
    start(count).join(); start(count).join();
    counter.n = -5; counter.n = 0.5; counter.n = -0;`;
  const { log, events } = await finish(engine, text);
  const about = /^(field|variable|key)-(read|written)$/;
  const shared = events.filter(({ kind }) => about.test(kind));
  const of = (name: string) => shared.filter((event) => event.text.startsWith(`${name} = `));
  const lengths = ['n', 'total', 'a = b', '0'].map((name) => of(name).length);
  // Of a first read nothing is told: nobody had written yet. Two things are called n.
  expect(lengths).toEqual([2 * 199 + 3, 199, 200, 199]);
  for (const name of ['total', '0'])
    expect(of(name).map((event) => event.text.split(' = ')[1])).toEqual(
      Array.from({ length: 199 }, (_, i) => String((i >> 1) + 1)),
    );
  expect(
    of('n')
      .map((event) => event.text)
      .slice(-3),
  ).toEqual(['n = -5', 'n = 0.5', 'n = 0']);
  const alone = shared.filter(({ seq }) => log.word(seq, 11) < 0).length;
  // The field by each of three threads and where it is no whole number, the variable by two, keys once in all; and always
  // where the name could be mistaken.
  const withText = 2 + 3 + 2 + 1 + 1 + 200;
  expect(alone).toBe(shared.length - withText);
});

/** At most: that it waits, that it is woken, that it goes on. */
const EVENTS_OF_A_JOIN = 3;

test('a flood: what the ring cannot hold is counted, and the rest is still in order', async () => {
  const text = `
    import { Deque } from 'collections'; import { Thread } from 'threading';
    const deque = new Deque();
    function flood() {
      for (let i = 0; i < 400000; i++) { deque.append(1); deque.popleft(); }
      print('over');
    }
    for (let i = 0; i < 2; i++) new Thread({ target: flood }).start();`;
  const run = await engine.run(text, { printWrites: 1 });
  expect(run.outcome).toMatchObject({ outcome: 'finished' });
  expect(run.console).toEqual(['over', 'over']);
  // 2 × 800,000 operations; a million events at most are kept.
  expect(run.dropped).toBeGreaterThan(0);
  const moved = run.events.filter(
    ({ kind }) => kind === 'append' || kind === 'popleft' || kind === 'get-empty',
  );
  // Main waits for both at its end: that is dropped, too, or not, as the log is full by then or not yet.
  const besides = moved.length + run.dropped - 1_600_000;
  expect(besides).toBeGreaterThanOrEqual(0);
  expect(besides).toBeLessThanOrEqual(2 * EVENTS_OF_A_JOIN);
  expect(run.events.every(({ seq }, i) => seq === i)).toBe(true);
  expect(kinds(run, 1).at(-1)).toBe('thread-ended');
});
