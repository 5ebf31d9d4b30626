/** What the program froze goes to other threads as it is: the same object for whoever has it, and nobody can change it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Goes to a thread and back by queues; `looks` are printed by the thread, `then` by main. */
const crossed = (before: string, looks: string, then: string) => `
  ${before}
  const there = new Queue(), back = new Queue();
  function w() { const got = there.get(); print(${looks}); back.put(got); }
  const t = start(w); there.put(given); const returned = back.get(); t.join();
  print(${then});`;

describe('frozen arrays and objects', () => {
  test.each([
    [
      'a sentinel is recognised',
      'const given = Object.freeze({});',
      'got === given, Object.isFrozen(got)',
      'returned === given',
      ['true true', 'true'],
    ],
    [
      'a list of constants',
      "const given = Object.freeze([1, 'a', null, [2]]);",
      'got, got.length, Array.isArray(got), got[3] === given[3]',
      'returned === given, given.length',
      ["[1, 'a', null, [2]] 4 true true", 'true 4'],
    ],
    [
      'what it holds is shared like everything else',
      'const given = Object.freeze({ list: [] });',
      'got.list.push(1), raised(() => { got.list = 2; }), raised(() => { got.more = 2; })',
      'given.list, raised(() => { given.list = 2; })',
      ['1 TypeError TypeError', '[1] TypeError'],
    ],
    [
      'one in the other, and in itself',
      'const a = {}, given = Object.freeze({ a }); a.given = given; Object.freeze(a);',
      'got.a.given === got, Object.keys(got)',
      'returned.a === a',
      ["true ['a']", 'true'],
    ],
    [
      'ten thousand, each in the next',
      'let given = Object.freeze({ next: null }); for (let i = 0; i < 10_000; i++) given = Object.freeze({ next: given });',
      '(() => { let n = 0; for (let each = got; each.next !== null; each = each.next) n++; return n; })()',
      'returned === given',
      ['10000', 'true'],
    ],
    [
      'by the language’s own functions',
      'const given = Object.freeze({ b: 1, a: [Object.freeze([2])] });',
      "JSON.stringify(got), 'b' in got, Object.entries(got).length, { ...got }.b, structuredClone(got).a[0][0]",
      'JSON.stringify(given)',
      ['{"b":1,"a":[[2]]} true 2 1 2', '{"b":1,"a":[[2]]}'],
    ],
    [
      'within a literal that its giver does not keep',
      'const STOP = Object.freeze({}); const given = [STOP];',
      'got[0] === STOP',
      'returned[0] === STOP',
      ['true', 'true'],
    ],
    [
      'as a key',
      'const STOP = Object.freeze({}); const given = new Map([[STOP, 1]]);',
      'got.get(STOP), got.has(Object.freeze({}))',
      'given.get(STOP)',
      ['1 false', '1'],
    ],
    [
      'an object of a class',
      'class Point { constructor(x) { this.x = x; Object.freeze(this); } twice() { return 2 * this.x; } } const given = new Point(4);',
      'got.twice(), got === given, Object.isFrozen(got), raised(() => { got.x = 1; }), Object.keys(got)',
      'returned === given, given.x, raised(() => { given.x = 1; })',
      ["8 true true TypeError ['x']", 'true 4 TypeError'],
    ],
    [
      'an object of a class without fields',
      'class Stop {} const given = Object.freeze(new Stop());',
      'got === given, got instanceof Stop',
      'returned === given',
      ['true true', 'true'],
    ],
  ])('%s', async (_, before, looks, then, lines) => {
    expect(await printed(engine, crossed(before, looks, then))).toEqual(lines);
  });

  test('looking at one is no step: nothing that it holds can differ', async () => {
    const found = await exploreText(
      engine,
      `import { Thread } from 'threading';
const RATES = Object.freeze({ a: 1, b: 2 });
let sum = 0;
function w() { sum = RATES.a + RATES.b; }
const t = new Thread({ target: w }); t.start(); const own = RATES.a; t.join(); print(sum + own);`,
    );
    expect(found).toMatchObject({ complete: true, schedules: 1 });
  });
});

test.each([
  ['Object.seal({ a: 1 })', 'an object that was sealed cannot go'],
  ['Object.freeze(new Map())', 'a Map that was frozen or sealed cannot go'],
  ['Object.seal(new Box())', 'an object of Box that was sealed cannot go'],
])('what is refused, with the way out: %s', async (value, says) => {
  const text = `class Box { n = 1; }
const q = new Queue();
const given = ${value};
q.put(given);`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', line: 4 });
  expect(error.message).toContain(says);
  expect(error.message).toMatch(/Freeze it|Leave it open/);
});
