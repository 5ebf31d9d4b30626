/** What may go through a queue, and what may not. Each value goes to another thread and is judged there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** A program that sends `value` to another thread, which evaluates `judge` of `got`; `before` is at top level. */
function sent(value: string, judge: string, before = ''): string {
  return `${before}
    const queue = new Queue();
    function receiver() { const got = queue.get(); print(${judge}); }
    const thread = start(receiver);
    queue.put(${value});
    thread.join();`;
}

describe('what arrives is what was put', () => {
  test.each([
    ['0', 'Object.is(got, 0)'],
    ['-0', 'Object.is(got, -0)'],
    ['NaN', 'Object.is(got, NaN)'],
    ['Infinity', 'got === Infinity'],
    ['-Infinity', 'got === -Infinity'],
    ['Number.MIN_VALUE', 'got === Number.MIN_VALUE'],
    ['Number.MAX_SAFE_INTEGER', 'got === Number.MAX_SAFE_INTEGER'],
    ['-1.5e-300', 'got === -1.5e-300'],
    ['0x7fffffff + 1', 'got === 2147483648'],
    ["''", "got === ''"],
    ["'a'", "got === 'a'"],
    ["'\\0'", "got === '\\0'"],
    ["'grüße, 世界'", "got === 'grüße, 世界'"],
    ["'\\u{1f40d}\\u{1f980}'", "got === '\\u{1f40d}\\u{1f980}'"],
    ["'\\ud800'", "got === '\\ud800'"],
    ["'x\\udc00y'", "got === 'x\\udc00y'"],
    ["'ab'.repeat(200000)", "got === 'ab'.repeat(200000)"],
    ["'ab'.repeat(5000) + 'c'", "got === 'ab'.repeat(5000) + 'c'"],
    ['true', 'got === true'],
    ['false', 'got === false'],
    ['null', 'got === null'],
    ['undefined', 'got === undefined'],
  ])('%s', async (value, judge) => {
    expect(await printed(engine, sent(value, judge))).toEqual(['true']);
  });

  test.each([
    ['[]', '[]'],
    ['[1, [2, [3]]]', '[1, [2, [3]]]'],
    ["{ a: 1, b: { c: [true, null, 'x'] } }", "{a: 1, b: {c: [true, null, 'x']}}"],
    ['[NaN, Infinity, -Infinity, undefined]', '[NaN, Infinity, -Infinity, undefined]'],
    ['{ gone: undefined }', '{gone: undefined}'],
    ["{ 'a b': 1, '': 2, __proto__: null, constructor: 3 }", '{a b: 1, : 2, constructor: 3}'],
    ['JSON.parse(\'{"__proto__": 1}\')', '{__proto__: 1}'],
    ["['array', 'data', 'item', 'number']", "['array', 'data', 'item', 'number']"],
    [
      "[['undefined'], ['item', 0], ['data', 'x', 1]]",
      "[['undefined'], ['item', 0], ['data', 'x', 1]]",
    ],
    ["['\\ud800', '\\u{1f40d}']", "['\ud800', '\u{1f40d}']"],
  ])('plain data %s', async (value, shown) => {
    expect(await printed(engine, sent(`${value}`, 'got'))).toEqual([shown]);
  });

  test('-0 inside data stays -0', async () => {
    expect(await printed(engine, sent('[-0]', 'Object.is(got[0], -0)'))).toEqual(['true']);
  });

  test('a gap in an array arrives as undefined', async () => {
    expect(await printed(engine, sent('[, 1]', 'got.length, got[0] === undefined'))).toEqual([
      '2 true',
    ]);
  });

  test('the same data twice in one value arrives as two copies', async () => {
    const text = sent('[one, one]', 'got[0].a === 1 && got[1].a === 1', 'const one = { a: 1 };');
    expect(await printed(engine, text)).toEqual(['true']);
  });
});

