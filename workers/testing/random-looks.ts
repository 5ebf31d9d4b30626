/** Random statements on arrays, objects, Maps and Sets that hold each other: what one thread does to data that nobody shares. */
import fc from 'fast-check';

const LISTS = ['a', 'b', 'o.list', 'c.list'];
const OBJECTS = ['o', 'p', 'plain(a[0])', 'plain(c.held)'];
/** Arrays, Maps and Sets that threads share have what is theirs alone: no other key is set there. */
const PLAIN =
  'function plain(v) { return Object(v) === v && Object.getPrototypeOf(v) === Object.prototype ? v : o; }';
const PLACES = [...LISTS, ...OBJECTS, 'm', 's', 'c', 'o.x', 'b[1]', 'm.get(1)', 'p.p'];
const KEYS = ["'x'", "'list'", "'p'", "'1'", "'0'", "'length'", "'constructor'", "'a b'"];
const LITERALS = [
  '1',
  '0',
  '-1.5',
  "'x'",
  "''",
  'null',
  'true',
  'undefined',
  'NaN',
  '[]',
  '[2, [3]]',
];
const MADE = ['({})', '({ x: 1, list: [1] })', 'new Map([[1, [1]]])', "new Set(['x'])", "'10'"];

const list = fc.constantFrom(...LISTS);
const object = fc.constantFrom(...OBJECTS);
const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom(...PLACES, ...LITERALS, ...MADE);
/** An array that is made there is never the same as anything: TypeScript refuses to ask, and so do cells. */
const compared = fc.constantFrom(
  ...[...PLACES, ...LITERALS, ...MADE].filter((text) => !text.startsWith('[')),
);
const index = fc.constantFrom(0, 1, 2, -1, 5);

/** `$1`, `$2` … stand for what is drawn beside. */
function told(
  text: string,
  ...parts: readonly fc.Arbitrary<string | number>[]
): fc.Arbitrary<string> {
  return fc
    .tuple(...parts)
    .map((drawn) => text.replace(/\$(\d)/g, (_, at: string) => String(drawn[Number(at) - 1])));
}

const onLists = [
  told('$1.push($2)', list, value),
  told('$1.push($2, $3)', list, value, value),
  told('$1.unshift($2)', list, value),
  told('$1.pop()', list),
  told('$1.shift()', list),
  told('$1[$1.length] = $2', list, value),
  told('$1[0] = $2', list, value),
  told('$1[1]', list),
  told('$1.at($2)', list, index),
  told('$1.length', list),
  told('$1.length = Math.min($1.length, 2)', list),
  told('$1.splice($2, 1, $3)', list, index, value),
  told('$1.slice($2)', list, index),
  told('$1.reverse()', list),
  told('$1.indexOf($2)', list, value),
  told('$1.lastIndexOf($2)', list, value),
  told('$1.includes($2)', list, value),
  told('$1.concat($2)', list, value),
  told('[0].concat($1, $2)', list, value),
  told('$1.fill($2, 0, 1)', list, value),
  told('$1.copyWithin(0, 1)', list),
  told('$1.flat()', list),
  told('$1.map((x) => typeof x)', list),
  told('$1.filter((x) => x === $2)', list, compared),
  told('$1.find((x) => typeof x === "object")', list),
  told('$1.findLast((x) => typeof x === "object")', list),
  told('$1.some((x) => x === $2)', list, compared),
  told('$1.reduce((n, x) => n + typeof x, "")', list),
  told('$1.forEach((x, i, all) => { if (i === 0) all.pop(); print(typeof x); })', list),
  told('[...$1.keys()]', list),
  told('[...$1.entries()].length', list),
  told('[...$1].length', list),
  told('Array.from($1).length', list),
  told('$1.toReversed()', list),
  told('$1.toSpliced($2, 1)', list, index),
  told('$1.with(0, $2)', list, value),
  told('$1.sort((x, y) => String(typeof x) < String(typeof y) ? -1 : 1).length', list),
  told('Array.isArray($1)', list),
  told('($2) in $1', list, index),
  told('$1.hasOwnProperty($2)', list, index),
  told(
    '(() => { let n = 0; for (const x of $1) { if ($1.length < 6) $1.push(typeof x); n += 1; } return n; })()',
    list,
  ),
  told('(() => { const [x, ...more] = $1; return [typeof x, more.length]; })()', list),
  told('(() => { let n = ""; for (const i in $1) n += i; return n; })()', list),
  told('[$1[0], $1[1]] = [$1[1], $1[0]]', list),
];

