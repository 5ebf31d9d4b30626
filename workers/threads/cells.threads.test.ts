/** Variables of functions and blocks that change, closed over by functions in other threads: one variable for all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { failure, PRELUDE, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** In a function of its own: nothing in it is at the top level. */
const inMain = (body: string) => `function main() {\n${body}\n}\nmain();`;

describe('seen by who gave it and by the thread', () => {
  test.each([
    ['a thread counts', 'let n = 1; start(() => { n += 4; }).join(); n++; print(n);', ['6']],
    [
      'main changes it',
      'let n = 1; const t = new Thread({ target: () => print(n) }); n = 2; t.start(); t.join();',
      ['2'],
    ],
    [
      'and while the thread runs',
      `let running = true; const at = new Queue(), turns = new Queue();
       const t = start(() => { at.get(); print(running); turns.put(1); at.get(); print(running); });
       at.put(1); turns.get(); running = false; at.put(1); t.join();`,
      ['true', 'false'],
    ],
    [
      'two functions, one variable',
      `let n = 0; const up = () => { n += 1; }; function show() { print(n); }
       start(up).join(); start(up).join(); start(show).join(); print(n);`,
      ['2', '2'],
    ],
    [
      'each call of the function around has its own',
      `function counter() { let n = 0; return { up: () => { n += 1; }, get: () => n }; }
       const a = counter(), b = counter();
       start(a.up).join(); start(a.up).join(); b.up(); print(a.get(), b.get());`,
      ['2 1'],
    ],
    [
      'each round of a loop has its own',
      `const all = [];
       for (let i = 0; i < 3; i++) { const f = () => { i += 10; return i; }; start(f).join(); all.push(f); if (i > 11) break; i -= 10; }
       print(all.map((f) => f()));`,
      ['[10, 11, 22]'],
    ],
    [
      'and of a loop over a list, with and without braces',
      `const all = [];
       for (let x of [1, 2]) { start(() => { x *= 2; }).join(); all.push(x); }
       for (let x of [1, 2]) start(() => { x *= 3; all.push(x); }).join();
       for (let k in { a: 1 }) { start(() => { k += '!'; }).join(); all.push(k); }
       print(all);`,
      ["[2, 4, 3, 6, 'a!']"],
    ],
    [
      'a loop that counts in its condition, or in nothing',
      `const all = [];
       for (let i = 2; i--; ) start(() => { all.push(i); i += 0; }).join();
       for (let i = 0; i < 2; ) { start(() => { i += 1; }).join(); all.push(i); }
       print(all);`,
      ['[1, 0, 1, 2]'],
    ],
    [
      'parameters, also of arrows, with defaults and in patterns',
      `function f(n, [m] = [7], ...rest) { start(() => { n += m; m = 0; rest = [n]; }).join(); return [n, m, rest]; }
       const g = (n = 3) => (start(() => { n += 1; }).join(), n);
       class A { by(n) { start(() => { n = 'A'; }).join(); return n; } set v(n) { start(() => { n += 1; }).join(); print(n); } }
       print(f(1), g(), new A().by(1)); new A().v = 8;`,
      ['[8, 0, [8]] 4 A', '9'],
    ],
    [
      'var: one for the whole function',
      `for (var i = 0; i < 2; i++) { var twice = i * 2; start(() => print(i, twice, later)).join(); }
       var later = 1; start(() => print(i, twice, later)).join();`,
      ['0 0 undefined', '1 2 undefined', '2 2 1'],
    ],
    [
      'taken apart',
      `let [a, { b }] = [1, { b: 2 }]; let { c = 3, ...rest } = { d: 4 };
       start(() => { [a, b] = [b, a]; ({ c } = { c: a }); rest = { ...rest, c }; for (a of [5, 6]) ; }).join();
       print(a, b, c, rest, { a, b });`,
      ['6 1 2 {d: 4, c: 2} {a: 6, b: 1}'],
    ],
    [
      'of every use: called, written short, deeper, its length',
      `let f = () => 1, list = [1], o = { n: { m: 1 } }, name;
       const t = start(() => { f = function () { return this === undefined; }; list = [...list, 2]; o.n.m += 1; list[0] = 9; name = typeof name; o = { ...o, f, list }; });
       t.join();
       print(f(), f\`\`, list.length, list?.length, o.n.m, o.list === list, o.f === f, name, f.name, \`\${name}\`);`,
      ['true true 2 2 2 true true undefined f undefined'],
    ],
    [
      'the name of a thread is that of the function',
      'let work = () => print(1); if (work.name === "") work = 1; const t = new Thread({ target: () => work() }), u = new Thread({ target: work }); print(work.name, t.name, u.name); u.start(); u.join();',
      ['work Thread-1 Thread-2 (work)', '1'],
    ],
    [
      'shadows and names of their own',
      `let n = 1; { let n = 5; start(() => { n += 1; print(n); }).join(); } const g = (n) => n * 2;
       start(() => { n = g(n) + 1; const o = { n }; const { n: m } = o; { const n = 'inner'; print(n); } print(o.n, m); }).join(); print(n);`,
      ['6', 'inner', '3 3', '3'],
    ],
    [
      'in a thread, and back in main',
      `const q = new Queue();
       start(() => { let n = 0; q.put(() => ++n); q.put(() => n); }).join();
       const up = q.get(), get = q.get(); print(up(), up(), get());`,
      ['1 2 2'],
    ],
    [
      'a thread that is its own variable',
      'let t; t = new Thread({ target: () => print(t.name, t.isAlive()) }); t.start(); t.join(); print(t.isAlive());',
      ['Thread-1 true', 'false'],
    ],
    [
      'in a switch and in a catch',
      `switch (1) { case 1: let n = 1; start(() => { n += 1; }).join(); print(n); }
       try { throw 4; } catch (e) { let m = e; start(() => { m += 1; }).join(); print(m); }`,
      ['2', '5'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await printed(engine, inMain(body))).toEqual(lines);
  });

  test('in blocks and loops of the top level', async () => {
    const text = `{ let n = 0; start(() => { n += 2; }).join(); print(n); }
for (let i = 0; i < 2; i++) { start(() => { i += 1; }).join(); print(i); }`;
    expect(await printed(engine, text)).toEqual(['2', '1']);
  });
});

test('an update may be lost, and all orders finds it', async () => {
  const found = await exploreText(
    engine,
    PRELUDE +
      inMain(
        'let n = 0; const up = () => { n += 1; }; const a = start(up), b = start(up); a.join(); b.join(); print(n);',
      ),
  );
  expect(found.complete).toBe(true);
  expect(found.outputs.map(({ console }) => console.join()).sort()).toEqual(['1', '2']);
});

test('what nobody writes any more once threads run makes no steps', async () => {
  const found = await exploreText(
    engine,
    PRELUDE +
      inMain(
        'let n = 0; n = 5; const show = () => n; const a = start(show), b = start(show); a.join(); b.join(); print(n);',
      ),
  );
  expect(found).toMatchObject({ complete: true, schedules: 1 });
});

test.each([
  ['a catch', 'try { throw 1; } catch (e) { start(() => { e += 1; }); }', 'e'],
  ['defaults see it', 'function f(n, g = () => n) { start(() => { n += 1; }); } f(1);', 'n'],
  ['where a loop begins', 'for (let i = 0, f = start(() => i); i < 1; i++) { i += 1; }', 'i'],
  ['a function', 'function f() {} start(() => { f = 1; });', 'f'],
])('refused by name: %s', async (_, body, name) => {
  const error = await failure(engine, inMain(body));
  expect(error).toMatchObject({ name: 'TypeError' });
  expect(error.message).toContain(`'${name}'`);
  expect(error.message).toContain(`args: [${name}]`);
});

test('what cannot be shared is named where it is given away', async () => {
  const error = await failure(engine, inMain('let m = 1;\nm = new WeakMap();\nstart(() => m);'));
  expect(error).toMatchObject({ name: 'TypeError' });
  expect(error.message).toContain('a WeakMap');
});
