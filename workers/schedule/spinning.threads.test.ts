/** All orders of programs that poll without sleeping: each comes to an end, and none is called complete that is not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

function explore(text: string): Promise<OrdersFound> {
  return exploreText(engine, PRELUDE + text, { limit: 3000 });
}

const outputs = ({ outputs: all }: OrdersFound) =>
  all.map(({ outcome, console }) => `${outcome} ${console.join('|')}`.trim()).sort();

const stopped = (loop: string, rest = '') => `
  let running = true; const box = { up: true };
  function w() { ${loop} print('end'); } ${rest}
  const t = start(w); running = false; box.up = false; t.join();`;

test.each([
  ['a loop that does nothing', stopped('while (running) {}'), 2],
  ['a semicolon for a body', stopped('while (running);'), 2],
  ['do', stopped('do {} while (running);'), 2],
  ['for', stopped('for (; running; ) {}'), 2],
  ['a way out in the body', stopped('for (;;) { if (!running) break; }'), 2],
  ['a key', stopped('while (box.up) {}'), 2],
])('%s waits for a write: %s', async (_, text, schedules) => {
  const found = await explore(text);
  expect(found).toMatchObject({ complete: true, schedules });
  expect(outputs(found)).toEqual(['finished end']);
});

test('every write is seen in between, as in a plain search', async () => {
  const found = await explore(`
    let state = 0;
    function w() { while (state === 0) {} print(state); }
    const t = start(w); state = 1; state = 2; t.join();`);
  expect(found.complete).toBe(true);
  expect(outputs(found)).toEqual(['finished 1', 'finished 2']);
});

test('two that wait for one, and print in any order', async () => {
  const found = await explore(`
    let go = false;
    function w(name) { while (!go) {} print(name); }
    const a = start(w, 'a'), b = start(w, 'b'); go = true; a.join(); b.join();`);
  // Each looks before the write, or not; and then either prints first.
  expect(found).toMatchObject({ complete: true, schedules: 8 });
  expect(outputs(found)).toEqual(['finished a|b', 'finished b|a']);
});

test('who reads twice without a loop reads twice', async () => {
  const found = await explore(`
    let state = 0;
    function w() { const one = state; while (state === 1) {} print(one, state); }
    const t = start(w); state = 1; state = 2; t.join();`);
  expect(found.complete).toBe(true);
  expect(outputs(found)).toEqual([
    'finished 0 0',
    'finished 0 1',
    'finished 0 2',
    'finished 1 2',
    'finished 2 2',
  ]);
});

test.each([
  ['nobody writes', 'let up = true; function w() { while (up) {} } start(w); up = true;'],
  [
    'two wait for each other',
    `let [a, b] = [false, false];
     function w() { while (!a) {} b = true; } start(w);
     while (!b) {} a = true;`,
  ],
])('it polls without end where %s, and that is said', async (_, text) => {
  const found = await explore(text);
  expect(found).toMatchObject({ complete: false, polls: true });
  expect(found.runs).toBeLessThan(20);
});

test.each([
  ['counts meanwhile', stopped('let n = 0; while (running) n++;')],
  ['asks a thread', 'function w() {} const t = start(w); while (t.isAlive()) {}'],
  [
    'asks a queue',
    'const q = new Queue(); function w() { q.put(1); } start(w); while (q.empty()) {}',
  ],
  [
    'polls a queue',
    'const q = new Queue(); function w() { q.put(1); } start(w); for (;;) { try { q.getNowait(); break; } catch {} }',
  ],
])('a loop that %s comes to an end, and is not complete', async (_, text) => {
  const found = await explore(text);
  expect(found).toMatchObject({ complete: false, polls: true });
  expect(found.runs).toBeLessThan(300);
});

test('a loop that is come to again looks again', async () => {
  const found = await explore(
    stopped('let n = 0; for (let i = 0; i < 3; i++) { while (!running) break; n += i; } print(n);'),
  );
  expect(found.complete).toBe(true);
  expect(outputs(found)).toEqual(['finished 3|end']);
});

test.each([
  ['two', 'while (running && box.up) {}', ['finished end']],
  ['two of one object', 'while (box.up || box.up) {}', ['finished end']],
  [
    'four',
    'let a = running; while (running && box.up && !other && list[0] === 1) {}',
    ['finished end'],
  ],
])('a loop that looks at several things: %s', async (_, loop, wanted) => {
  const found = await explore(
    `const list = [1]; let other = false; ${stopped(loop, 'function v() { list[0] = 2; } start(v);')}`,
  );
  expect(found.complete).toBe(true);
  expect(outputs(found)).toEqual(wanted);
});

test('of several things, a write to the one that was looked at first is not missed while it looks at the next', async () => {
  const found = await explore(`
    let a = 0, b = 0;
    function w() { while (a === b) {} print(a, b); }
    const t = start(w); a = 1; b = 1; a = 2; t.join();`);
  expect(found.complete).toBe(true);
  // a and b are read one after the other: what is printed is read once more.
  expect(outputs(found)).toEqual(['finished 1 0', 'finished 1 1', 'finished 2 1']);
});

test('a loop that ends by itself is read to its end', async () => {
  const found = await explore(
    stopped('let n = 0; for (let i = 0; i < 5; i++) if (running) n++; print(n);'),
  );
  expect(found.complete).toBe(true);
  expect(found.polls).toBeUndefined();
  expect(found.schedules).toBe(6);
});
