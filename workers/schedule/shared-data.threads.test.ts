/** All orders of programs that share plain data and variables: what can come out, and how few schedules show it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const outputs = (found: OrdersFound) =>
  found.outputs.map(({ console }) => console.join('|')).sort();

const two = (body: string, before: string, after: string) =>
  `${before} function w(i) { ${body} } const a = start(w, 0), b = start(w, 1); a.join(); b.join(); print(${after});`;

test.each([
  ['an unguarded += on a variable', two('count += 1;', 'let count = 0;', 'count'), ['1', '2']],
  ['an unguarded += on a key', two('c.n += 1;', 'const c = { n: 0 };', 'c.n'), ['1', '2']],
  ['an unguarded += on an element', two('l[0] += 1;', 'const l = [0];', 'l[0]'), ['1', '2']],
  [
    'an unguarded += in a Map',
    two("m.set('a', m.get('a') + 1);", "const m = new Map([['a', 0]]);", "m.get('a')"),
    ['1', '2'],
  ],
  [
    'check then act on a list',
    two('if (l.length === 0) l.push(i);', 'const l = [];', 'l.length'),
    ['1', '2'],
  ],
  [
    'check then act on a key',
    two("if (!('k' in c)) { c.k = i; n.push(1); }", 'const c = {}, n = [];', 'n.length'),
    ['1', '2'],
  ],
  ['who appends first', two('l.push(i);', 'const l = [];', 'l'), ['[0, 1]', '[1, 0]']],
  ['elements of their own', two('l[i] = i + 1;', 'const l = [0, 0];', 'l'), ['[1, 2]']],
  [
    'keys of their own',
    two("c['k' + i] = i;", 'const c = { k0: null, k1: null };', 'c.k0, c.k1'),
    ['0 1'],
  ],
  [
    'a guarded +=',
    two('lock.with(() => { count += 1; });', 'let count = 0; const lock = new Lock();', 'count'),
    ['2'],
  ],
  [
    'a variable that main assigns after start',
    'let n = 1; function w() { print(n); } const t = start(w); n = 2; t.join();',
    ['1', '2'],
  ],
  [
    'an object that main changes after a hand-over',
    'const c = { n: 1 }, q = new Queue(); function w() { q.put(0); print(c.n); } const t = start(w); q.get(); c.n = 2; t.join();',
    ['1', '2'],
  ],
  [
    'what is written in some orders only',
    'const c = { n: 1 }, f = { up: false }; function w() { if (f.up) c.n = 2; } const t = start(w); f.up = true; print(c.n); t.join();',
    ['1', '2'],
  ],
  [
    'a loop over a list that grows meanwhile',
    'const l = [1]; function w() { l.push(2); } const t = start(w); let s = 0; for (const each of l) s += each; t.join(); print(s);',
    ['1', '3'],
  ],
])('%s: all orders finds what can come out', async (_, text, wanted) => {
  const found = await explore(text);
  expect(found.complete).toBe(true);
  expect(outputs(found)).toEqual(wanted);
});

describe('what nobody writes once threads run makes no steps', () => {
  test('an object, a list, a Map and a variable that are only read', async () => {
    const text = `
      let factor = 1; factor = 2;
      const c = { n: 1 }, l = [1, 2], m = new Map([[1, 2]]);
      function w() { for (let i = 0; i < 5; i++) if (c.n * factor + l[1] + m.get(1) + l.length === 8) return; }
      const a = start(w), b = start(w); a.join(); b.join(); print('end');`;
    expect((await explore(text)).schedules).toBe(1);
  });

  test('what main writes before the first start, and what a thread keeps to itself', async () => {
    const text = `
      const l = [], q = new Queue(); q.put(l); l.push(1); l.push(2);
      function w() { const mine = []; for (let i = 0; i < 9; i++) mine.push(i); return l[0] + mine.length; }
      const a = start(w), b = start(w); a.join(); b.join(); print('end');`;
    expect((await explore(text)).schedules).toBe(1);
  });
});

test('each outcome has a token that plays it again, event for event', async () => {
  const text = two('count += 1; l.push(count);', 'let count = 0; const l = [];', 'count, l');
  const found = await explore(text);
  expect(found.outputs.length).toBeGreaterThan(2);
  for (const { console, token } of found.outputs) {
    const run = await engine.run(PRELUDE + text, { policy: 'replay', token, printWrites: 1 });
    expect(run.console).toEqual(console);
    const again = await engine.run(PRELUDE + text, {
      policy: 'replay',
      token: run.outcome.token ?? '',
      printWrites: 1,
    });
    expect(again.events).toEqual(run.events);
  }
});
