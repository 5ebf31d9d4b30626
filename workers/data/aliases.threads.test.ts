/**
 * Aliases: whoever holds an object that is given away still holds the one that all share, wherever the object came
 * from and however it is looked at. And a shared object answers as an ordinary one does.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** `q.put(given)` gives it away; a thread changes it; `seen` is looked at by main. */
const changed = (before: string, given: string, change: string, seen: string) => `
  ${before}
  const there = new Queue(), back = new Queue();
  function change() { const got = there.get(); ${change}; back.put(1); }
  start(change); there.put(${given}); back.get();
  print(${seen});`;

test.each([
  [
    'a variable beside',
    'const list = [1], other = list;',
    'list',
    'got.push(2)',
    'other',
    '[1, 2]',
  ],
  ['split', "const list = 'a b'.split(' ');", 'list', "got.push('c')", 'list.join()', 'a,b,c'],
  ['map', 'const list = [1, 2].map((x) => 2 * x);', 'list', 'got[0] = 9', 'list', '[9, 4]'],
  [
    'JSON.parse',
    'const data = JSON.parse(\'{"a": [1]}\'), { a } = data;',
    'data',
    'got.a.push(2)',
    'a',
    '[1, 2]',
  ],
  [
    'spread',
    'const list = [...[1, 2]], data = { ...{ list } };',
    'data',
    'got.list.pop()',
    'list',
    '[1]',
  ],
  [
    'rest',
    'const [, ...list] = [0, 1, 2], { x, ...data } = { x: 1, list };',
    'data',
    'got.list.pop()',
    'list',
    '[1]',
  ],
  [
    'Array.from',
    'const list = Array.from({ length: 2 }, (_, i) => i);',
    'list',
    'got.reverse()',
    'list',
    '[1, 0]',
  ],
  [
    'Object.fromEntries',
    "const data = Object.fromEntries([['a', 1]]), alias = data;",
    'data',
    'got.a++',
    'alias.a',
    '2',
  ],
  [
    'a function’s rest parameter',
    'let kept; function keep(...all) { kept = all; return all; }',
    'keep(1, 2)',
    'got.push(3)',
    'kept',
    '[1, 2, 3]',
  ],
  [
    'a value in a Map',
    'const list = [1], map = new Map([[1, list]]);',
    'list',
    'got.push(2)',
    'map.get(1)',
    '[1, 2]',
  ],
  [
    'the Map itself',
    'const list = [1], map = new Map([[1, list]]);',
    'map',
    'got.get(1).push(2)',
    'list',
    '[1, 2]',
  ],
  [
    'a closure',
    'const list = [1], look = (() => () => list)();',
    'list',
    'got.push(2)',
    'look()',
    '[1, 2]',
  ],
  [
    'a loop variable',
    'const rows = [[1]]; let kept; for (const row of rows) kept = row;',
    'rows',
    'got[0].push(2)',
    'kept',
    '[1, 2]',
  ],
  ['a literal’s own part', 'const part = [1];', '{ part }', 'got.part.push(2)', 'part', '[1, 2]'],
  [
    'length, read',
    'const list = [1], alias = list;',
    'list',
    'got.push(2)',
    "alias.length, alias['length'], (() => alias)().length, alias?.length",
    '2 2 2 2',
  ],
  [
    'length, by a key that is held',
    "const list = [1], keys = ['length'];",
    'list',
    'got.push(2)',
    "keys.map((key) => [list[key], list?.[key], [7, 7, 7][key], 'four'[key], ({ length: 5 })[key]].join())",
    "['2,2,3,4,5']",
  ],
  [
    'length, written by a key that is held',
    "const list = [1, 2, 3], own = [1, 2]; const key = 'length';",
    'list',
    'got[key] = 1',
    '[list, (own[key] -= 1, own), (list[key]++, list[key])]',
    '[[1, undefined], [1], 2]',
  ],
  ['length, written', 'const list = [1, 2, 3];', 'list', 'got.length = 1', 'list', '[1]'],
  [
    'length, by a pattern',
    'const list = [1];',
    'list',
    'got.push(2)',
    '(() => { const { length } = list; return length; })()',
    '2',
  ],
  [
    'new keys',
    'const data = {};',
    'data',
    'got.a = 1; got.b = 2',
    'Object.keys(data), data.b',
    "['a', 'b'] 2",
  ],
  [
    'delete',
    'const data = { a: 1, b: 2 };',
    'data',
    'delete got.a',
    "data, 'a' in data, data.a",
    '{b: 2} false undefined',
  ],
  [
    'delete by name',
    "const data = { a: 1, b: 2 }, key = 'a';",
    'data',
    "const k = 'a'; delete got[k]",
    'data',
    '{b: 2}',
  ],
  [
    'an element far out',
    'const list = [];',
    'list',
    'got[2] = 1',
    'list.length, list',
    '3 [undefined, undefined, 1]',
  ],
  [
    'for in',
    'const data = { a: 1 };',
    'data',
    'got.b = 2',
    "(() => { let s = ''; for (const k in data) s += k; return s; })()",
    'ab',
  ],
  [
    'spread in braces',
    'const data = { a: 1 };',
    'data',
    'got.b = 2',
    '({ ...data, c: 3 })',
    '{a: 1, b: 2, c: 3}',
  ],
  [
    'rest in braces',
    'const data = { a: 1 };',
    'data',
    'got.b = 2',
    '(() => { const { a, ...rest } = data; return rest; })()',
    '{b: 2}',
  ],
  [
    'JSON.stringify',
    'const data = { list: [1] };',
    'data',
    'got.list.push({ x: 1 })',
    'JSON.stringify({ data })',
    '{"data":{"list":[1,{"x":1}]}}',
  ],
  [
    'Object.entries, assign, hasOwn',
    'const data = { a: 1 };',
    'data',
    'Object.assign(got, { b: 2 })',
    "Object.entries(data).length, Object.assign({}, data), Object.hasOwn(data, 'b'), data.hasOwnProperty('c')",
    '2 {a: 1, b: 2} true false',
  ],
  [
    'concat and flat',
    'const list = [1];',
    'list',
    'got.push([2])',
    '[0].concat(list), [list].flat(2), list.concat([3], list).length',
    '[0, 1, [2]] [1, 2] 5',
  ],
  [
    'apply and spread',
    'const list = [1];',
    'list',
    'got.push(5)',
    'Math.max(...list), Math.max.apply(null, list), new Set(list).size',
    '5 5 2',
  ],
  [
    'text',
    'const list = [1];',
    'list',
    'got.push([2, 3])',
    "''.concat(list), String(list), list + ''",
    '1,2,3 1,2,3 1,2,3',
  ],
  [
    'structuredClone',
    'const data = { list: [1] };',
    'data',
    'got.list.push(2)',
    '(() => { const copy = structuredClone(data); copy.list.push(3); return [copy, data]; })()',
    '[{list: [1, 2, 3]}, {list: [1, 2]}]',
  ],
  [
    'instanceof and isArray',
    'const list = [], map = new Map(), set = new Set();',
    '[list, map, set]',
    'got[1].set(1, 1)',
    'list instanceof Array, Array.isArray(list), map instanceof Map, set instanceof Set, map.size',
    'true true true true 1',
  ],
  [
    'whole numbers as keys come first',
    'const data = { b: 1 };',
    'data',
    "got[2] = 'x'; got[1] = 'y'",
    'Object.keys(data)',
    "['1', '2', 'b']",
  ],
  [
    'a key called __proto__',
    "const data = { ['__proto__']: 1, a: 2 };",
    'data',
    'got.a = 3',
    'Object.keys(data).length, data.a',
    '2 3',
  ],
  [
    'many keys',
    'const data = {}; for (let i = 0; i < 100; i++) data["k" + i] = i;',
    'data',
    'for (let i = 0; i < 99; i++) { delete got["k" + i]; got["n" + i] = i; }',
    'Object.keys(data).length, data.k99, data.n50, data.k50',
    '100 99 50 undefined',
  ],
])('%s', async (_, before, given, change, seen, line) => {
  expect(await printed(engine, changed(before, given, change, seen))).toEqual([line]);
});

