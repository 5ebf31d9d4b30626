/** Ways to look at data, in one line each: what threads share shows what it would show if nobody shared it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** `l`, `o` and `m`: a list, an object and a Map. */
const LOOKS = [
  'typeof l, typeof o',
  'o.constructor === Object',
  'l.constructor === Array',
  'Object.prototype.toString.call(l)',
  'Object.prototype.toString.call(o)',
  'String(o)',
  "'o is '.concat(o)",
  "o + ''",
  'o.toString()',
  'l.toString()',
  'o == 1',
  "m + ''",
  'Object.prototype.toString.call(m)',
  'o instanceof Object',
  'Object.getPrototypeOf(o) === Object.prototype',
  'Object.getPrototypeOf(l) === Array.prototype',
  'o.toLocaleString()',
  'o.valueOf() === o',
  'l.valueOf() === l',
  'l.constructor.name',
  'm.constructor.name',
  'm instanceof Map',
  'JSON.stringify([l, o, m])',
  'Symbol.iterator in l',
  'Symbol.iterator in o',
  'o[Symbol.toStringTag]',
  'l[Symbol.iterator] !== undefined',
  'Object.is(o, o)',
  '[o, l].includes(l)',
  'Number(l)',
  '+l',
  'l == 1',
  'o.missing?.x',
  'o.a ?? 5',
  'delete o.a',
  '!l, !!o',
  'o && 1',
  'Object.fromEntries(Object.entries(o))',
  'isNaN(o)',
  'Object.keys(l)',
  'Reflect.ownKeys(l)',
  'l.length === 1',
  'o.isPrototypeOf(l)',
  "Object.prototype.hasOwnProperty.call(o, 'a')",
  "Object.prototype.propertyIsEnumerable.call(o, 'a')",
  'new Array(...l)',
  'Array.of(...l)',
  'l.concat(l)',
  '[...l, ...l]',
  'l.flatMap((x) => [x, x])',
  'l.entries().next().value',
  '[...l.keys()]',
  'Array.from(l, (x) => x + 1)',
  'l.findLastIndex((x) => x === 1)',
  '[].push.apply([], l)',
  'l.push(...[1, 2])',
  'l.splice(0, 1)',
  'l.fill(3)',
  "l.join('-')",
  'l.reduce((a, b) => a + b, 0)',
  'l.some(Boolean)',
  'new Map(Object.entries(o))',
  'new Map(m).size',
  '[...m]',
  '[...m.entries()]',
  'm.size',
  'Array.from(m.values())',
  'Object.fromEntries(m)',
  'new Set([...m.keys()])',
  'm.forEach((v, k) => print(k, v))',
  'Math.max(...m.values())',
  'o?.a',
  'l?.[0]',
  "'a' in o, 0 in l, 'length' in l",
  'structuredClone(m).size',
  'Object.freeze([1])',
  'Object.isFrozen(l)',
  'Array.prototype.concat.call(l, 1)',
  "Array.prototype.join.call(l, '-')",
  'Array.prototype.includes.call(l, 1)',
  'Array.prototype.forEach.call(l, (x) => print(x))',
  'Array.prototype.at.call(l, 0)',
  'l.hasOwnProperty(0)',
  "l.hasOwnProperty('length')",
  'Object.getOwnPropertyNames(o)',
  'Object.assign({}, o, { b: 1 })',
  'Object.assign(o, { b: 1 })',
  "Reflect.set(o, 'y', 1)",
  "Reflect.get(o, 'a')",
  "Reflect.deleteProperty(o, 'a')",
  "Reflect.has(o, 'a')",
  '[].slice.call(l)',
  'Array.prototype.push.call(l, 7), l',
  'Array.prototype.map.apply(l, [(x) => x * 2])',
  'Array.prototype.concat.call(l, l)',
  'Reflect.getPrototypeOf(m) === Map.prototype',
  'Object.prototype.toString.call([1])',
  'Array.prototype.slice.call([1, 2], 1)',
  "Array.prototype.slice.call('ab')",
  "o != null, o == o, o === o, o == '[object Object]'",
  '[o].toString()',
  'l + o',
  'm.toString()',
  '((f) => f.call(l, 0))(Array.prototype.at)',
  'l.push([2, [3]]), l.flat(), l.flat(2), l.flat(0)',
  'l.push([2, [3]]), l.flatMap((x) => x), [7].flatMap(() => l[1])',
  'l.push([2, [3]]), [l, [l]].flat(3), Array.prototype.flat.call(l, 1)',
  'l.push(l), String(l), l.join(), [l].toString()',
  'o.o = o, raised(() => JSON.stringify(o)), raised(() => JSON.stringify([o]))',
  'o.l = [o.a, l], o.b = { c: 1, a: l }, JSON.stringify(o, ["l", "a", "b"]), JSON.stringify([o], ["b", "c", "size"])',
  'm.set(2, m), JSON.stringify([m], ["size"])',
  'o.l = l, JSON.stringify(o, (k, v) => (k === "a" ? l : v))',
  'o.l = l, JSON.stringify({ one: o, other: o, l })',
  "Reflect.get(l, 'length'), Reflect.getOwnPropertyDescriptor(o, 'a').value",
  '(({ length }) => length)(l), (({ length: n = 7, ...r }) => [n, r])(l)',
  '(({ a, ...rest }) => rest)(Object.assign(o, { b: 2 })), (([{ b, ...rest }]) => rest)([o])',
  '(() => { const { l: { length }, ...rest } = { l, o }; return [length, rest]; })()',
  '(() => { const { o: { a, ...rest } } = { o: Object.assign(o, { b: 2 }) }; return rest; })()',
  '(() => { let n; ({ l: { length: n } } = { l }); return n; })()',
  '(() => { const found = []; for (const { length, ...rest } of [l, o]) found.push(length, rest); return found; })()',
  '(() => { try { throw o; } catch ({ a, ...rest }) { return [a, rest]; } })()',
  '(({ a: [x, { length }] = [0, l], ...rest }) => [length, rest])({ b: o })',
  '(({ length }) => length)("abc"), (({ length }) => length)({ length: 5 }), (({ ...rest }) => rest)([7, 8])',
  '(() => { try { throw o; } catch ({ l: { length } = l }) { return length; } })()',
  "(() => { const k = 'length'; const { [k]: a } = l, { ['length']: b } = l; return [a, b, (({ [k]: c, ...rest }) => [c, rest])({ length: 3, a })]; })()",
  'delete o?.a, o, delete o.b?.c, delete m?.x',
  "Object.assign(o, { b: 2, length: 3 }), delete (o.a), delete o.length, delete o['b'], o",
  "delete (o?.['a']), o",
  'o.k = new K(l), structuredClone(o), structuredClone(new K(l)), structuredClone([new Date(0), o.k])',
];

