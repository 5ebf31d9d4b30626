/** Stop reaches a program in every state, leaves no worker behind, and the next run is right. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, type EngineRun, startEngine } from '../testing/engine';
import { allWorkersBack, printed } from '../testing/runs';
import type { TraceEvent } from '../trace/events';

/** How long a stop takes is judged in the long form only, where the machine has nothing else to do. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const PARTS = `import { Queue } from 'queue'; import { Thread, Lock, Condition } from 'threading'; import { sleep } from 'time'; import { Deque } from 'collections';
  const queue = new Queue(), full = new Queue(1), lock = new Lock(), condition = new Condition();
  full.put(1);`;

/** Every program has a thread that never ends, so that none of them is stuck, and says when it has come to its place. */
const STATES: readonly (readonly [state: string, statements: string])[] = [
  ['a parked get', 'queue.get();'],
  ['a put that finds no room', 'full.put(2);'],
  ['a join of a queue', 'full.join();'],
  ['a join of a thread', 'thread.join();'],
  ['a lock held by itself', 'lock.acquire(); lock.acquire();'],
  ['a wait on a condition', 'condition.acquire(); condition.wait();'],
  ['a get with a timeout', 'queue.get(true, 1000);'],
  ['a sleep', 'sleep(1000);'],
  ['an empty loop', 'for (;;) {}'],
  ['a loop that counts', 'for (let i = 0; ; i++) {}'],
  ['a polling loop', 'for (;;) { try { queue.getNowait(); } catch {} }'],
  ['a loop that catches all', 'for (;;) { try { queue.get(true, 0.01); } catch {} }'],
  [
    'a loop that catches all it is told',
    'for (;;) { try { queue.get(); } catch (error) { continue; } }',
  ],
  ['a finally that goes on', 'for (;;) { try { queue.get(); } finally { continue; } }'],
  ['a loop around a loop', 'while (true) do { for (const x of [1]) {} } while (true);'],
  ['labels', 'a: b: for (;;) { for (;;) continue a; }'],
  ['recursion without end', 'const f = (n) => { try { f(n + 1); } catch { f(n); } }; f(0);'],
  ['a callback without a loop', 'Array.from({ length: 2 ** 31 }, () => 1);'],
  ['a flood of puts', 'for (;;) { queue.put(1); queue.get(); }'],
  [
    'a flood of appends',
    'const deque = new Deque(); for (;;) { deque.append(1); deque.popleft(); }',
  ],
  [
    'a flood of appends by four threads',
    'const deque = new Deque(); function flood() { for (;;) { deque.append(1); deque.popleft(); } } for (let i = 0; i < 3; i++) new Thread({ target: flood }).start(); flood();',
  ],
  ['a flood of prints', "const long = 'x'.repeat(30000); for (;;) print(long);"],
];

describe('a run is stopped in', () => {
  test.each(STATES)('%s', async (_state, statements) => {
    const text = `${PARTS}
      function spin() { for (;;) {} }
      const thread = new Thread({ target: spin }); thread.start();
      ${statements}`;
    const { running } = await going(text);
    const from = performance.now();
    await engine.kernel.stop();
    const { outcome } = await running;
    expect(outcome).toMatchObject({ outcome: 'stopped', reason: 'asked' });
    if (FULL) expect(performance.now() - from).toBeLessThan(2000);
    await allWorkersBack(engine);
    const next =
      "const q = new Queue(); function work() { q.put('right'); } start(work); print(q.get());";
    expect(await printed(engine, next)).toEqual(['right']);
  });
});

test('a flood of starts', async () => {
  const text = `${PARTS}
    const thread = new Thread({ target: () => { for (;;) {} } }); thread.start();
    for (;;) { try { new Thread({ target: () => { sleep(0.001); } }).start(); } catch {} }`;
  const { running } = await going(text);
  await engine.kernel.stop();
  expect((await running).outcome).toMatchObject({ outcome: 'stopped', reason: 'asked' });
  // Workers that were on their way are waited for by the pool, not by the run: in the end they are all there.
  await allWorkersBack(engine);
  expect(await printed(engine, "print('right');")).toEqual(['right']);
});

test('stop when nothing runs does nothing', async () => {
  await engine.kernel.stop();
  await engine.kernel.stop();
});

test('stopping twice at once', async () => {
  const { running } = await going('for (;;) {}');
  await Promise.all([engine.kernel.stop(), engine.kernel.stop()]);
  expect((await running).outcome).toMatchObject({ outcome: 'stopped' });
});

test('stop right after start', async () => {
  for (let i = 0; i < 10; i++) {
    const running = engine.run("import { Queue } from 'queue'; new Queue().get();");
    await engine.kernel.stop();
    expect(['stopped', 'stuck']).toContain((await running).outcome.outcome);
  }
  expect(await printed(engine, "print('right');")).toEqual(['right']);
});

test('a second run while one is going is refused', async () => {
  const running = engine.run('for (;;) {}');
  await expect(engine.run('1;')).rejects.toMatchObject({ name: 'Busy' });
  await engine.kernel.stop();
  await running;
});

/** Starts a program; comes back when its second thread has begun, or the main thread where there is no second. */
async function going(text: string): Promise<{ readonly running: Promise<EngineRun> }> {
  const thread = text.includes('.start()') ? 1 : 0;
  let resolve: () => void = () => undefined;
  const began = new Promise<void>((settle) => {
    resolve = settle;
  });
  const onLog = (log: Iterable<TraceEvent>) => {
    for (const event of log)
      if (event.kind === 'thread-began' && event.thread === thread) resolve();
  };
  const running = engine.run(text, { onLog });
  await Promise.race([began, running]);
  // Wrapped, or `await` would wait for the run.
  return { running };
}