test('every method of arrays does to a shared one what it does to an ordinary one', async () => {
  const text = `
    const q = new Queue(1);
    function shared(list) { q.put(list); q.get(); return list; }
    const calls = {
      at: (l) => l.at(-1), copyWithin: (l) => l.copyWithin(0, 1), every: (l) => l.every((x) => x), fill: (l) => l.fill(7, 1),
      filter: (l) => l.filter((x, i, all) => all === l && x > 1), find: (l) => l.find((x) => x === 2), findIndex: (l) => l.findIndex((x) => x === 2),
      findLast: (l) => l.findLast((x) => x < 3), flatMap: (l) => l.flatMap((x) => [x, x]), forEach: (l) => { let s = 0; l.forEach((x) => { s += x; }); return s; },
      includes: (l) => l.includes(2), indexOf: (l) => l.indexOf(2), join: (l) => l.join('-'), lastIndexOf: (l) => l.lastIndexOf(2),
      map: (l) => l.map((x, i) => x * i), pop: (l) => l.pop(), push: (l) => l.push(4, 5), reduce: (l) => l.reduce((a, b) => a + b), reduceRight: (l) => l.reduceRight((a, b) => a + '' + b),
      reverse: (l) => l.reverse() === l, shift: (l) => l.shift(), slice: (l) => l.slice(1), some: (l) => l.some((x) => x > 2),
      sort: (l) => l.sort() === l, sortBy: (l) => l.sort((a, b) => b - a) === l, splice: (l) => l.splice(1, 1, 'a', 'b'), spliceRest: (l) => l.splice(1), spliceNone: (l) => l.splice(1, 0, 'x'),
      unshift: (l) => l.unshift(8, 9), keys: (l) => [...l.keys()], entries: (l) => [...l.entries()], values: (l) => [...l.values()], toString: (l) => l.toString(),
      spread: (l) => [...l], from: (l) => Array.from(l), index: (l) => { l[1] = 'i'; return l[1]; }, far: (l) => { l[5] = 1; return l.length; }, cut: (l) => { l.length = 1; return l.length; },
      has: (l) => [0 in l, 9 in l, 'length' in l, 'map' in l], destructure: (l) => { const [a, ...b] = l; return [a, b]; }, concat: (l) => l.concat(1, [2]), flat: (l) => l.flat(),
      swap: (l) => { [l[0], l[1]] = [l[1], l[0]]; return l; },
    };
    let wrong = 0;
    for (const [name, call] of Object.entries(calls)) {
      for (const values of [[3, 1, 2], [10, 9, 1, 'b', 'a', 2], []]) {
        const plain = [...values], own = shared([...values]);
        const attempt = (l) => { try { return JSON.stringify([call(l), l, l.length]); } catch (error) { return error.name; } };
        const [expected, got] = [attempt(plain), attempt(own)];
        if (expected !== got) { wrong++; print(name, expected, got); }
      }
    }
    print(wrong, 'wrong');`;
  expect(await printed(engine, text)).toEqual(['0 wrong']);
});

