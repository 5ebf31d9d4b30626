/**
 * `var` at the top level: one variable for all threads, wherever it stands and however often, there from the beginning. Each line is
 * what plain JavaScript prints where `start(w).join()` calls `w`.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  [
    'twice',
    'var n = 1; var n = 2; function w() { print(n); n = 3; } start(w).join(); print(n);',
    ['2', '3'],
  ],
  ['twice, for main alone', 'var n = 1; var n = n + 1; print(n);', ['2']],
  [
    'twice in one declaration',
    'var n = 1, n = 2; start(() => { print(n++); }).join(); print(n);',
    ['2', '3'],
  ],
  [
    'once more without a value',
    'var n = 1; var n; start(() => { print(n); n = 2; }).join(); print(n);',
    ['1', '2'],
  ],
  ['assigned to before', 'n = 5; var n; start(() => { n++; }).join(); print(n);', ['6']],
  [
    'read before',
    'print(n); var n = 4; start(() => { n++; }).join(); print(n);',
    ['undefined', '5'],
  ],
  [
    'others beside it',
    'var a = 1, b; function w() { print(a, b); b = 3; } var b = 2, c = 3; start(w).join(); print(a, b, c);',
    ['1 2', '1 3 3'],
  ],
  [
    'in a block',
    'if (true) { var n = 1; } function w() { print(n); n = 9; } start(w).join(); print(n);',
    ['1', '9'],
  ],
  [
    'in a block, and outside',
    'var n = 1; if (true) { var n = 3; } function w() { print(n); n = 9; } start(w).join(); print(n);',
    ['3', '9'],
  ],
  [
    'in a block that does not run',
    'if (false) { var n = 1; } start(() => { print(n); n = 2; }).join(); print(n);',
    ['undefined', '2'],
  ],
  [
    'of a loop, afterwards',
    'for (var i = 0; i < 2; i++); start(() => { print(i); i = 9; }).join(); print(i);',
    ['2', '9'],
  ],
  [
    'of a loop, in functions made in it',
    'const all = []; for (var i = 0; i < 2; i++) all.push(new Thread({ target: () => print(i) })); for (const t of all) { t.start(); t.join(); }',
    ['2', '2'],
  ],
  [
    'of a loop that goes over something',
    'for (var x of [1, 2]) { start(() => { print(x); x = 7; }).join(); print(x); }',
    ['1', '7', '2', '7'],
  ],
  [
    'taken apart in such a loop',
    'for (var [a, { b }] of [[1, { b: 2 }]]) start(() => print(a + b)).join(); for (var k in { p: 1 }) start(() => print(k)).join();',
    ['3', 'p'],
  ],
  [
    'in a switch, a try and a catch',
    'switch (1) { case 1: var z = 4; } try { throw 1; } catch (e) { var y = e; } start(() => print(z, y)).join();',
    ['4 1'],
  ],
  [
    'beside a function’s own, and a block’s',
    'var n = 1; function f() { var n = 2; if (true) { var n = 3; } return n; } { let n = 5; n++; } start(() => { n += f(); }).join(); print(n);',
    ['4'],
  ],
  [
    'an enum in two parts',
    'enum A { X } enum A { Y = 1 } start(() => print(A.X, A.Y)).join();',
    ['0 1'],
  ],
])('%s', async (_, text, lines) => {
  expect(await printed(engine, text)).toEqual(lines);
});

test.each([
  ['two cells', ['var n = 1, m = 2;', 'var n = n + 1; print(n, m);'], ['2 2']],
  [
    'loops of two cells',
    [
      'var sum = 0; for (var i = 0; i < 3; i++) sum += i; function show() { print(sum, i); }',
      'for (var i = 0; i < 2; i++); start(show).join();',
    ],
    ['3 2'],
  ],
])('in %s', async (_, texts, lines) => {
  const cells = texts.map((text, at) => ({
    id: `cell-${at}`,
    kind: at === texts.length - 1 ? ('run' as const) : ('define' as const),
    text: at === 0 ? PRELUDE + text : text,
  }));
  const { outcome, console } = await engine.run(cells, { printWrites: 1 });
  expect([outcome.outcome, ...console]).toEqual(['finished', ...lines]);
});