/** Each line says which look it is, and what came of it. */
function program(change: (body: string) => string): string {
  const looks = LOOKS.map(
    (look, at) =>
      `look(${at}, (l, o, m) => { const seen = []; const show = (...x) => seen.push(...x); seen.push(${look.replaceAll('print(', 'show(')}); return seen; });`,
  );
  return `class K { n = 1; constructor(list) { this.list = list; } }
function made() {
  const l = [], o = {}, m = new Map();
  ${change('l.push(1); o.a = 1; m.set(1, 2);')}
  return [l, o, m];
}
function look(at, how) {
  try { print(at, how(...made())); } catch (error) { print(at, error.name, error.message); }
}
${looks.join('\n')}`;
}

test('shared or not', async () => {
  const lines = async (text: string) =>
    (await engine.run(PRELUDE + text, { printWrites: 1 })).console;
  const plain = await lines(program((body) => body));
  const shared = await lines(program((body) => `start(() => { ${body} }).join();`));
  expect(plain).toHaveLength(LOOKS.length);
  for (const [at, look] of LOOKS.entries()) expect([look, shared[at]]).toEqual([look, plain[at]]);
});

test('a regular expression that threads use finds everywhere what it finds, and keeps no place in a text', async () => {
  const text = `const WORD = /\\w+/g;
    const looks = (t) => [t.match(WORD), t.replace(WORD, '-'), t.replaceAll(WORD, (w) => w + w), t.search(WORD), t.split(WORD), [...t.matchAll(WORD)].length,
      raised(() => WORD.exec(t)), raised(() => WORD.test(t)), WORD.source, WORD.flags, /\\w/y.test(t)];
    function w(q) { print(looks(' ab c')); print('x'.replace(q.get(), 'y')); }
    const q = new Queue();
    const t = start(w, q); q.put(/x/gy); t.join();
    print(looks(' ab c'));`;
  const { outcome, console } = await engine.run(PRELUDE + text, { printWrites: 1 });
  expect(outcome.outcome).toBe('finished');
  const looks = `[['ab', 'c'], ' - -', ' abab cc', 1, [' ', ' ', ''], 2, 'TypeError', 'TypeError', '\\w+', 'g', false]`;
  expect(console).toEqual([looks, 'y', looks]);
});
