/** Code of a run cannot come back after its end, and what it leaves in a worker reaches no later run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const WORLD = "const world = print.constructor('return this')();";
/** Each would let code come back later. */
const LATER = [
  'addEventListener',
  'onmessage',
  'postMessage',
  'close',
  'MessageChannel',
  'BroadcastChannel',
  'EventTarget',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'WebAssembly',
  'ReadableStream',
  'FinalizationRegistry',
  'process',
  'require',
];

test('code from a function constructor finds nothing that would call it later', async () => {
  const text = `${WORLD} print(${JSON.stringify(LATER)}.filter((name) => name in world).join());`;
  expect(await printed(engine, text)).toEqual(['']);
});

test('no object of the platform takes listeners or gives promises', async () => {
  const names = ['performance.addEventListener', 'crypto.subtle', 'Atomics.waitAsync'];
  const text = `print(${names.join()}, Array.fromAsync); print(performance.now() > 0, crypto.randomUUID().length, structuredClone([1]));`;
  expect(await printed(engine, text)).toEqual([
    'undefined undefined undefined undefined',
    'true 36 [1]',
  ]);
});

test.each([
  ['a changed global', 'Array.prototype.x = 1;'],
  ['one that is put back where it cannot be told', 'delete Math.max; Math.max = () => 0;'],
  [
    'a name that loops over objects come upon now',
    'const { at } = Array.prototype; delete Array.prototype.at; Array.prototype.at = at;',
  ],
  ['a liar among those that look', 'Reflect.ownKeys = () => []; Object.is = () => true;'],
  ['a function from text', "new Function('return 1')();"],
  ['the constructor of a value', "print.constructor('return 1')();"],
  ['one of generators', "(function* () {}).constructor('yield 1')();"],
  ['one made without new', "Reflect.construct(print.constructor, ['return 1'])();"],
  ['a class of functions', 'class F extends Function {} new F();'],
  ['eval', "eval('1');"],
  ['eval by another name', "const say = eval; say('1');"],
])('a worker with %s is not used again', async (_, text) => {
  const { endedWorkers } = engine.kernel.state();
  await run(engine, `function work() { ${text} } start(work).join();`);
  expect(engine.kernel.state()).toMatchObject({ endedWorkers: endedWorkers + 1 });
});

test('a worker whose names stand in another order is used again: Firefox gives a global scope its names as they are used', async () => {
  const { endedWorkers } = engine.kernel.state();
  await run(
    engine,
    "const max = Object.getOwnPropertyDescriptor(Math, 'max'); delete Math.max; Object.defineProperty(Math, 'max', max);",
  );
  expect(engine.kernel.state()).toMatchObject({ endedWorkers });
});

test('a worker in which an error was explained is used again', async () => {
  const { endedWorkers } = engine.kernel.state();
  const { outcome } = await run(engine, 'const x = null; x.y;');
  expect(outcome).toMatchObject({ outcome: 'failed' });
  expect(engine.kernel.state()).toMatchObject({ endedWorkers });
});
