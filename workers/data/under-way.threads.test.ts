/** A loop that is under way when what it goes over is given away goes on: the language's own iterator stands in it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  [
    'threads that look at the list of threads, started in a loop over it',
    `const threads = [];
function work() { return threads.length; }
for (let i = 0; i < 3; i++) threads.push(new Thread({ target: work }));
let n = 0;
for (const t of threads) { t.start(); n++; }
for (const t of threads) t.join();
print(n);`,
    '3',
  ],
  ['for of', 'for (const x of list) { seen.push(x); if (x === 1) q.put(list); }', '[1, 2, 3]'],
  [
    'entries',
    'for (const [i, x] of list.entries()) { seen.push(i, x); if (i === 0) q.put(list); }',
    '[0, 1, 1, 2, 2, 3]',
  ],
  ['forEach', 'list.forEach((x) => { seen.push(x); if (x === 1) q.put(list); });', '[1, 2, 3]'],
  ['map', 'seen = list.map((x) => { if (x === 2) q.put(list); return x; });', '[1, 2, 3]'],
  ['filter', 'seen = list.filter((x) => { if (x === 1) q.put(list); return x > 1; });', '[2, 3]'],
  [
    'reduce',
    'seen.push(list.reduce((sum, x) => { if (x === 2) q.put(list); return sum + x; }));',
    '[6]',
  ],
  ['some', 'seen.push(list.some((x) => { if (x === 1) q.put(list); return x === 3; }));', '[true]'],
  [
    'what is written meanwhile',
    'for (const x of list) { seen.push(x); if (x === 1) { q.put(list); list[2] = 7; } }',
    '[1, 2, 7]',
  ],
  [
    'a Map',
    'const m = new Map([[1, 2], [3, 4]]); for (const [k, v] of m) { seen.push(k, v); q.put(m); }',
    '[1, 2, 3, 4]',
  ],
  ['a Set', 'const s = new Set([1, 2]); for (const x of s) { seen.push(x); q.put(s); }', '[1, 2]'],
  [
    'for in',
    'const o = { a: 1, b: 2 }; for (const k in o) { seen.push(k, o[k]); q.put(o); }',
    "['a', 1, 'b', 2]",
  ],
])('%s', async (_, text, wanted) => {
  const before = text.includes('print(')
    ? ''
    : 'const q = new Queue(); const list = [1, 2, 3]; let seen = [];\n';
  const after = text.includes('print(') ? '' : '\nprint(seen);';
  expect(await printed(engine, before + text + after)).toEqual([wanted]);
});