describe('what is the same thing stays the same thing', () => {
  test.each([
    ['an item', 'const it = item();'],
    ['a queue', 'const it = new Queue();'],
    ['a deque', 'const it = new Deque();'],
    ['a lock', 'const it = new Lock();'],
    ['a condition', 'const it = new Condition();'],
    ['a thread', 'const it = new Thread();'],
    ['an object of a top-level class', 'class Box { value = 1; } const it = new Box();'],
    ['a function', 'function it() { return 7; }'],
    ['a class', 'class it {}'],
  ])('%s', async (_name, before) => {
    expect(await printed(engine, sent('it', 'got === it', before))).toEqual(['true']);
    expect(await printed(engine, sent('{ deep: [it] }', 'got.deep[0] === it', before))).toEqual([
      'true',
    ]);
  });

  test('an item comes back from another thread as the very same', async () => {
    const text = `
      const there = new Queue(), back = new Queue();
      function echo() { for (let i = 0; i < 3; i++) back.put(there.get()); }
      start(echo);
      const items = [item(), item(), item()];
      for (const each of items) there.put(each);
      print(items.map((each) => back.get() === each), items[0] === items[1]);`;
    expect(await printed(engine, text)).toEqual(['[true, true, true] false']);
  });

  test('a received function runs in the receiving thread', async () => {
    const text = sent('double', 'got(21)', 'function double(x) { return 2 * x; }');
    expect(await printed(engine, text)).toEqual(['42']);
  });

  test('objects that contain each other cross as they are', async () => {
    const before =
      'class Node { constructor() { this.other = null; } } const a = new Node(), b = new Node(); a.other = b; b.other = a;';
    expect(
      await printed(engine, sent('a', 'got.other.other === got, got.other === b', before)),
    ).toEqual(['true true']);
  });

  test('what one gets from a queue is its own: it may be changed', async () => {
    expect(await printed(engine, sent('[3, 1, 2]', 'got.sort().concat(4)'))).toEqual([
      '[1, 2, 3, 4]',
    ]);
  });
});

describe('what threads cannot share is an error that names it, and the queue is as it was', () => {
  test.each([
    ['new WeakMap()', 'a WeakMap'],
    ['new Uint8Array(2)', 'a Uint8Array'],
    ["Symbol('s')", 'symbol'],
    ['[new WeakMap()]', 'a WeakMap'],
    ["{ a: [Symbol('s')] }", 'symbol'],
    ['deep', "a Uint8Array (at 'a[1].buffer')"],
    ['new Map([[1, new WeakMap()]])', "a WeakMap (at '[1]')"],
    ['Object.seal([1])', 'an array that was sealed'],
    ['computed', "a getter or setter ('a')"],
    ['/x/.exec("x")', 'something besides its elements'],
    ['(function* () {})()', 'cannot go'],
    ['new Local()', 'class Local'],
    ['new LocalQueue()', 'LocalQueue'],
    ['new Stack()', 'Stack, a class that extends Array'],
    ['holder', 'a WeakMap'],
  ])('%s', async (value, named) => {
    const text = `
      const queue = new Queue();
      const computed = { get a() { return 1; } };
      const deep = { a: [1, { buffer: new Uint8Array(1) }] };
      class Stack extends Array {}
      class Holder { map = new WeakMap(); other = 1; }
      const holder = new Holder();
      function attempt() {
        class Local {}
        class LocalQueue extends Queue {}
        try { queue.put(${value}); } catch (error) { print(error.name, error.message); }
      }
      queue.put('before');
      attempt();
      attempt();
      queue.put('after');
      print(queue.get(), queue.get(), queue.qsize());
      queue.taskDone(); queue.taskDone();
      print(raised(() => queue.taskDone()));`;
    const [first, second, ...rest] = await printed(engine, text);
    expect(first).toMatch(/^TypeError /);
    expect(first).toContain(named);
    // What to do about it.
    expect(first).toMatch(/Threads may share|Declare the class there|Freeze it|Let it have/);
    expect(second).toBe(first);
    expect(rest).toEqual(['before after 0', 'ValueError']);
  });

  test('the error is the thread’s when nobody catches it', async () => {
    const error = await failure(engine, 'const queue = new Queue();\nqueue.put(new WeakMap());');
    expect(error).toMatchObject({ name: 'TypeError', thread: 'main', line: 2 });
  });
});
