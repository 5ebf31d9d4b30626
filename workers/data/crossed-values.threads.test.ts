/**
 * Errors, Dates and regular expressions cross as values: whole, or not at all. What one would lose on its way is refused where it is
 * given away.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('values cross as values, and cannot be changed any more: by nobody', async () => {
  const text = `
    class NoWork extends Error { constructor(code) { super('none ' + code); this.code = code; } }
    const q = new Queue(), when = new Date(5), what = /a/g, big = 10n ** 20n;
    function w() { try { throw new NoWork(7); } catch (error) { q.put(error); } }
    start(w).join();
    const error = q.get();
    print(error.message, error.name, error.code, error instanceof NoWork, error instanceof Error, error.stack.includes('NoWork') || error.stack.includes('Error'));
    q.put(when); q.put(what); q.put(big);
    const got = [q.get(), q.get(), q.get()];
    print(got[0].getTime(), got[1].source, got[1].flags, got[2] === big);
    print(raised(() => when.setTime(6)), raised(() => got[0].setTime(6)), raised(() => { error.message = 'x'; }), when.getTime());`;
  expect(await printed(engine, text)).toEqual([
    'none 7 Error 7 true true true',
    '5 a g true',
    'TypeError TypeError TypeError 5',
  ]);
});

test('an error that crossed names the line that it came from', async () => {
  const text = `const q = new Queue();
function w() {
  try { null.x; } catch (error) { q.put(error); }
}
start(w).join();
throw q.get();`;
  expect(await failure(engine, text)).toMatchObject({ name: 'TypeError', thread: 'main', line: 3 });
});

/** The ways on which a value comes to another thread, and back to main: each puts `e` where main has `got`. */
const WAYS = {
  'a queue': (make: string) => `const q = new Queue();
    function w() { ${make} q.put(e); }
    start(w).join(); const got = q.get();`,
  'a variable': (make: string) => `let e = null;
    function w() { ${make.replace('const e', 'e')} }
    start(w).join(); const got = e;`,
  'a field': (make: string) => `class Box { e = null; } const box = new Box();
    function w() { ${make} box.e = e; }
    start(w).join(); const got = box.e;`,
  'a list': (make: string) => `const list = [];
    function w() { ${make} list.push(e); }
    start(w).join(); const got = list[0];`,
  'an argument': (make: string) => `const q = new Queue();
    function w(got) { q.put(got); }
    ${make} start(w, e).join(); const got = q.get();`,
  'what is captured': (make: string) => `const q = new Queue();
    ${make}
    function w() { q.put(e); }
    start(w).join(); const got = q.get();`,
};

const CAUSES =
  "const e = new AggregateError([new RangeError('a')], 'b', { cause: new TypeError('c', { cause: 'd' }) });";

test.each(Object.entries(WAYS))(
  'an error’s cause and its errors come along: %s',
  async (_, way) => {
    const seen =
      "print(got.message, got.errors.length, got.errors[0] instanceof RangeError, got.cause instanceof TypeError, got.cause.cause, 'cause' in got, Object.keys(got));";
    expect(await printed(engine, `${way(CAUSES)} ${seen}`)).toEqual(['b 1 true true d true []']);
  },
);

test.each([
  [
    'a cause that is its cause',
    "const e = new Error('e'), f = new Error('f', { cause: e }); e.cause = f;",
    'got.cause.message, got.cause.cause === got, Object.keys(got), Object.keys(got.cause)',
    "f true ['cause'] []",
  ],
  [
    'an error among its own errors',
    "const f = new Error('f'), e = new AggregateError([f], 'e'); f.cause = e;",
    'got.errors[0].cause.errors[0].message',
    'f',
  ],
  ['a field that is itself', "const e = new Error('e'); e.self = e;", 'got.self === got', 'true'],
  [
    'one error twice',
    "const f = new Error('f'), e = new Error('e', { cause: f }); e.also = f;",
    'got.also === got.cause',
    'true',
  ],
  [
    'a hidden field',
    "const e = Object.defineProperty(new Error('e'), 'code', { value: 4 });",
    'got.code, Object.keys(got)',
    '4 []',
  ],
  [
    'a name of its own',
    "const e = Object.assign(new Error('e'), { name: 'Mine' });",
    'String(got), Object.keys(got)',
    "Mine: e ['name']",
  ],
  [
    'a method made for it',
    "class Coded extends Error { code = 3; show = () => this.code; } const e = new Coded('e');",
    'got.show()',
    '3',
  ],
  [
    'an error of the engine',
    'const e = (() => { try { new Queue().put(new WeakMap()); } catch (error) { return error; } })();',
    'got instanceof TypeError, got.name',
    'true TypeError',
  ],
  [
    'an error of the engine’s library',
    'const e = (() => { try { sleep(Infinity); } catch (error) { return error; } })();',
    'got.constructor.name, got.name',
    'OverflowError OverflowError',
  ],
  [
    'an error of the browser',
    "const e = (() => { try { atob('%'); } catch (error) { return error; } })();",
    'got instanceof DOMException, got.name, got.code',
    'true InvalidCharacterError 5',
  ],
  ['where a search in a text begins', "const e = /a/g; e.test('aaa');", 'got.lastIndex', '1'],
])('%s', async (_, make, seen, line) => {
  expect(await printed(engine, `${WAYS['an argument'](make)} print(${seen});`)).toEqual([line]);
});

test('what an error holds is one object like others, or a value that stays as it is', async () => {
  const text = `
    class Job { n = 1; }
    const job = new Job(), inner = new Error('inner'), list = [1], e = new Error('e', { cause: job });
    e.inner = inner; e.list = list;
    function w(got) { got.cause.n = 2; got.list.push(2); }
    start(w, e).join();
    print(job.n, e.cause === job, list, e.list === list, raised(() => { inner.message = 'x'; }), inner.message);`;
  expect(await printed(engine, text)).toEqual(['2 true [1, 2] true TypeError inner']);
});

test.each([
  ['a cause', "new Error('e', { cause: new WeakMap() })", "a WeakMap (at 'cause') cannot"],
  [
    'one deep inside',
    "[new Error('e', { cause: { jobs: [Symbol('s')] } })]",
    "a symbol (at '[0].cause.jobs[0]') cannot",
  ],
  [
    'a symbol as a key',
    "Object.assign(new Error('e'), { [Symbol('s')]: 1 })",
    'an Error with a symbol as a key cannot',
  ],
  [
    'a class that others do not know',
    "(() => { class Local extends Error {} return new Local('e'); })()",
    'an object of Local, a class that is not at the top level of a cell, cannot go from one thread to another. Declare the class there',
  ],
  [
    'a class without a name',
    "new (class extends Error {})('e')",
    'an object of a class without a name cannot',
  ],
  [
    'a field of a Date',
    "Object.assign(new Date(5), { note: 'n' })",
    "a Date with a field of its own ('note') cannot go from one thread to another. Put both into an object.",
  ],
  [
    'a field of a regular expression',
    "Object.assign(/a/, { note: 'n' })",
    "a RegExp with a field of its own ('note') cannot",
  ],
  [
    'a class that extends Date',
    'new When(5)',
    'an object of When, a class that extends Date, cannot go from one thread to another. Let it have the Date as a field instead.',
  ],
])('what would be lost is refused where it is given away: %s', async (_, value, message) => {
  const text = `class When extends Date {} const q = new Queue();
const e = ${value};
try { q.put(e); } catch (error) { print(Object.isFrozen(e), q.qsize()); throw error; }`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', thread: 'main', line: 3 });
  expect(error.message).toContain(message);
});
