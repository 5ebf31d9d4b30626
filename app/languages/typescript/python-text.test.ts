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
  ['const q = 1;\nq.put(2, block=false);', "'block=false'", 'write put(2, { block: false })', 2],
  ['print("a", end="");', '\'end=""\'', 'print("a", { end: "" })', 1],
  ['const q = queue.Queue();', "'queue.…'", "import { Queue } from 'queue'", 1],
  ['print(1);\ntime.sleep(1);', "'time.…'", "import { sleep } from 'time'", 2],
  ['const d = deque();', "'deque(…)'", "import { Deque } from 'collections'", 1],
  ['const d = collections.deque();', "'collections.…'", "import { Deque } from 'collections'", 1],
  ['print(random.random());', "'random.…'", 'Math.random()', 1],
  ['print(randint(1, 6));', "'randint(…)'", 'Math.random()', 1],
  ['print(math.pi);', "'math.…'", 'Math.', 1],
  ['print(sorted([2, 1]));', "'sorted(…)'", '.sort((a, b) => a - b)', 1],
  ['print(sum([2, 1]));', "'sum(…)'", 'values.reduce(', 1],
  ['print(min(2, 1));', "'min(…)'", 'Math.min(', 1],
  ['print(max(2, 1));', "'max(…)'", 'Math.max(', 1],
  ['print(abs(1));', "'abs(…)'", 'Math.abs(', 1],
  ['print(round(1.5));', "'round(…)'", 'Math.round(', 1],
  ['print(list());', "'list(…)'", '[...values]', 1],
  ['print(dict());', "'dict(…)'", 'new Map(', 1],
  ['print(set());', "'set(…)'", 'new Set(', 1],
  ['print(tuple([1]));', "'tuple(…)'", '[a, b]', 1],
  ["print(float('1'));", "'float(…)'", 'Number(', 1],
  ['print(bool(1));', "'bool(…)'", 'Boolean(', 1],
  ["const n = input('n');", "'input(…)'", 'no keyboard', 1],
  ["const f = open('f');", "'open(…)'", 'no files', 1],
  ['for (const p of zip([1], [2])) print(p);', "'zip(…)'", 'a.map(', 1],
  ['print(map((x) => x, [1]));', "'map(…)'", 'values.map(', 1],
  ['print(filter((x) => x, [1]));', "'filter(…)'", 'values.filter(', 1],
  ['print(reversed([1]));', "'reversed(…)'", '.reverse()', 1],
  ['print(any([1]));', "'any(…)'", 'values.some(', 1],
  ['print(all([1]));', "'all(…)'", 'values.every(', 1],
  ['print(type(1));', "'type(…)'", 'constructor', 1],
  ['print(repr(1));', "'repr(…)'", 'JSON.stringify(', 1],
  ['const e = new Event();', "'Event'", 'a Condition and a variable', 1],
  ['const e = new Semaphore(2);', "'Semaphore'", 'a Condition and a variable', 1],
  ['const e = new Barrier(2);', "'Barrier'", 'a Condition and a variable', 1],
  ['const e = new RLock();', "'RLock'", 're-entrant', 1],
  ['const e = new Timer(1, print);', "'Timer'", 'sleep(…)', 1],
  ['const e = new ThreadPoolExecutor();', "'ThreadPoolExecutor'", 'from a Queue', 1],
  ["throw new Exception('x');", "'Exception'", 'Error', 1],
  ['class A {\n  f() { self.n = 1; }\n}\nnew A().f();', "'self'", 'this', 2],
  ['const a = [1, 2];\nprint(a.pop(0));', "'a.pop(0)'", 'shift()', 2],
  ['print(1);\nprint([0] * 3);', "'[0] * 3'", 'Array.from(', 2],
  ['const a = [0];\nprint(a * 3);', "'a * 3'", 'Array.from(', 2],
  ["print('ab' * 3);", "''ab' * 3'", 'repeat(', 1],
  ["print('%s' % 1);", "''%s' % 1'", '`…$' + '{n}…`', 1],
  ['print([1] + [2]);', "'[1] + [2]'", '[...a, ...b]', 1],
  ['let a = [1];\na = a + [2];', "'a + [2]'", '[...a, ...b]', 2],
  ['let a = [1];\na += [2];', "'a += [2]'", 'push(...b)', 2],
  ['const a = [1];\nif (a == []) print(1);', "'a == []'", 'a.length === 0', 2],
  ['const a = [1];\nif (a !== [2]) print(1);', "'a !== [2]'", 'each value', 2],
  ['let a = 1, b = 2;\na, b = b, a;', "'a, b = b, a'", '[a, b] = [b, a]', 2],
  ['const a = (1, 2);', "'1, 2'", '[a, b]', 1],
  ['const x = 5;\nif (1 < x < 3) print(x);', "'1 < x < 3'", 'a < b && b < c', 2],
  ['const a = [1];\nprint(a[0:1]);', "':1]'", 'slice(from, to)', 2],
  ['const a = [1];\nprint(a[:1]);', "':1]'", 'slice(from, to)', 2],
  ['const a = [1];\nprint(a[1:]);', "':]'", 'slice(from, to)', 2],
  ['print([x * 2 for x in [1]]);', "'for'", 'values.map(', 1],
  ['print(7 // 2);', "'// 2);'", 'Math.floor(', 1],
  ['const a, b = 1, 2;', "'const a, b ='", 'const [a, b] =', 1],
  ['function f(n: int) -> None { }', "'->'", ': type', 1],
  ["if __name__ == '__main__': main()", "'if __name__ == '__main__':'", 'a cell simply begins', 1],
  ['try { print(1) } except (e) { print(e) }', "'} except (e) { print(e) }'", 'catch (error)', 1],
  ['assert 1 == 1', "'assert'", 'throw new Error(', 1],
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
  'const queue = 1, time = 2, sum = 3, list = 4, self = 5, Event = 6;\nprint(queue, time, sum, list, self, Event);',
  'function f(min, max, set) { return min + max + set; }\nprint(f(1, 2, 3));',
  'class Pile { pop(i) { return i; } }\nprint(new Pile().pop(0));',
  'const pile = { pop: (i) => i };\nprint(pile.pop(0));',
  "const pop = 'at';\nprint([1][pop](0), [1].pop());",
  "let text = 'x';\ntext += [1];\nprint(text + [2]);",
  "let a = [1];\na = 'x';\nprint(a + [2]);",
  "function f(a) { return a + [1]; }\nconst a = [1];\nprint(f('x'), a);",
  "let n = [1];\nfor (const n of ['x']) print(n + [1]);\nprint(n == '1');",
  'const f = () => 1;\nprint((0, f)());',
  'for (let i = 0, j = 9; i < j; i++, j--);\nlet n = 1;\nn++, n--;',
  'const [a] = [5];\nprint(a * 2, 10 % 3, 7 % a, a < 3 === false, -7 % 3);',
  'const o = { a: [1, 2] };\nprint(o.a[1 ? 0 : 1]);',
  'const n = 7 // 2;\nprint(n);',
  // Declared nowhere, which the engine says when it comes to that: names of its own all the same.
  'queue = 3;\nprint(queue);',
  'sum = 0;\nfor (const x of [1, 2]) sum += x;\nprint(sum);',
  'const text = `\nfrom queue import Queue\n# x`;\nprint(text);',
])('TypeScript all the same: %j', (text) => {
  expect(problem(text)).toBeUndefined();
});

test.each([
  ['const q = new Queue();', "'Queue' has to be imported: write import { Queue } from 'queue'.", 1],
  ['print(1);\nsleep(1);', "'sleep' has to be imported: write import { sleep } from 'time'.", 2],
])('a name that nobody imported: %j', (text, message, line) => {
  expect(problem(text)).toMatchObject({ message, line });
});

test('a length that is called like a function', () => {
  expect(problem('const a = [1];\nprint(a.length());')).toMatchObject({
    message: "'a.length()': length is a number, not a function. Write it without brackets.",
    line: 2,
  });
  expect(problem('const o = { length: () => 1 };\nprint(o.length());')).toBeUndefined();
});

test('a mistake beside words of Python stays what it is', () => {
  expect(problem("print('and', ;")?.message).not.toContain('Python');
});
