/** Variables that threads share: whatever gives one a value is a step of a commanded run, where functions look at it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Made, pythonOfSteps } from '../testing/python-steps';

let made: Made;
beforeAll(async () => {
  made = await pythonOfSteps();
});

describe('a variable of the function around that gets another value', () => {
  const [READ, WRITTEN] = ['variable-read', 'variable-written'];
  const around = (text: string) =>
    made(
      `from contextlib import nullcontext\nbegin()\ndef main():\n    n = 1\n    def work(): mark(n)\n    work()\n${text.replace(/^/gm, '    ')}\nmain()`,
    );
  it.each([
    ['an assignment', 'n = 2\nwork()', [WRITTEN, READ, 2]],
    ['an annotated one', 'n: int = 2\nwork()', [WRITTEN, READ, 2]],
    ['one of several', 'm, n = 1, 2\nwork()', [WRITTEN, READ, 2]],
    ['one that is unpacked', '(n,) = [2]\nwork()', [WRITTEN, READ, 2]],
    ['an augmented one', 'n += 1\nwork()', [READ, WRITTEN, READ, 2]],
    ['a walrus', 'mark((n := 2))\nwork()', [WRITTEN, 2, READ, 2]],
    [
      'a walrus in a comprehension',
      '[mark((n := i)) for i in [2, 3]]\nwork()',
      [WRITTEN, 2, WRITTEN, 3, READ, 3],
    ],
    ['a loop', 'for n in (2, 3): work()', [WRITTEN, READ, 2, WRITTEN, READ, 3]],
    ['a loop over pairs', 'for i, n in [(0, 2)]: work()', [WRITTEN, READ, 2]],
    ['with', 'with nullcontext(2) as n: work()', [WRITTEN, READ, 2]],
    [
      'the second of with',
      'with nullcontext(2) as m, nullcontext(m) as n: work()',
      [WRITTEN, READ, 2],
    ],
    [
      'except',
      "try: raise KeyError('k')\nexcept KeyError as n: mark('in')\ntry: work()\nexcept NameError: mark('gone')",
      [WRITTEN, 'in', WRITTEN, READ, 'gone'],
    ],
    ['an import', 'import math as n\nmark(n.floor(2.5))', [WRITTEN, READ, 2]],
    ['an import of a name', 'from math import inf as n\nwork()', [WRITTEN, READ, Infinity]],
    ['del', "del n\ntry: work()\nexcept NameError: mark('gone')", [WRITTEN, READ, 'gone']],
    ['a function', 'def n(): return 2\nmark(n())', [WRITTEN, READ, 2]],
    ['a class', 'class n: two = 2\nmark(n.two)', [WRITTEN, READ, 2]],
    [
      'a class in it that looks',
      'n = 2\nclass A:\n    mark(n)\n    def f(self): mark(n)\nA().f()',
      [WRITTEN, READ, 2, READ, 2],
    ],
    ['a generator that looks', 'g = (n for _ in [0])\nn = 2\nmark(next(g))', [WRITTEN, READ, 2]],
    ['nonlocal', 'def set():\n    nonlocal n\n    n = 2\nset()\nwork()', [WRITTEN, READ, 2]],
    [
      'nonlocal in a class',
      'class A:\n    def f(self):\n        nonlocal n\n        n = 2\nA().f()\nwork()',
      [WRITTEN, READ, 2],
    ],
  ])('%s', (_, text, steps) => {
    expect(around(text)).toEqual({ steps: [WRITTEN, READ, 1, ...steps], proven: true });
  });

  it.each([
    [
      'a comprehension, whose functions have its variable',
      '[(lambda: mark(i))() for i in [1, 2]]',
      [WRITTEN, READ, 1, WRITTEN, READ, 2],
    ],
    [
      'one in a function',
      'def main(l):\n    [(lambda: mark(i))() for i in l]\nmain((1,))',
      [WRITTEN, READ, 1],
    ],
    [
      'a loop that a function was made in',
      'def main():\n    for i in [1, 2]:\n        n = i\n        (lambda: mark(n))()\nmain()',
      [WRITTEN, READ, 1, WRITTEN, READ, 2],
    ],
    [
      'one that is given but once, late',
      'def main():\n    def work(): mark(n)\n    n = 1\n    work()\nmain()',
      [WRITTEN, READ, 1],
    ],
  ])('%s', (_, text, steps) => {
    expect(made(`begin()\n${text}`)).toEqual({ steps, proven: true });
  });

  it.each([
    [
      'one that nobody changes',
      'def main(k):\n    n = 1\n    def work(): mark(n + k)\n    work()\nmain(1)',
      [2],
    ],
    [
      'one that is made out in steps of its own before anybody has it',
      'def main():\n    n = 1\n    for _ in [1]: n += 1\n    def work(): mark(n)\n    work()\nmain()',
      [2],
    ],
    [
      'a default',
      'def main():\n    n = 1\n    def work(n=n): mark(n)\n    work()\n    n = 2\nmain()',
      [1],
    ],
    [
      'functions that call each other',
      'def main():\n    def a(): mark(1)\n    def b(n): b(n - 1) if n else a()\n    b(1)\nmain()',
      [1],
    ],
  ])('%s makes none', (_, text, steps) => {
    expect(made(`begin()\n${text}`)).toEqual({ steps, proven: true });
  });

  it('a match and pairs of a comprehension are told as not seen', () => {
    const match = 'match 2:\n    case n: pass\nmark(n)';
    expect(around(match).proven).toBe(false);
    expect(made('begin()\n[(lambda: mark(i + j))() for i, j in [(1, 2)]]').proven).toBe(false);
  });
});

describe('a variable at the top that functions read', () => {
  const READ = 'field-read';
  const WRITTEN = 'field-written';
  const top = (text: string) =>
    made(`from contextlib import nullcontext\nn = 0\nn = 1\ndef work(): mark(n)\nbegin()\n${text}`);
  it.each([
    ['a loop', 'for n in (2,): work()', [WRITTEN, READ, 2]],
    ['with', 'with nullcontext(2) as n: work()', [WRITTEN, READ, 2]],
    ['several at once', 'm, n = 1, 2\nwork()', [WRITTEN, READ, 2]],
    ['except', "try: raise KeyError\nexcept KeyError as n: mark('in')", [WRITTEN, 'in', WRITTEN]],
  ])('%s', (_, text, steps) => {
    expect(top(text)).toEqual({ steps: [WRITTEN, WRITTEN, ...steps], proven: true });
  });
  it.each([
    ['an import', 'import math as n'],
    ['del', 'del n'],
    ['a function', 'def n(): pass'],
  ])('%s is told as not seen', (_, text) => {
    expect(top(text).proven).toBe(false);
  });
  it('so is one that gets its value while threads run, once', () => {
    expect(made('begin()\ndef work(): mark(n)\nn = 1').proven).toBe(false);
    expect(made('begin()\ndef work(): mark(1)\nn = 1').proven).toBe(true);
  });
});
