/** Workers stay warm: a second run of 13 threads creates none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';
import { allWorkersBack, printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const THIRTEEN = `
  const go = new Queue(), all = new Queue();
  function work() { all.put(1); go.get(); }
  const threads = [];
  for (let i = 0; i < 12; i++) threads.push(start(work));
  for (let i = 0; i < 12; i++) all.get();
  for (let i = 0; i < 12; i++) go.put(1);
  for (const thread of threads) thread.join();
  print('all');`;

test('pressing Run again starts 13 threads without a new worker', async () => {
  expect(await printed(engine, THIRTEEN)).toEqual(['all']);
  const { createdWorkers } = engine.kernel.state();
  for (let i = 0; i < 5; i++) expect(await printed(engine, THIRTEEN)).toEqual(['all']);
  expect(engine.kernel.state()).toMatchObject({ createdWorkers, endedWorkers: 0 });
});

test('after a run every worker is idle', async () => {
  await run(engine, 'start(() => 1).join();');
  await allWorkersBack(engine);
});

test('every run begins in fresh memory', async () => {
  const text = `
    const queue = new Queue();
    print(queue.qsize(), item() === item(), String(item()));
    queue.put('left over');`;
  for (let i = 0; i < 3; i++) expect(await printed(engine, text)).toEqual(['0 false item 2']);
});

test('runs in a row, commanded ones and explorations among them, ask for no more shared memory', async () => {
  const compiled = compile([
    {
      id: 'small',
      kind: 'run',
      text: "import { Queue } from 'queue'; import { Thread } from 'threading'; const queue = new Queue(); new Thread({ target: () => queue.put(1) }).start(); queue.get();",
    },
  ]);
  if (!compiled.ok) throw new Error('the small program does not compile');
  const each = async () => {
    await run(engine, THIRTEEN);
    await run(engine, THIRTEEN, { policy: 'random', seed: 3 });
    await engine.kernel.explore(compiled.program, {
      limit: 100,
      sleeps: 'last',
      printWrites: 1,
      reduce: true,
    });
  };
  await each();
  const { sharedBytes } = engine.kernel.state();
  for (let i = 0; i < 3; i++) await each();
  expect(engine.kernel.state()).toMatchObject({ sharedBytes });
});

test('code that a thread leaves behind cannot reach into the next run', async () => {
  const leaving = `
    const queue = new Queue(), go = new Queue(), all = new Queue();
    // As somebody would who has found out that promises are refused.
    function resolved(value) { return print.constructor('return Promise')().resolve(value); }
    function work(left) {
      // Long after the thread's end, in a worker that has nothing to do.
      function later() {
        if (left-- > 0) resolved()['then'](later);
        else resolved(queue)['then']((from) => from.put('stray'))['catch'](() => 0);
      }
      resolved()['then'](later);
      all.put(1);
      go.get();
    }
    const threads = [];
    for (let i = 0; i < 12; i++) threads.push(start(work, i * 300000));
    for (let i = 0; i < 12; i++) all.get();
    for (let i = 0; i < 12; i++) go.put(1);
    for (const thread of threads) thread.join();
    print(queue.qsize());`;
  expect(await printed(engine, leaving)).toEqual(['0']);
  // The same memory, and a queue at the same place. A worker comes to this run when all that it was left with is done.
  expect(
    await printed(engine, 'const queue = new Queue(); untilParked(12); print(queue.qsize());'),
  ).toEqual(['0']);
});

test('a worker whose globals were changed is not used again', async () => {
  const before = engine.kernel.state();
  await run(engine, 'function work() { Array.prototype.x = 1; } start(work).join();');
  const after = engine.kernel.state();
  expect(after.endedWorkers).toBe(before.endedWorkers + 1);
  const check =
    "function work() { print('x' in []); } for (let i = 0; i < 4; i++) start(work).join();";
  expect(await printed(engine, check)).toEqual(['false', 'false', 'false', 'false']);
});

test('a worker that does nothing forbidden is used again', async () => {
  const { endedWorkers } = engine.kernel.state();
  await run(
    engine,
    "const m = new Map([[1, 2]]); print([...m.keys()].sort(), JSON.stringify({ a: Math.max(1, 2) }), 'a'.replaceAll('a', 'b'));",
  );
  expect(engine.kernel.state().endedWorkers).toBe(endedWorkers);
});