test('every method of Maps and Sets does to a shared one what it does to an ordinary one', async () => {
  const text = `
    const q = new Queue(1), key = {};
    function shared(x) { q.put(x); q.get(); return x; }
    const maps = {
      get: (m) => [m.get(1), m.get('1'), m.get(NaN), m.get(-0), m.get(key), m.get(null), m.get(undefined), m.get(true)],
      set: (m) => m.set('new', 1) === m, size: (m) => m.size, has: (m) => [m.has(1), m.has(2), m.has(key), m.has({})],
      delete: (m) => [m.delete(1), m.delete(1), m.size], clear: (m) => [m.clear(), m.size, m.set(1, 2).size], keys: (m) => [...m.keys()].map(String), values: (m) => [...m.values()],
      entries: (m) => [...m.entries()].map(([k, v]) => String(k) + v), loop: (m) => { let s = ''; for (const [k, v] of m) s += String(k) + v; return s; },
      forEach: (m) => { let s = ''; m.forEach((v, k, all) => { s += String(k) + v + (all === m); }); return s; }, copy: (m) => new Map(m).size,
      grow: (m) => { let n = 0; for (const [k] of m) { if (n++ < 3) m.set('g' + n, n); } return [n, m.size]; },
      shrink: (m) => { let n = 0; for (const [k] of m) { m.delete(k); n++; } return [n, m.size]; },
      again: (m) => { m.delete('1'); m.set('1', 'last'); return [...m.keys()].map(String); }, many: (m) => { for (let i = 0; i < 50; i++) m.set(i + 100, i); for (let i = 0; i < 49; i++) m.delete(i + 100); return [m.size, m.get(149)]; },
    };
    const sets = { add: (s) => s.add(9) === s, has: (s) => [s.has(1), s.has('1'), s.has(key)], delete: (s) => [s.delete(1), s.size], spread: (s) => [...s].map(String), forEach: (s) => { let t = ''; s.forEach((v, k) => { t += String(v) + (v === k); }); return t; }, entries: (s) => [...s.entries()].length, size: (s) => s.size, clear: (s) => [s.clear(), s.size] };
    let wrong = 0;
    const compare = (calls, make) => {
      for (const [name, call] of Object.entries(calls)) {
        const attempt = (x) => { try { return JSON.stringify([call(x), x.size]); } catch (error) { return error.name + error.message; } };
        const [expected, got] = [attempt(make()), attempt(shared(make()))];
        if (expected !== got) { wrong++; print(name, expected, got); }
      }
    };
    compare(maps, () => new Map([[1, 'one'], ['1', 'text'], [NaN, 'nan'], [0, 'zero'], [key, 'key'], [null, 'null'], [undefined, 'undefined'], [true, 'true'], [1.5, 'half']]));
    compare(sets, () => new Set([1, '1', key, 2]));
    print(wrong, 'wrong');`;
  expect(await printed(engine, text)).toEqual(['0 wrong']);
});

test('a literal that its giver does not keep crosses as a value; where put is the program’s own it does not', async () => {
  const text = `
    class Keeping extends Queue { put(value) { this.last = value; super.put(value); } last = null; }
    const q = new Queue(), k = new Keeping();
    k.put({ n: 1 });
    const got = k.get(); got.n = 2;
    print(k.last.n);`;
  expect(await printed(engine, text)).toEqual(['2']);
});
