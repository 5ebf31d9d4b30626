/** A cell's text means what it means in CPython, whichever of its names are steps. */
import type { PyodideAPI } from 'pyodide';
import { beforeAll, expect, it } from 'vitest';
import { pythonInNode } from '../testing/python-in-node';

let python: PyodideAPI;
beforeAll(async () => {
  python = await pythonInNode();
  python.runPython(`
from qb import data, data_text, fields, scopes, world

class Steps:
    cur, commanded, strands, others = None, False, [None], 0
    vague, steps = False, 0
    def turn(self, *_):
        pass

world.world = Steps()
fields.log = type('Log', (), {
    'number': lambda *_: 0, 'known': lambda *_: None, '__call__': lambda self, *_, text='', **how: steps.append(text)})()
import ast

def in_commanded_runs(text):
    tree = ast.parse(text)
    scopes.Private().visit(tree)
    written = fields.Written()
    written.visit(tree)
    return ast.fix_missing_locations(fields.Rewrite(written).visit(data_text.Data([tree], written).module(tree)))

def runs(text):
    global steps
    steps, names, tree = [], {}, ast.parse(text)
    scopes.Private().visit(tree)
    written = fields.Written()
    written.visit(tree)
    tree = ast.fix_missing_locations(fields.Rewrite(written).visit(tree))
    names.update(fields.helpers(names), _qb_class=lambda cls: cls, _qb_let_go=lambda: None)
    exec(compile(tree, 'In', 'exec'), names)
    here, count = repr(names['seen']), len(steps)
    commanded = {}
    commanded.update(names, **data.HELPERS)
    exec(compile(in_commanded_runs(text), 'In', 'exec'), commanded)
    assert repr(commanded['seen']) == here, (here, commanded['seen'])
    del steps[count:]
    plain = {}
    exec(text, plain)
    return [repr(names['seen']), repr(plain['seen']), steps]
`);
});

/** What `seen` is at the end, here and in CPython as it comes, and the steps on variables. */
function ran(text: string): readonly [string, string, readonly string[]] {
  python.globals.set('text', `x = 0\nx = 1\ndef reader(): return x\n${text}`);
  return python.runPython('runs(text)').toJs();
}

