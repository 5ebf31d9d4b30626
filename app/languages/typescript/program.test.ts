/** What a run is made of: which definitions are chosen, what threads get of them, what errors say. */
import { describe, expect, test } from 'vitest';
import type { Program } from '../../../workers/kernel/interface';
import type { CellText } from '../compiler';
import type { Problem } from '../problem';
import { compile } from './compile';

type Cells = readonly (readonly [kind: 'define' | 'run', text: string])[];

function cells(...texts: Cells): CellText[] {
  return texts.map(([kind, text], i) => ({ id: `in-${i + 1}`, kind, text }));
}

function program(...texts: Cells): Program {
  const result = compile(cells(...texts));
  if (!result.ok) throw new Error(result.problem.message);
  return result.program;
}

function problem(...texts: Cells): Problem {
  const result = compile(cells(...texts));
  if (result.ok) throw new Error('no problem was found');
  return result.problem;
}

describe('which definitions take part', () => {
  test('those that the cell uses, and those that they use', () => {
    const { functions, cells: used } = program(
      ['define', 'function a() { return b(); }\nfunction unused() {}'],
      ['define', 'function b() { return 1; }'],
      ['define', 'function other() {}'],
      ['run', 'print(a());'],
    );
    expect(functions).toEqual(['a', 'b']);
    expect(used).toEqual(['in-1', 'in-2', 'in-4']);
  });

  test('the nearest definition above wins', () => {
    const { main } = program(
      ['define', "function who() { return 'first'; }"],
      ['define', "function who() { return 'second'; }"],
      ['run', 'print(who());'],
      ['run', 'print(who());'],
    );
    expect(main.text).toContain('second');
    expect(main.text).not.toContain('first');
  });

  test('a changed definition is seen, one that did not change is the same to the last letter', () => {
    const one = ['define', 'function who() { return 1; }'] as const;
    const run = ['run', 'print(who());'] as const;
    const first = program(one, run);
    expect(program(['define', 'function who() { return 2; }'], run).main.text).toContain(
      'return 2',
    );
    expect(program(one, run)).toEqual(first);
    // Once more: of what was read for the run before.
    expect(program(one, run)).toEqual(first);
  });

  test('the cell’s own definition wins over all above', () => {
    const { main } = program(
      ['define', 'const x = () => 1;'],
      ['run', 'const x = () => 2;\nprint(x());'],
    );
    expect(main.text).toContain('2');
    expect(main.text).not.toContain('=> 1');
  });

  test('functions and classes of run cells above take part, their variables do not', () => {
    const { functions, variables, main } = program(
      ['run', 'const queue = 1;\nfunction helper() { return 2; }'],
      ['run', 'print(helper());'],
    );
    expect(functions).toEqual(['helper']);
    expect(variables).toEqual([]);
    expect(main.text).not.toContain('queue');
  });

  test('variables of define cells take part', () => {
    expect(program(['define', 'const LIMIT = 3;'], ['run', 'print(LIMIT);']).main.text).toContain(
      'LIMIT',
    );
  });

  test('imports of cells above hold below', () => {
    const { main } = program(
      ['define', "import { Queue as Q } from 'queue';"],
      ['run', 'new Q();'],
    );
    expect(main.text).toContain('const Q=$.from("queue","Queue");');
  });

  test('functions hold functions, classes, and constants that are functions', () => {
    const { functions, classes } = program([
      'run',
      'function a() {}\nclass B {}\nconst c = () => 1;\nconst d = function () {};\nlet e = () => 2;\nc(); e(); d(); a(); new B();',
    ]);
    expect(functions).toEqual(['a', 'c', 'd']);
    expect(classes).toEqual(['B']);
  });

  test('variables: those that functions and classes use', () => {
    const { variables } = program([
      'run',
      'const used = 1, unused = 2;\nfunction f() { return used; }\nf(unused);',
    ]);
    expect(variables).toEqual(['used']);
  });

  test.each([
    ['Array.from({ length: 2 }, (_, i) => new Thread({ target: work, args: [queues[i]] }))', []],
    ['queues.map((queue) => new Thread({ target: work, args: [queues, queue] }))', []],
    // Who knows what these do with a function.
    ['new A().map((i) => queues[i]); class A { map() {} }', ['queues']],
    ['kept.push(() => queues[0])', ['queues']],
    ['Array.of(() => queues[0])', ['queues']],
    ['kept.reduce((all) => all, () => queues[0])', ['queues']],
    ['kept.forEach(function own() { kept.push(own, queues) })', ['queues', 'kept']],
    ['new Thread({ target: () => queues[0].get() })', ['queues']],
  ])(
    'not those that only the callback of a method of the language names: %s',
    (made, variables) => {
      const text = `import { Thread } from 'threading';\nconst queues = [1, 2];\nconst kept = [];\nfunction work(queue) { queue.get(); }\n${made};`;
      expect(program(['run', text]).variables).toEqual(variables);
    },
  );

  test('a broken cell above matters when it speaks of a name that is declared nowhere else', () => {
    const broken = 'function helper() { return ; ';
    expect(compile(cells(['define', broken], ['run', 'print(1);'])).ok).toBe(true);
    expect(problem(['define', broken], ['run', 'print(helper());'])).toMatchObject({
      name: 'SyntaxError',
      cell: 'in-1',
    });
    const own = ['run', 'function helper() { return 1; }\nprint(helper());'] as const;
    expect(compile(cells(['define', broken], own)).ok).toBe(true);
  });

  test('a name that two needed statements declare is told, with its line', () => {
    const found = problem(
      ['define', 'const a = 1, b = 2;'],
      ['run', 'print(b);\nconst a = 3;\nprint(a);'],
    );
    expect(found).toMatchObject({ name: 'NameError', cell: 'in-2', line: 2 });
  });
});

