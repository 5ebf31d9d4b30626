/** What the search cannot follow is named, with its line: it never answers wrongly instead. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  ['the clock', 'start(() => print(1));\nprint(monotonic());', 2],
  ['chance', 'start(() => print(1));\nprint(Math.random());', 2],
  ['a date', 'print(1);\nprint(Date.now());', 2],
  ['the number of an item', 'const it = item();\nprint(it);', 2],
  ['a date that goes to another thread', 'const q = new Queue();\nq.put(new Date(0));', 2],
  [
    'frozen data that holds itself',
    'const q = new Queue(), a = {}, b = Object.freeze({ a }); a.b = b; Object.freeze(a);\nq.put(a);',
    2,
  ],
  [
    'data a thousand deep',
    'const q = new Queue(); let a = [];\nfor (let i = 0; i < 1000; i++) a = Object.freeze([a]);\nq.put(a);',
    3,
  ],
  [
    'a thread that another one made',
    'const t = new Thread({ target: () => print(1) });\nstart(() => {\nt.start(); });',
    3,
  ],
  [
    'a loop that only looks',
    'let on = true;\nconst t = start(() => {\nwhile (on) {} });\non = false;\nt.join();',
    3,
  ],
  ['a loop that computes without end', 'start(() => {\nfor (;;) {} });', 2],
  ['going over a deque', 'const d = new Deque([1]);\nfor (const each of d) print(each);', 2],
])('%s', async (_, text, line) => {
  const found = await searchText(engine, PRELUDE + text);
  expect(found).toMatchObject({ complete: false, outputs: [], map: null });
  expect(found.cut).toMatchObject({ reason: 'unable', line });
});

test.each([
  ['try { queue.get(); } catch { print("swallowed"); }'],
  ['try { queue.get(); } finally { print("not yet"); }'],
  [
    'for (;;) { try { queue.get(); break; } catch (error) { print(error); } finally { queue.qsize(); } }',
  ],
  ['const get = () => { try { return queue.get(); } finally { return 7; } }; print(get());'],
])('being thrown out cannot be kept: %s', async (body) => {
  const text = `${PRELUDE}const queue = new Queue();\nstart(() => {\n${body}\n});\nprint('main');`;
  const found = await searchText(engine, text);
  expect(found).toMatchObject({ complete: true, confirmed: true });
  expect(found.outputs).toEqual([expect.objectContaining({ console: ['main'], end: 'stuck' })]);
});

test('a thread that polls without end', async () => {
  const text = `${PRELUDE}const q = new Queue();
start(() => { for (;;) { try { q.get(true, 0.1); break; } catch {} } });`;
  expect((await searchText(engine, text)).cut).toMatchObject({ reason: 'polls' });
});

test('more states than it may look at', async () => {
  const text = `${PRELUDE}const q = new Queue();
for (let i = 0; i < 3; i++) start(() => { for (let n = 0; n < 9; n++) q.put(n); });`;
  const found = await searchText(engine, text, { mostStates: 100 });
  expect(found.cut).toMatchObject({ reason: 'states' });
  expect(found.states).toBeGreaterThan(100);
});