const onObjects = [
  told('$1[$2]', object, key),
  told('$1[$2] = $3', object, key, value),
  told('$1.x = $2', object, value),
  told('$1.list = $2', object, list),
  told('$1.p = $2', object, object),
  told('delete $1[$2]', object, key),
  told('($2) in $1', object, key),
  told('$1.hasOwnProperty($2)', object, key),
  told('Object.hasOwn($1, $2)', object, key),
  told('Object.keys($1)', object),
  told('Object.entries($1).length', object),
  told('Object.values($1).length', object),
  told('Object.assign($1, { x: $2 }) === $1', object, value),
  told('Object.assign({}, $1)', object),
  told('({ ...$1, y: 1 })', object),
  told('(() => { const { x, ...more } = $1; return [typeof x, more]; })()', object),
  told('(() => { let n = ""; for (const k in $1) { n += k; delete $1[k]; } return n; })()', object),
  told('$1.x ??= $2', object, value),
  told('$1.n = ($1.n ?? 0) + 1', object),
  told('$1.n++', object),
  told('JSON.stringify($1)', object),
  told('String($1)', object),
  told('Object.getPrototypeOf($1) === Object.prototype', object),
  told('structuredClone($1)', object),
];

const onTables = [
  told('m.set($1, $2).size', value, value),
  told('m.get($1)', value),
  told('m.has($1)', value),
  told('m.delete($1)', value),
  told('m.size'),
  told('[...m.keys()].length'),
  told('[...m.values()]'),
  told(
    '(() => { let n = 0; for (const [k, v] of m) { if (m.size < 5) m.set(n, k === v); n += 1; } return n; })()',
  ),
  told(
    '(() => { let n = 0; for (const k of m.keys()) { m.delete(k); n += 1; } return [n, m.size]; })()',
  ),
  told('m.forEach((v, k, all) => print(typeof v, typeof k, all === m))'),
  told('m.clear()'),
  told('s.add($1) === s', value),
  told('s.has($1)', value),
  told('s.delete($1)', value),
  told('[...s].length'),
  told(
    '(() => { let n = 0; for (const x of s) { if (s.size < 5) s.add(n); n += 1; } return n; })()',
  ),
  told('s.forEach((x) => { if (typeof x === "number") s.delete(x); })'),
  told('s.clear()'),
  told('new Set([...s, $1]).size', value),
];

const onAny = [
  told('$1 === $2', compared, compared),
  told('$1', value),
  told('[$1]', value),
  told('typeof $1', value),
  told('JSON.stringify([$1])', value),
  told('String($1)', value),
  told("''.concat($1)", value),
  told('c.x += 1'),
  told('c.held = $1', object),
  told('c.list = $1', list),
  told('c.of($1)', value),
  told('$1 instanceof Array', value),
  told('$1 == $2', compared, compared),
  told('$1?.x?.list?.[0]', value),
];

const oneLook = fc.oneof(...onLists, ...onObjects, ...onTables, ...onAny);

export const someLooks = fc.array(oneLook, { minLength: 8, maxLength: 30 });

const DATA = `${PLAIN}
class C { x = 1; list = [7]; held = {}; of(v) { this.x = v; return this.x === v; } }
const a = [{ x: 1 }, 2], b = [a, [1]], o = { x: 'x', list: b, p: {} }, p = { p: o };
const m = new Map([[1, o], ['x', a]]), s = new Set([a, 1]), c = new C();`;

/** Main does all of it, or from some step on every second is a thread's, which shares the data. */
export function looksProgram(looks: readonly string[], sharedFrom: number): string {
  const steps = looks.map(
    (look, n) =>
      `case ${n}: try { print(${n}, ${look}); } catch (e) { print(${n}, e.name); } break;`,
  );
  return `
${DATA}
function step(n) {
  switch (n) {
    ${steps.join('\n    ')}
  }
}
const turns = new Queue(), over = new Queue();
function other() { for (;;) { const n = turns.get(); if (n < 0) return; step(n); over.put(n); } }
for (let n = 0; n < ${looks.length}; n++) {
  if (n === ${sharedFrom}) start(other);
  if (n < ${sharedFrom} || n % 2 === 0) step(n);
  else { turns.put(n); over.get(); }
}
turns.put(-1);`;
}