describe('what threads get', () => {
  test('definitions and inline functions, but not the statements', () => {
    const { replica } = program([
      'run',
      "const t = 1;\nfunction f() { return t; }\nprint('main only');\nf(() => 42);",
    ]);
    expect(replica.text).toContain('function f()');
    expect(replica.text).toContain('$.register(0,() =>');
    expect(replica.text).not.toContain('main only');
    expect(replica.text).not.toContain('const t');
  });

  test('static values are emptied, static functions and methods stay', () => {
    const { main, replica } = program([
      'run',
      'class A {\n  static one = make(1);\n  static two = (\n    make(2)\n  );\n  static three = () => 3;\n  static four() { return 4; }\n  static { make(5); }\n  static ["six"] = make(6);\n  five = make(7);\n}\nfunction make(x) { return x; }\nnew A();',
    ]);
    for (const made of ['make(1)', 'make(2)', 'make(5)', 'make(6)']) {
      expect(main.text.replace(/\$\.at\(\d+,(\d)\)/g, '$1')).toContain(made);
      expect(replica.text.replace(/\$\.at\(\d+,(\d)\)/g, '$1')).not.toContain(made);
    }
    expect(replica.text).toContain('static three = () =>');
    expect(replica.text).toContain('static four()');
    expect(replica.text.replace(/\$\.at\(\d+,(\d)\)/g, '$1')).toContain('make(7)');
    expect(() => new Function('$', replica.text)).not.toThrow();
  });

  test('a function that uses a name of its block stays where it is', () => {
    const { replica, main } = program([
      'run',
      'for (let i = 0; i < 2; i++) print(() => i, () => 7);',
    ]);
    expect(main.text.match(/\$\.register/g)).toHaveLength(1);
    expect(replica.text).toContain('7');
  });

  test('assignments to top-level variables are noted by place', () => {
    const { assignments } = program([
      'run',
      'let a = 1, b = 2;\nfunction f() {\n  a = 2;\n  b++;\n  let own = 1; own = 2;\n}\nf();',
    ]);
    expect(assignments).toEqual([
      { place: 3, variable: 'a' },
      { place: 4, variable: 'b' },
    ]);
  });
});

describe('a name that only the run of a cell above made', () => {
  const above = ['run', 'const queue = 1;\nfunction helper() { return queue; }'] as const;

  test('is told where this cell uses it', () => {
    const found = problem(above, ['run', 'print(1);\nprint(queue);']);
    expect(found).toMatchObject({ name: 'NameError', cell: 'in-2', line: 2 });
    expect(found.message).toContain("'queue' was made when a cell above ran");
  });

  test.each([
    'print(1);',
    'const queue = 2;\nprint(helper());',
    'function f(queue) { return queue; }\nprint(f(1));',
  ])('is no problem in %j', (text) => {
    expect(compile(cells(above, ['run', text]))).toMatchObject({ ok: true });
  });
});

