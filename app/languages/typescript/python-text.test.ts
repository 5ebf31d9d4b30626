/** Python that was put into a TypeScript cell: one sentence that names what is meant. */
import { expect, test } from 'vitest';
import { compile } from './compile';

function problem(text: string) {
  const result = compile([{ id: 'in-1', kind: 'run', text }]);
  return result.ok ? undefined : result.problem;
}

test.each([
  [
    'from queue import Queue\nq = Queue()',
    "'from queue import Queue'",
    "import { Queue } from 'queue'",
    1,
  ],
  [
    'print(1);\nimport threading',
    "'import threading'",
    "import * as threading from 'threading'",
    2,
  ],
  ['import threading\n\n', "'import threading'", "import * as threading from 'threading'", 1],
  ['const n = 1; # one\nprint(n);', "'#'", '//', 1],
  ['"""doc"""\nprint(1);', '\'"""\'', '/* … */', 1],
  ['let n = 1;\nfunction w() {\n  global n\n  n = 2;\n}', "'global n'", 'as they are', 3],
  ['const a = [1];\ndel a[0]', "'del'", 'delete', 2],
  ['function w() {\n  pass;\n}', "'pass'", '{}', 2],
  ['const t = threading.Thread();', "'threading.…'", "import { Thread } from 'threading'", 1],
  ['import time as t', "'import time as t'", "import * as t from 'time'", 1],
  ['def worker():\n    print("hi")\n\nworker()', "'def worker'", 'function worker(…) { … }', 1],
  ['class Job(Thread):\n    pass', "'class Job(Thread):'", 'class Job extends Thread { … }', 1],
  ['class Job:\n    pass', "'class Job:'", 'class Job { … }', 1],
  ['# a comment\nprint(1);', "'#'", '//', 1],
  ['const n = 1;\nprint(f"n is {n}");', "'f\"'", '`', 2],
  ['const a = true, b = false;\nif (a and not b) print(1);', "'and'", '&&', 2],
  ['const a = true;\nif (not a) print(1);', "'not'", '!', 2],
  ['const a = 1;\nif (a === 2) { print(2); } elif (a === 1) { print(1); }', "'elif'", 'else if', 2],
  ["print(1);\nraise new Error('x');", "'raise'", 'throw', 2],
  ['while True:\n    print(1)', "'while True:'", 'while (…) { … }', 1],
  ['for i in range(3):\n    print(i)', "'for i in range(3):'", 'for (const i of …) { … }', 1],
  ['for (;;) {\n  if x > 2:\n    break', "'if x > 2:'", 'if (…) { … }', 2],
  ['if (x) {\n} else:\n  y', "'else:'", 'else { … }', 2],
  ['try:\n    x()\nexcept Empty:\n    pass', "'try:'", 'try { … }', 1],
  ['const lock = 1;\nwith (lock) { print(1); }', "'with'", 'lock.with(() => { … })', 2],
  ['with lock:\n    print(1)', "'with'", 'lock.with(() => { … })', 1],
  ['const f = lambda x: x + 1;', "'lambda'", '=>', 1],
  ['const a = 1 if b else 2;', "'if'", '? … :', 1],
  ['const a = b is None;', "'is'", '===', 1],
  ['print(1);\nprint(None);', "'None'", 'null', 2],
  ['while (True) { print(1); }', "'True'", 'true', 1],
  ['print(False);', "'False'", 'false', 1],
  ['for (const i of range(3)) print(i);', "'range(…)'", 'for (let i = 0;', 1],
  ['print(len([1]));', "'len(…)'", '.length', 1],
  ['print(str(1));', "'str(…)'", 'String(', 1],
  ['const q = 1;\nprint(q.get(timeout=1));', "'timeout=1'", 'get({ timeout: 1 })', 2],
  ['start(target=work, args=[1]);', "'target=work'", 'start({ target: work, args: [1] })', 1],
])('%j', (text, named, way, line) => {
  const found = problem(text);
  expect(found).toMatchObject({ cell: 'in-1', line });
  expect(found?.message).toContain(named);
  expect(found?.message).toContain(way);
});

test.each([
  'let timeout = 0;\nfunction f(x) { return x; }\nf(timeout = 1);',
  'function range(n) { return [n]; }\nprint(range(1));',
  'const len = 3, None = null;\nprint(len, None);',
  'const o = { and: 1, or: 2, not: 3, is: 4, def: 5 };\nprint(o.and);',
  'const text = `\nfrom queue import Queue\n# x`;\nprint(text);',
])('TypeScript all the same: %j', (text) => {
  expect(problem(text)).toBeUndefined();
});

test('a mistake beside words of Python stays what it is', () => {
  expect(problem("print('and', ;")?.message).not.toContain('Python');
});