it.each([
  ['a comprehension', 'seen = [x for x in [7, 8]]'],
  ['a comprehension in one', 'seen = [[x + y for x in [1]] for y in {x: 3} for x in [9]]'],
  ['a generator', 'seen = list(x * 2 for x in range(3))'],
  ['its first list, which is of the scope around', 'seen = [x for x in [x, x]]'],
  ['a lambda', 'seen = (lambda x: x + 1)(7)'],
  ['a default of a lambda', 'seen = (lambda y=x: y)()'],
  ['a closure', 'def f():\n    x = 5\n    def g(): return x\n    return g()\nseen = f()'],
  ['a closure of an argument', 'def f(x):\n    return (lambda: x)()\nseen = f(6)'],
  [
    'nonlocal',
    'def f():\n    x = 5\n    def g():\n        nonlocal x\n        x += 1\n    g()\n    return x\nseen = f()',
  ],
  ['an import', 'def f():\n    import math as x\n    return x.floor(2.5)\nseen = f()'],
  [
    'an exception',
    'def f():\n    try: 1 / 0\n    except ZeroDivisionError as x: return str(x)\nseen = f()',
  ],
  ['a match', 'def f(of):\n    match of:\n        case [x, *_]: return x\nseen = f([4, 5])'],
  ['an inner function', 'def f():\n    def x(): return 3\n    return x()\nseen = f()'],
  ['a class', 'class A:\n    x = 5\n    y = x + 1\nseen = A.y'],
  [
    'a method, which does not see its class',
    'class A:\n    x = 5\n    def f(self): return x\nseen = A().f()',
  ],
  [
    'items of a list',
    'a = [1, 2, 3]\na[0] += 5; a[1:] = [9]; del a[-1]\na[0], b = a, x\nseen = len(a), b, a[0] is a',
  ],
  ['items by two keys', "d = {}\nd[1, 2] = d.get('no', 3)\nd[1, 2] += 1\nseen = d, [*d], {**d}"],
  ['what is given at once', 'a, *b = c = [x, 2, 3]\na, b[0] = b, a\nseen = a, b, c'],
  [
    'a swap in a function',
    'def f(l):\n    i, l[i], (j, l[1]) = 1, 7, (2, 8)\n    return i, j, l\nseen = f([0, 0, 0])',
  ],
  [
    'a list that grows in place',
    'def f(l):\n    l += [1]\n    return l\na = []\nseen = f(a) is a, a',
  ],
  [
    'a method that is kept',
    'a = []\nadd = a.append\nadd(3)\nseen = a, add.__name__, list(map(str.upper, "ab"))',
  ],
  [
    'a match on values',
    'class K:\n    A = 1\n    def f(self): self.A = 2\nmatch [1, K()]:\n    case [K.A, K() as k]: seen = k.A',
  ],
  [
    'a loop that is left',
    'seen = []\nfor i in [1, 2, 3]:\n    if i == 2: break\n    seen.append(i)\nelse: seen = None',
  ],
  [
    'a generator of a list',
    'def f(l):\n    for i in l: yield i\n    return\na = [1]\nseen = [*f(a), *(i for i in a if i in a)]',
  ],
  [
    'super',
    'class L(list):\n    def append(self, v): super().append(v * 2)\na = L()\na.append(3)\nseen = a',
  ],
  [
    'a variable of two functions',
    'def f():\n    n = 1\n    def g():\n        nonlocal n\n        n, m = n + 1, n\n        n *= 5\n        return m\n    return g(), n\nseen = f()',
  ],
  [
    'the variable of a loop',
    'def f():\n    out = []\n    for n, in ((1,), (2,)):\n        out.append(lambda: n)\n        if n == 2: break\n    else: n = 9\n    return n, [g() for g in out]\nseen = f()',
  ],
  [
    'what with gives',
    'import io\ndef f():\n    def g(): return n, m\n    with io.StringIO("a") as n, io.StringIO(n.read()) as m: g()\n    return m.closed, len(g())\nseen = f()',
  ],
  [
    'what except gives',
    'def f():\n    def g(): return str(n)\n    try: 1 / 0\n    except ZeroDivisionError as n: told = g()\n    try: g()\n    except NameError as e: return told, str(e)\nseen = f()',
  ],
  [
    'what except gives, and no more',
    'def f():\n    def g(): return n\n    try:\n        try: 1 / 0\n        except ZeroDivisionError as n:\n            del n\n            raise\n    except ArithmeticError as e: return type(e).__name__\nseen = f()',
  ],
  [
    'imports that functions see',
    'def f():\n    def g(): return m.pi > 3, os.path.sep, ceil(1.5)\n    import math as m, os.path\n    from math import ceil, floor\n    return g()\nseen = f()',
  ],
  [
    'a function and a class that come later',
    'def f():\n    def g(): return h(), K.__name__, K().n\n    @staticmethod\n    def h(): return h.__name__\n    class K:\n        n = 3\n        def __init__(self): self.k = K\n    return g()\nseen = f()',
  ],
  [
    'one that is deleted',
    'def f():\n    n = [1, 2]\n    def g(): return n\n    del n[0], n\n    try: return g()\n    except NameError as e: return str(e)\nseen = f()',
  ],
  [
    'one that is not there yet',
    'def f():\n    def g(): return n\n    try: return n\n    except UnboundLocalError as e: told = str(e)\n    n = 1\n    return told, g()\nseen = f()',
  ],
  [
    'a match that gives one',
    'def f(of):\n    def g(): return n, rest\n    match of:\n        case [n, *rest] if n: return g()\nseen = f([1, 2, 3])',
  ],
  [
    'a comprehension with functions',
    'seen = [g() for g in [lambda: i for i in range(3)]], [g() for g in [lambda: i + j for i, j in [(1, 2), (3, 4)] for k in [j]]]',
  ],
  [
    'a comprehension with functions in a function',
    'def f(i):\n    i += 1\n    return [g() for g in {lambda: (i, k) for k in range(i) if (lambda: k)()}]\nseen = f(2)',
  ],
  [
    'a generator that goes on later',
    'def f():\n    l, n = [1], 2\n    g = (each * n for each in l if l)\n    l.append(2)\n    n = 10\n    return [*g], list(enumerate(l)), dict(zip(l, map(str, l))), [*reversed(l)]\nseen = f()',
  ],
  [
    'a walrus that functions see',
    'def f():\n    g = lambda: n\n    if (n := 3) and any((n := k) > 4 for k in [4, 5]): return n, g()\nseen = f()',
  ],
  [
    'an annotation',
    'def f():\n    def g(): return n\n    n: int = 4\n    n += 1\n    m: int\n    return n, g()\nseen = f()',
  ],
  [
    'a class in a function',
    'def f():\n    n = 1\n    class A:\n        m = n\n        k = 5\n        def g(self): return n\n    n = 2\n    return A.m, A.k, A().g()\nseen = f()',
  ],
  [
    'a default of one that changes',
    'def f():\n    n = 1\n    def g(n=n): return n\n    h = lambda: n\n    n = 2\n    return g(), h()\nseen = f()',
  ],
  [
    'what loops over the views of a dict',
    'd = {1: 2}\nseen = []\nfor k, v in d.items(): seen.append((k, v))\nfor k in d.keys(): seen.append(k)\nfor v in reversed([1, 2]): seen.append(v)',
  ],
  [
    'a deque',
    'from collections import deque\nd = deque([1, 2], 3)\nd.extend([3]); d.rotate(1); d += [4]; d[0] = 7; del d[1]\nseen = d, len(d), [*d], d == d.copy(), 4 in d, d.count(4), bool(d and not d), d[-1]\nfor n in d: seen += n,',
  ],
  [
    'a private name',
    'class _A:\n    __n = 2\n    def f(self): self.__n += 1; return vars(self)\nseen = _A().f()',
  ],
  [
    'a private name of an inner class',
    'class A:\n    def __init__(self): self.__n = 1\n    class B:\n        def __init__(self): self.__n = 2\n        def f(self): self.__n += 1; return vars(self)\n    def f(self): self.__n += 1; return vars(self), self.B().f()\nseen = A().f()',
  ],
  [
    'a private name outside',
    'class A: __n = 1\ntry: seen = A.__n\nexcept AttributeError as e: seen = str(e)',
  ],
  ['what := binds', 'def f():\n    if any((x := n) > 1 for n in [1, 2]): return x\nseen = f()'],
  [
    'global',
    'def f():\n    global x\n    x = 5\n    def g(): return x\n    return g()\nseen = f(), x',
  ],
  [
    'a name of an inner function',
    'def f():\n    def g():\n        x = 2\n    g()\n    return x\nseen = f()',
  ],
  ['a default', 'def f(y=x):\n    x = 3\n    return x + y\nseen = f()'],
  ['a decorator', 'def f(n):\n    return lambda g: n\n@f(x)\ndef g():\n    x = 3\nseen = g'],
])('%s', (_, text) => {
  const [here, there] = ran(text);
  expect(here).toBe(there);
});

it('what is the module’s is a step, and nothing else is', () => {
  expect(ran('def f(): return x\nseen = f()')[2].at(-1)).toBe('x = 1');
  const own = 'y = [x for x in [3]]\ndef f(x): return x\nseen = f(4), (lambda x: x)(5)';
  expect(ran(own)[2]).toEqual(['x = 0', 'x = 1']);
  // What a class has is not seen in a comprehension inside it.
  const inside = 'class A:\n    x = 5\n    y = [x for _ in [1]]\nseen = A.y';
  expect(ran(inside)[2]).toEqual(['x = 0', 'x = 1', 'x = 1']);
});
