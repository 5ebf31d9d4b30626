/** Lists, objects, Maps, Sets and statics that threads share, in the search: one object, each operation one step. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const two = (body: string, before: string, after: string) =>
  `${before} function w(i) { ${body} } const a = start(w, 0), b = start(w, 1); a.join(); b.join(); print(${after});`;

test.each([
  ['an unguarded += on a key', two('c.n += 1;', 'const c = { n: 0 };', 'c.n')],
  ['an unguarded += on an element', two('l[0] += 1;', 'const l = [0];', 'l[0]')],
  ['a Map', two("m.set('a', m.get('a') + i);", "const m = new Map([['a', 0]]);", 'm')],
  ['a Set', two('s.add(i); s.delete(0);', 'const s = new Set();', 's, s.size')],
  ['check then act', two('if (l.length === 0) l.push(i);', 'const l = [];', 'l')],
  ['lists in lists', two('l[i].push(l[1 - i].length);', 'const l = [[], []];', 'l')],
  [
    'a list that holds itself',
    two('l.push(i);', 'const l = []; l.push(l);', 'l.length, l[0] === l'),
  ],
  [
    'a list of objects',
    two('for (const o of l) o.n += i;', 'const l = [{ n: 0 }, { n: 1 }];', 'l'),
  ],
  [
    'a list in a field',
    two(
      'box.l.push(i);',
      'class Box { constructor() { this.l = []; } } const box = new Box();',
      'box.l',
    ),
  ],
  [
    'one object through a queue',
    'const q = new Queue(), job = { done: false }; const t = start(() => { q.get().done = true; }); q.put(job); t.join(); print(job.done);',
  ],
  ['a static', two('A.n += 1;', 'class A { static n = 0; }', 'A.n')],
  [
    'the language looks past a shell',
    two(
      "c['k' + i] = 1; if (i) print(Object.keys(c).join(), JSON.stringify(c));",
      'const c = {};',
      "'-'",
    ),
  ],
  ['splice and sort', two('l.splice(0, 1, 9 - i); l.sort();', 'const l = [3, 2, 1];', 'l')],
  [
    'written before the first thread starts',
    'const q = new Queue(), l = []; q.put(l); l.push(1); start(() => print(q.get())).join();',
  ],
  [
    'a closure that counts',
    'let made; { let n = 0; made = () => { n += 1; return n; }; } const f = made; const w = () => print(f()); const a = start(w), b = start(w); a.join(); b.join();',
  ],
  [
    'what nobody writes makes no steps',
    two(
      'print(l[i], o.a, m.get(1));',
      "const l = [1, 2], o = { a: 'a' }, m = new Map([[1, 'm']]);",
      'l.length',
    ),
  ],
  [
    'a frozen sentinel is recognised',
    'const q = new Queue(), STOP = Object.freeze({}); const t = start(() => { for (;;) { const got = q.get(); if (got === STOP) break; print(got); } q.put(STOP); }); q.put(1); q.put(STOP); t.join(); print(q.get() === STOP);',
  ],
  [
    'what is frozen holds what is not',
    two('f.l.push(i + f.n);', 'const f = Object.freeze({ n: 1, l: [] });', 'f.l'),
  ],
  [
    'frozen constants, looked at and written',
    two(
      'if (i) print(Object.isFrozen(f), f.length, f[1].a); else try { f[0] = 1; } catch (error) { print(error instanceof TypeError); }',
      "const f = Object.freeze([0, Object.freeze({ a: 'a' })]);",
      'f',
    ),
  ],
  [
    'frozen and open, round in a circle',
    two(
      'f.open.n += 1; print(f.open.f === f);',
      'const open = { n: 0 }; const f = Object.freeze({ open }); open.f = f;',
      'open.n',
    ),
  ],
  [
    'frozen objects of a class',
    'class Point { constructor(x) { this.x = x; Object.freeze(this); } twice() { return 2 * this.x; } } const q = new Queue(), p = new Point(4); const t = start(() => { const got = q.get(); try { got.x = 1; } catch (error) { print(error.name); } q.put([got.twice(), Object.isFrozen(got), got]); }); q.put(p); t.join(); const [twice, frozen, same] = q.get(); print(twice, frozen, same === p);',
  ],
  [
    'a frozen object as a key, and in a literal',
    'const q = new Queue(), K = Object.freeze({}), m = new Map([[K, 1]]); const t = start(() => { const [k] = q.get(); print(m.get(k), m.has(Object.freeze({}))); m.set(k, 2); }); q.put([K]); t.join(); print(m.get(K));',
  ],
])('%s: as schedule after schedule', async (_, text) => {
  const [graph, orders] = [
    await searchText(engine, PRELUDE + text),
    await exploreText(engine, PRELUDE + text),
  ];
  expect(graph).toMatchObject({ complete: true, confirmed: true });
  const told = graph.outputs.map(({ console, end, error }) => [end, error, ...console].join('|'));
  const seen = orders.outputs.map(({ console, outcome, error }) =>
    [outcome, error, ...console].join('|'),
  );
  expect(orders.complete).toBe(true);
  expect(told.sort()).toEqual(seen.sort());
});

test('data that nobody writes makes no states', async () => {
  const reading = await searchText(
    engine,
    `${PRELUDE}const l = [1, 2, 3]; const sum = () => { let n = 0; for (const each of l) n += each; print(n); };
start(sum); start(sum);`,
  );
  expect(reading.states).toBeLessThan(10);
});

test.each([
  [
    'and those print',
    "start(() => { start(() => print('inner')); print('outer'); });",
    ['inner|outer', 'outer|inner'],
  ],
  [
    'two that do, whose threads are named by who came first',
    `function make() { const t = new Thread({ target: () => undefined }); t.start(); t.join(); print(t.name); }
const a = start(make), b = start(make); a.join(); b.join();`,
    null,
  ],
  [
    'that are not started, while main makes one',
    'const a = start(() => { print(new Thread().name); }); print(new Thread().name); a.join();',
    ['Thread-2|Thread-3', 'Thread-3|Thread-2'],
  ],
  [
    'while main makes one, too',
    'const w = () => undefined; start(() => start(w)); const t = new Thread({ target: w }); print(t.name); t.start();',
    null,
  ],
  [
    'a recursion of threads',
    'function halve(n) { if (n > 1) { const t = start(halve, n >> 1); t.join(); } print(n); } start(halve, 4);',
    ['1|2|4'],
  ],
  [
    'daemons of daemons',
    "const q = new Queue(); const t = new Thread({ target: () => { start(() => { q.put(1); print('late'); }); }, daemon: true }); t.start(); print(q.get());",
    null,
  ],
])('threads that start threads, %s', async (_, text, outputs) => {
  const graph = await searchText(engine, PRELUDE + text);
  const orders = await exploreText(engine, PRELUDE + text);
  expect(graph).toMatchObject({ complete: true, confirmed: true });
  const told = graph.outputs.map(({ console }) => console.join('|')).sort();
  const seen = orders.outputs.map(({ console }) => console.join('|')).sort();
  expect(told).toEqual(seen);
  if (outputs) expect(told).toEqual(outputs);
});
