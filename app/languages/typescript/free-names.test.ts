/** Which names a text uses without declaring them. */
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { freeNames } from './free-names';

function free(text: string): { used: string[]; assigned: string[] } {
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const [node] = tree.body;
  if (node === undefined) throw new Error('no statement');
  const { used, assigned } = freeNames(node);
  return { used: [...used].sort(), assigned: assigned.map(({ name }) => name) };
}

test.each([
  ['a;', ['a']],
  ['a.b.c;', ['a']],
  ['a[b].c;', ['a', 'b']],
  [
    'f({ key: value, short, [computed]: 1, method() { return inner; } });',
    ['computed', 'f', 'inner', 'short', 'value'],
  ],
  ['function f(a, { b, c: d = e }, ...rest) { return [a, b, c, d, rest, f, g]; }', ['c', 'e', 'g']],
  ['(x) => x + y;', ['y']],
  ['function f() { return early; var early; }', []],
  ['function f() { { let inner = 1; inner; } return inner; }', ['inner']],
  ['function f() { if (a) { var hoisted = 1; } return hoisted; }', ['a']],
  ['for (const x of list) use(x);', ['list', 'use']],
  ['for (let i = 0; i < n; i++) {}', ['n']],
  ['for (const key in object) { key; }', ['object']],
  ['try { a(); } catch (e) { e; } finally { b; }', ['a', 'b']],
  ['try {} catch ({ message }) { message; name; }', ['name']],
  [
    'class A extends B { static s = C; f = this.g; m(x) { return x + A; } [d]() {} #p = q; }',
    ['B', 'C', 'd', 'q'],
  ],
  ['const f = function own() { return own; };', ['f']],
  ['label: for (;;) { continue label; }', []],
  ['`text $' + '{a} $' + '{b.c}`;', ['a', 'b']],
  ['tag`x$' + '{y}`;', ['tag', 'y']],
  ['a?.b?.(c);', ['a', 'c']],
  // A name that a statement declares at top level is seen outside it.
  ['const { x = y, ...z } = w;', ['w', 'x', 'y', 'z']],
  ['switch (a) { case b: let c; c; default: d; }', ['a', 'b', 'd']],
  ['function f() { return arguments.length + new.target; }', []],
])('%s', (text, used) => {
  expect(free(text).used).toEqual(used);
});

test.each([
  ['function f() { a = 1; }', ['a']],
  ['function f() { a += 1; b++; --c; }', ['a', 'b', 'c']],
  ['function f() { [a, b.c, ...d] = x; }', ['a', 'd']],
  ['function f() { ({ a, b: c, d = 1 } = x); }', ['a', 'c', 'd']],
  ['function f(a) { a = 1; let b; b = 2; o.p = 3; }', []],
  ['function f() { a ??= 1; }', ['a']],
  ['function f() { for (a of b) {} }', ['a']],
])('assignments in %s', (text, assigned) => {
  expect(free(text).assigned).toEqual(assigned);
});
