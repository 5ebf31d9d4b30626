/** What threads share is one object, as in Python: wherever it goes, and whoever changes it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

describe('one object is one object', () => {
  test.each([
    [
      'an object given in args',
      'function w(c) { c.n = 5; } const c = { n: 0 }; start(w, c).join(); print(c.n);',
      ['5'],
    ],
    [
      'a list given in args to two threads',
      `function w(list, n) { for (let i = 0; i < 5; i++) list.push(n); }
       const list = [1, 2, 3], a = start(w, list, 1), b = start(w, list, 2);
       a.join(); b.join(); print(list.length);`,
      ['13'],
    ],
    [
      'a job taken from a queue is marked done; main looks',
      `const q = new Queue(), done = new Queue(), job = { done: false };
       function w() { const mine = q.get(); mine.done = true; done.put(1); }
       start(w); q.put(job); done.get(); print(job.done);`,
      ['true'],
    ],
    [
      'identity through a queue',
      'const q = new Queue(), a = { n: 1 }; q.put(a); print(q.get() === a);',
      ['true'],
    ],
    [
      'a list of many elements, of which the last is shared too',
      `const list = Array.from({ length: 200_000 }, (_, i) => i); list.push({ n: 1 });
       function w(all) { all[200_000].n += all[199_999]; } start(w, list).join(); print(list.length, list[200_000].n);`,
      ['200001 200000'],
    ],
    [
      'a sentinel compared by identity',
      `const STOP = {}; const q = new Queue();
       function w() { for (;;) { const got = q.get(); if (got === STOP) break; print('got', got); } print('ended'); }
       const t = start(w); q.put(1); q.put(STOP); t.join();`,
      ['got 1', 'ended'],
    ],
    [
      'a flag that main puts down after start',
      `let running = true, turns = 0;
       function w() { while (running) { turns += 1; sleep(0); } print('stopped'); }
       const t = start(w); while (turns < 3) sleep(0); running = false; t.join();`,
      ['stopped'],
    ],
    [
      'a variable that main assigns after start',
      'let n = 1; const go = new Queue(); function w() { go.get(); print(n); } const t = start(w); n = 2; go.put(1); t.join();',
      ['2'],
    ],
    [
      'a variable that a thread counts up',
      'let count = 0; function w() { count += 1; } start(w).join(); start(w).join(); print(count);',
      ['2'],
    ],
    [
      'a buffer filled by main, read under a condition',
      `const buffer = []; const ready = new Condition();
       function w() { ready.with(() => { while (buffer.length === 0) ready.wait(); print('took', buffer.shift()); }); }
       const t = start(w); ready.with(() => { buffer.push(42); ready.notify(); }); t.join();`,
      ['took 42'],
    ],
    [
      'a list in a field, changed from outside',
      `class Box { constructor(list) { this.list = list; } }
       const list = [], box = new Box(list), other = new Box(list);
       function w() { list.push(1); print(box.list.length, other.list === box.list); }
       start(w).join(); print(box.list === list, list.length);`,
      ['1 true', 'true 1'],
    ],
    [
      'an instance of a class that extends nothing',
      'class P { x = 1; } const p = new P(); function w(q) { q.x += 1; } start(w, p).join(); print(p.x);',
      ['2'],
    ],
    [
      'an instance in an instance',
      'class P { x = 1; } class H { p = new P(); } const h = new H(); function w() { h.p.x += 1; } start(w).join(); print(h.p.x);',
      ['2'],
    ],
    [
      'a Map and a Set, with any keys',
      `const m = new Map([['a', 1]]), s = new Set(), key = { k: 1 };
       function w(m, s, key) { m.set('b', 2); m.set(key, 3); m.set(4, 'x'); m.delete('a'); s.add(key); s.add(1); s.add(1); }
       start(w, m, s, key).join();
       print(m.size, m.get('a'), m.get('b'), m.get(key), m.get(4), m.has('a'), s.size, s.has(key), [...m.keys()].length);`,
      ['3 undefined 2 3 x false 2 true 3'],
    ],
    [
      'what lies in a circle',
      `const a = { name: 'a' }; const b = [a]; a.list = b;
       function w(x) { print(x.list[0] === x, x.list[0].list === x.list); x.list.push(x); }
       start(w, a).join(); print(b.length, b[1] === a, a);`,
      ['true true', "2 true {name: 'a', list: [{...}, {...}]}"],
    ],
    [
      'nested lists',
      `const rows = [[0, 0], [0, 0]]; function w() { rows[1][1] = 9; } start(w).join(); print(rows);`,
      ['[[0, 0], [0, 9]]'],
    ],
    [
      'what a thread makes and main changes',
      `const q = new Queue(), back = new Queue(), go = new Queue();
       function w() { const mine = { n: 1, list: [1] }; q.put(mine); go.get(); print(mine.n, mine.list); }
       const t = start(w); const got = q.get(); got.n = 7; got.list.push(2); go.put(1); t.join();`,
      ['7 [1, 2]'],
    ],
    [
      'a deque keeps identity too',
      'const d = new Deque(), a = [1]; d.append(a); print(d.popleft() === a);',
      ['true'],
    ],
    [
      'a constant that main makes after start',
      'const go = new Queue(); function w() { go.get(); print(late); late.push(2); } const t = start(w); const late = [1]; go.put(1); t.join(); print(late);',
      ['[1]', '[1, 2]'],
    ],
  ])('%s', async (_, text, lines) => {
    expect(await printed(engine, text)).toEqual(lines);
  });
});

test('to empty a Map is another event than to take out a key of the name that is told for it', async () => {
  const text = `const jobs = new Map([['all', 1]]), names = new Set(['all']);
    function w() { jobs.delete('all'); jobs.set('all', 2); jobs.clear(); names.delete('all'); names.clear(); }
    start(w).join(); print(jobs.size, names.size);`;
  const run = await finish(engine, text);
  const told = run.events.flatMap(({ kind, text: what, arg, depth }) =>
    kind === 'key-deleted' ? [[what, arg, depth]] : [],
  );
  expect(told).toEqual([
    ['all', -1, 0],
    ['all', 1, 0],
    ['all', -1, 0],
    ['all', 1, 0],
  ]);
});