describe('statements of a define cell', () => {
  test.each([
    ['enum State { Idle, Busy }', 'print(State.Busy);', 'State.Idle'],
    ["const registry = [];\nregistry.push('a');", 'print(registry.length);', "registry.push('a')"],
    ["const all = [];\nfunction add(x) { all.push(x); }\nadd('made');", 'add(1);', "add('made')"],
    ['class A {}\nA.prototype.n = 5;', 'print(new A().n);', 'A.prototype.n = 5'],
  ])('run with what the cell below uses of it: %j', (above, text, contained) => {
    const { main, replica } = program(['define', above], ['run', text]);
    expect(main.text.replaceAll(/\$r\.place=\d+;/g, '')).toContain(
      contained === 'State.Idle' ? 'function (State)' : contained,
    );
    expect(replica.text).not.toContain("'made'");
  });

  test('do not run when the cell below uses nothing of it, nor do those of a run cell', () => {
    const { main } = program(
      ['define', "function f() {}\nprint('defined');"],
      ['run', "function g() {}\nprint('ran');"],
      ['run', 'g();'],
    );
    expect(main.text).not.toContain('defined');
    expect(main.text).not.toContain('ran');
  });

  test('bring what they need themselves', () => {
    const { functions } = program(
      ['define', 'function helper() {}'],
      ['define', 'const list = [];\nlist.push(helper());'],
      ['run', 'print(list);'],
    );
    expect(functions).toContain('helper');
  });
});

describe('lines keep their numbers', () => {
  test('every line of the program knows its place', () => {
    const text =
      'import { Queue } from "queue";\n\n// a comment\nconst queue = new Queue();\n\nfunction f(\n  a: number,\n): number {\n  return a;\n}\nprint(f(1)); print(\n  f(2));\n';
    const { main } = program(['define', '\n\nfunction g() {}'], ['run', `${text}g();`]);
    const lines = main.text.split('\n');
    const found = new Map(lines.map((line, i) => [line, main.places[i]]));
    const placeOf = (part: string) => [...found].find(([line]) => line.includes(part))?.[1];
    expect(main.places).toHaveLength(lines.length);
    expect(placeOf('function g')).toBe(3);
    expect(placeOf('const queue')).toBe((1 << 16) | 4);
    expect(placeOf('function f')).toBe((1 << 16) | 6);
    expect(placeOf('return a')).toBe((1 << 16) | 9);
  });
});

describe('problems', () => {
  test.each([
    ["import { Queue } from 'Queue';", 'ImportError', "'Queue'", 1],
    ["import { Stack } from 'queue';", 'ImportError', "'Stack'", 1],
    ["\nimport queue from 'queue';", 'ImportError', "'default'", 2],
    ["import fs from 'node:fs';", 'ImportError', "'node:fs'", 1],
    ['\n\nlet = 3;', 'SyntaxError', '', 3],
    ['function f( {', 'SyntaxError', '', 1],
    ['export const x = 1;', 'SyntaxError', 'export', 1],
    ['return 1;', 'SyntaxError', 'return', 1],
    ['print(1);\nawait sleep(1);', 'SyntaxError', 'await', 2],
    ['const $ = 1;', 'NameError', "'$'", 1],
    ['function f() {\n  const $r = 1;\n}', 'NameError', "'$r'", 2],
    ['function f($) { for (;;) $(); }', 'NameError', "'$'", 1],
    ['try { x(); } catch ($e) { y(); }', 'NameError', "'$e'", 1],
    ['const a = 1;\nconst a = 2;', 'SyntaxError', 'a', 2],
  ])('%j', (text, name, says, line) => {
    const found = problem(['run', text]);
    expect(found).toMatchObject({ name, cell: 'in-1', line });
    expect(found.message).toContain(says);
    expect(found.message).toMatch(/^\S.*\.$/s);
  });

  test.each([
    'const a = { $: 1 };\nprint(a.$);',
    'class A { $() {} }',
    "import * as q from 'queue';\nnew q.Queue();",
  ])('no problem: %j', (text) => {
    expect(compile(cells(['run', text])).ok).toBe(true);
  });
});
