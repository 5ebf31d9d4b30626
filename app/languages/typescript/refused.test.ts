/** What TypeScript has and a cell has not, and what was meant for Python: refused with its name, its line and the way out. */
import { describe, expect, test } from 'vitest';
import type { CellText } from '../compiler';
import { compile } from './compile';

const cell = (text: string): CellText[] => [{ id: 'in-1', kind: 'run', text }];

describe('refused by name and line, with the way out', () => {
  test.each([
    ['print(1);\nasync function main() {}\nmain();', "'async'", 'join()', 2],
    ['const f = async () => 1;\nf();', "'async'", 'join()', 1],
    ['class A {\n  async m() {}\n}', "'async'", 'join()', 2],
    ['function f() {\n  await sleep(1);\n}\nf();', 'await', 'join()', 2],
    ['function f(q) {\n  for await (const x of q) print(x);\n}', 'await', 'join()', 2],
    ['print(0);\nPromise.resolve(5);', "'Promise'", 'join()', 2],
    ['function f(p) {\n  p.then((v) => print(v));\n}', "'then'", 'join()', 2],
    ["const m = import('queue');", "'import()'", 'top of the cell', 1],
    ['const a = 1; namespace N { print(a); }', "'namespace N'", 'make N an object', 1],
    ['print(1);\nnamespace N\n{ print(1); }', "'namespace N'", 'make N an object', 2],
    ['print(1);\nnamespace N { export const a = 1; }', "'namespace N'", 'make N an object', 2],
    ['module N.M {\n}', "'module N.M'", 'make N an object', 1],
    ['class A {\n  @log m() {}\n}', "'@log'", 'log(', 2],
    ['@log.all(1)\nclass A {}', "'@log.all'", 'log.all(', 1],
    ['class A {\n  accessor n = 1;\n}', "'accessor'", 'get and set', 2],
    ['{\n  using x = open();\n}', "'using'", 'finally', 2],
    ['function f() {}\nf.calls = 0;', "'f.calls'", 'static', 2],
    ['const f = () => 1;\nfunction g() {\n  f.calls += 1;\n}', "'f.calls'", 'variable', 3],
    ['function f() {}\nfunction g() {\n  f.calls++;\n}', "'f.calls'", 'variable', 3],
    ["print(1);\nconsole.log('x');", "'console.log'", 'print(', 2],
    ['function f() {\n  console.table([]);\n}', "'console.table'", 'print(', 2],
  ])('%j', (text, named, way, line) => {
    const result = compile(cell(text));
    expect(result).toMatchObject({ ok: false, problem: { cell: 'in-1', line } });
    if (result.ok) return;
    expect(result.problem.message).toContain(named);
    expect(result.problem.message).toContain(way);
  });

  test.each([
    'class Later { then(f) { f(); } }\nnew Later().then(() => 1);',
    'const console = { log: print };\nconsole.log(1);',
    'function f(Promise) { return Promise; }',
    'const text = `\nnamespace N {\n}`;',
    '// module N {\nprint(1);',
    'declare namespace N { const a: number; }\nprint(1);',
    'const a = { async: 1, await: 2, accessor: 3, using: 4, namespace: 5 };\nprint(a.async);',
    'const namespace = { a: 1 };\nprint(namespace.a);',
  ])('no problem: %j', (text) => {
    expect(compile(cell(text))).toMatchObject({ ok: true });
  });
});

test.each([
  'function f() {}\nfunction g(f) {\n  f.calls = 1;\n}\ng({});',
  'function F() {}\nF.prototype.go = () => 1;',
  'function f() {}\nconst o = { f: {} };\no.f.calls = 1;',
  'function f() {}\nfunction g() {\n  const f = {};\n  f.calls = 1;\n}',
  'class C {}\nC.calls = 1;',
])('a field of what is no function of the top level: %j', (text) => {
  expect(compile(cell(text))).toMatchObject({ ok: true });
});
