/** Errors of learner code, and what is left for the next run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, failure, printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  ["throw new ValueError('wrong');", 'ValueError', 'wrong'],
  ["throw new Error('plain');", 'Error', 'plain'],
  ["class Broken extends Error {} throw new Broken('own');", 'Broken', 'own'],
  ["throw 'a text';", 'Thrown value', 'a text'],
  ['throw Object.create(null);', 'Thrown value', 'an object'],
  ["throw { code: 5, why: 'x' };", 'Thrown value', "code: 5, why: 'x'"],
  ['throw { toString() { throw 1; } };', 'Thrown value', 'an object'],
  ["throw Symbol('s');", 'Thrown value', 'Symbol(s)'],
  ['throw undefined;', 'Thrown value', 'undefined'],
  ['throw Object.assign(new Error("x"), { message: { a: 1 } });', 'Error', 'a: 1'],
  ['throw Object.assign(new Error("x"), { message: Object.create(null) });', 'Error', 'an object'],
  ['throw Object.assign(new Error("x"), { message: undefined, stack: 5 });', 'Error', 'undefined'],
  ['throw Object.assign(new Error("x"), { stack: Object.create(null) });', 'Error', 'x'],
  [
    'const e = new Error("x"); Object.defineProperty(e, "message", { get() { throw 1; } }); throw e;',
    'Error',
    '',
  ],
  [
    'const e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw 1; } }); throw e;',
    'Error',
    'x',
  ],
  ['const a = 1; a = 2;', 'TypeError', "'a' cannot be assigned here: it is a constant"],
  ['null.x;', 'TypeError', ''],
  ['missing;', 'ReferenceError', 'missing is not defined'],
  ['new Queue().getNowait();', 'Empty', ''],
])('%s', async (statement, name, message) => {
  const error = await failure(engine, `print('before');\n${statement}`);
  expect(error).toMatchObject({ name, thread: 'main', cell: 'cell', line: 2 });
  expect(error.message).toContain(message);
});

test('the line is where the error arose, in the function of another cell', async () => {
  const { outcome } = await engine.run([
    { id: 'in-1', kind: 'define', text: 'function helper() {\n  throw new Error("deep");\n}' },
    { id: 'in-2', kind: 'run', text: '\nhelper();' },
  ]);
  expect(outcome).toMatchObject({ outcome: 'failed', error: { cell: 'in-1', line: 2 } });
});

test('recursion without end', async () => {
  const error = await failure(
    engine,
    'function deeper(n) {\n  return deeper(n + 1) + 1;\n}\ndeeper(0);',
  );
  expect(error).toMatchObject({ name: 'RecursionError', line: 2 });
  expect(error.message).toContain('recursion');
});

test('memory that is full', async () => {
  const text = 'const queue = new Queue();\nfor (;;) queue.put(1);';
  const error = await failure(engine, text, { memoryBytes: 2 ** 20 });
  expect(error).toMatchObject({ name: 'MemoryError', line: 2 });
});

test('a thread that fails: the others go on, its end is in the log, the first failure is told', async () => {
  const text = `
    const queue = new Queue();
    function bad(n) { throw new ValueError('bad ' + n); }
    function good() { queue.put('good'); }
    start(bad, 1).join();
    start(good).join();
    start(bad, 2).join();
    print(queue.get());`;
  const result = await run(engine, text);
  expect(result.console).toEqual(['good']);
  expect(result.outcome).toMatchObject({ outcome: 'failed', error: { message: 'bad 1' } });
  expect(eventsOf(result, 'thread-failed')).toMatchObject([
    { text: 'ValueError: bad 1' },
    { text: 'ValueError: bad 2' },
  ]);
  expect(eventsOf(result, 'thread-ended')).toHaveLength(4);
});

test('main fails while others work: they finish, then the run has failed', async () => {
  const text =
    "function slow() { sleep(0.03); print('finished'); }\nstart(slow);\nthrow new Error('main');";
  const result = await run(engine, text);
  expect(result.console).toEqual(['finished']);
  expect(result.outcome).toMatchObject({ outcome: 'failed', error: { message: 'main', line: 3 } });
});

test('an error inside a lock, a taskDone and an iteration leaves the engine whole', async () => {
  const text = `
    class Closable extends Queue {
      *[Symbol.iterator]() { for (;;) { const each = this.get(); try { if (each === null) return; yield each; } finally { this.taskDone(); } } }
    }
    const lock = new Lock(), queue = new Closable();
    queue.put(1); queue.put(null);
    print(raised(() => lock.with(() => { throw new ValueError(); })), lock.locked());
    print(raised(() => { for (const each of queue) throw new ValueError(); }));
    for (const each of queue) print(each);
    queue.join();
    print(raised(() => queue.taskDone()));`;
  expect(await printed(engine, text)).toEqual(['ValueError false', 'ValueError', 'ValueError']);
});

test.each([
  ['Array.prototype.extra = () => 1;', 'print(typeof [].extra);', 'undefined'],
  ['Math.random = () => 4;', 'print(Math.random() < 1);', 'true'],
  ['Object.prototype.evil = 1;', "print('evil' in {});", 'false'],
  ["Map.prototype.get = () => 'mine';", 'print(new Map([[1, 2]]).get(1));', '2'],
  ["(0, eval)('var leaked = 1');", 'print(raised(() => leaked));', 'ReferenceError'],
])('%s does not reach the next run', async (first, then, line) => {
  const before = engine.kernel.state().endedWorkers;
  await run(engine, first);
  expect(engine.kernel.state().endedWorkers).toBe(before + 1);
  expect(await printed(engine, then)).toEqual([line]);
});

test('after every failure the next run is right', async () => {
  for (const text of ['throw 1;', 'null.x', 'new Queue().get();', 'new Lock().release();'])
    await run(engine, text);
  expect(await printed(engine, "print('right');")).toEqual(['right']);
});
