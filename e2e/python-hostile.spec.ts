/** Programs in Python that look at what threads share in ways of their own: no order that is played prints what all orders do not have. */
import { expect, testOnOnePage as test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const SEEDS = FULL ? 60 : 6;

test.setTimeout(FULL ? 1_200_000 : 240_000);

const HEAD = `from threading import Lock, Thread
def start(work, *args):
    t = Thread(target=work, args=args)
    t.start()
    return t
def both(*works):
    for t in [start(work) for work in works]: t.join()
`;

/** `proven`: that it is, is worth as much as that it is right. */
const PROGRAMS: readonly (readonly [what: string, text: string, proven: boolean])[] = [
  // Several looks, then one operation.
  [
    'two lists compared',
    'a, b = [], []\ndef f(): a.append(1); b.append(2)\nstart(f); print(a == b)',
    false,
  ],
  [
    'two lists added',
    'a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print(a + b)',
    false,
  ],
  [
    'one list added to a number that changes',
    'a, n = [], 0\ndef f():\n    global n\n    a.append(1); n = 1\nstart(f); print(a + [n])',
    true,
  ],
  ['a list compared with another’s copy', 'a = []\nstart(a.append, 1); print(a == [1])', true],
  [
    'a dict asked for a key that changes',
    "d, k = {'x': 1}, 'x'\ndef f():\n    global k\n    d['y'] = 1; k = 'y'; del d['x']\nstart(f); print(k in d)",
    true,
  ],
  [
    'two lists gone over at once',
    'a, b = [1], [1]\ndef f(): a.append(2); b.append(2); a.append(3)\nstart(f); print([x for x in zip(a, b)])',
    true,
  ],
  [
    'extend with another list',
    'a, b = [], [1]\ndef f(): b.append(2); a.append(0)\nstart(f); a.extend(b); print(a)',
    false,
  ],
  [
    '+= with another list',
    'a, b = [], [1]\ndef f(): b.append(2); a.append(0)\nstart(f); a += b; print(a)',
    false,
  ],
  [
    'a slice gets another list',
    'a, b = [0], [1]\ndef f(): b.append(2); a.append(0)\nstart(f); a[:] = b; print(a)',
    false,
  ],
  [
    'a slice gets its own values',
    'a = [0]\ndef f(): a.append(1)\nstart(f); a[:1] = [5, 6]; print(a)',
    true,
  ],
  [
    'an item deleted where a number says',
    'a, n = [1, 2], 0\ndef f():\n    global n\n    a.insert(0, 9); n = 1\nt = start(f); del a[n]; t.join(); print(a)',
    true,
  ],
  ['a slice deleted', 'a = [1, 2]\nt = start(a.append, 3); del a[1:]; t.join(); print(a)', true],
  [
    'pairs as keys',
    'd, n = {}, 0\ndef f():\n    global n\n    n = 1; d[1, 0] = 5\nt = start(f); d[n, 0] = 1; t.join(); print(d)',
    true,
  ],
  [
    'a dict joined',
    "d = {'a': 1}\ndef f(): d['b'] = 2\nt = start(f); d |= {'c': 3}; t.join(); print(d)",
    true,
  ],
  ['items exchanged', 'a = [1, 2]\ndef f(): a[0], a[1] = a[1], a[0]\nboth(f, f); print(a)', true],
  [
    'several in one format',
    "a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print('{} {}'.format(a, b))",
    false,
  ],
  [
    'several after %',
    "a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print('%s %s' % (a, b))",
    false,
  ],
  [
    'several in an f-string',
    "a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print(f'{a} {b}')",
    true,
  ],
  [
    'a separator made of another list',
    'a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print(a, a, sep=str(b))',
    true,
  ],
  [
    'an end made of another list',
    'a, b = [], []\ndef f(): a.append(1); b.append(2); a.append(3)\nstart(f); print(a, end=str(b))',
    true,
  ],
  ['names joined', "a = ['x']\nstart(a.append, 'y'); print('-'.join(a))", true],
  [
    'two given to max()',
    'a, b = [1], [1]\ndef f(): a.append(1); b.append(2)\nstart(f); print(max(a, b))',
    false,
  ],
  ['arguments spread', 'a = [1]\nstart(a.append, 2); print(*a)', true],
  // Code of the cell in the middle of an operation.
  [
    'a comprehension that looks elsewhere',
    'a, b = [1, 2, 3], [1, 2]\ndef f(): a.pop(0); b.pop()\nstart(f); print([x for x in a if x in b])',
    true,
  ],
  [
    'a comprehension in a comprehension',
    'a = [1, 2]\ndef f(): a.pop(0)\nstart(f); print([(x, y) for x in (1, 2) for y in a])',
    true,
  ],
  [
    'max() with a key that looks',
    'a, d = [1, 2], {1: 5, 2: 1, 3: 9}\ndef f(): a.append(3); d[1] = 0\nstart(f); print(max(a, key=lambda x: d[x]))',
    false,
  ],
  [
    'sort() with a key that looks',
    'a, n = [1, 2], 1\ndef f():\n    global n\n    print(len(a)); n = -1\nt = start(f); a.sort(key=lambda x: n * x); t.join(); print(a)',
    false,
  ],
  [
    'things that show themselves',
    'class P:\n    n = 0\n    def __repr__(self): return str(self.n)\np, q = P(), P()\na = [p]\ndef f(): p.n = 1; a.append(q); q.n = 1\nstart(f); print(a)',
    false,
  ],
  // Changes that no name tells of.
  [
    'list.append(a)',
    'a = []\ndef f(n): list.append(a, n)\nx, y = start(f, 1), start(f, 2)\nx.join(); y.join(); print(a)',
    true,
  ],
  [
    'a list that knows more',
    'class Stack(list):\n    def push(self, n): super().append(n)\ns = Stack()\nx, y = start(s.push, 1), start(s.push, 2)\nx.join(); y.join(); print(s)',
    true,
  ],
  [
    'a defaultdict that gets what is looked at',
    "from collections import defaultdict\nd = defaultdict(list)\ndef f(): d['x']\nstart(f); print(len(d))",
    true,
  ],
  [
    'two keys of a defaultdict',
    "from collections import defaultdict\nd = defaultdict(list)\ndef f(k): d[k].append(1)\nx, y = start(f, 'x'), start(f, 'y')\nx.join(); y.join(); print(dict(d))",
    true,
  ],
  [
    'an array',
    "from array import array\na = array('i', [0])\ndef f(): a[0] += 1\nboth(f, f); print(a[0])",
    false,
  ],
  [
    'os.environ',
    "import os\nos.environ['n'] = '0'\ndef f(): os.environ['n'] = str(int(os.environ['n']) + 1)\nboth(f, f); print(os.environ['n'])",
    false,
  ],
  [
    'a function of operator',
    'import operator\na = []\ndef f(n): operator.iadd(a, [n])\nx, y = start(f, 1), start(f, 2)\nx.join(); y.join(); print(a)',
    false,
  ],
  [
    'a namespace',
    'from types import SimpleNamespace\nbox = SimpleNamespace(n=0)\ndef f(): box.n += 1\nboth(f, f); print(box.n)',
    true,
  ],
  [
    'a field of a thread',
    't = Thread(target=print)\nt.n = 0\ndef f(): t.n += 1\nboth(f, f); print(t.n)',
    true,
  ],
  [
    'a field of a module',
    'import math\nmath.n = 0\ndef f(): math.n += 1\nboth(f, f); print(math.n)',
    true,
  ],
  [
    'a counter of a class, in its constructor',
    'class C:\n    n = 0\n    def __init__(self): C.n += 1\nboth(C, C); print(C.n)',
    true,
  ],
  [
    'a field of another, in a constructor',
    'class Box: n = 0\nbox = Box()\nclass C:\n    def __init__(self, box): box.n += 1\na, b = start(C, box), start(C, box)\na.join(); b.join(); print(box.n)',
    true,
  ],
  [
    'a constructor that starts a thread too early',
    "class C:\n    def __init__(self):\n        start(self.work)\n        self.n = 1\n    def work(self):\n        print(hasattr(self, 'n'))\nC()",
    false,
  ],
  [
    'a constructor that starts its thread too early',
    'class C:\n    n = 0\n    def __init__(self):\n        self.t = Thread(target=self.work)\n        self.t.start()\n        self.n = 1\n    def work(self): print(self.n)\nC()',
    true,
  ],
  [
    'fields in slots',
    "class C:\n    __slots__ = ['n']\nc = C()\nc.n = 0\ndef f(): c.n += 1\nboth(f, f); print(c.n)",
    true,
  ],
  [
    'a property',
    'class C:\n    def __init__(self): self._n = 0\n    @property\n    def n(self): return self._n\n    @n.setter\n    def n(self, n): self._n = n\nc = C()\ndef f(): c.n += 1\nboth(f, f); print(c.n)',
    true,
  ],
  [
    'a list as a default',
    'def f(n, out=[]):\n    out.append(n)\n    return out\na, b = start(f, 1), start(f, 2)\na.join(); b.join(); print(f(3))',
    true,
  ],
  [
    'a field that is called like a method of lists',
    'class C:\n    def __init__(self): self.count = 0\nc = C()\ndef f():\n    n = c.count\n    c.count = n + 1\nboth(f, f); print(c.count)',
    true,
  ],
  [
    'a field that is called, and called so',
    'class C:\n    def __init__(self): self.get = lambda: 1\nc = C()\ndef f(): c.get = lambda: 2\nstart(f); print(c.get())',
    true,
  ],
  // What is gone over by two.
  [
    'a counter that two draw from',
    'import itertools\nc = itertools.count()\ndef f(name): print(name, next(c))\nstart(f, "a"); start(f, "b")',
    false,
  ],
  [
    'a generator that two draw from',
    'g = (n for n in (1, 2))\ndef f(name): print(name, next(g))\nstart(f, "a"); start(f, "b")',
    false,
  ],
  [
    'an iterator that two go over',
    'g = iter([1, 2])\ndef f(name):\n    for n in g: print(name, n)\nstart(f, "a"); start(f, "b")',
    false,
  ],
  [
    'lists in a chain',
    'import itertools\na = [1]\ndef f(): a.append(2)\nstart(f)\nfor x in itertools.chain(a, [0]): print(x)',
    false,
  ],
  [
    'from its end',
    'a = [1, 2]\ndef f(): a.pop(0)\nstart(f)\nr = reversed(a)\nprint(1)\nprint(list(r))',
    true,
  ],
  [
    'a generator over a list',
    'a = [1]\ndef go():\n    for x in a: yield x\nstart(a.append, 2)\nfor x in go(): print(x)',
    true,
  ],
  // Given to what is none of the cell's.
  [
    'print() as a target',
    'a = []\ndef f(): a.append(1)\nt = start(print, a); f(); t.join()',
    false,
  ],
  [
    'heappush() as a target',
    'from heapq import heappush\nh = []\na, b = start(heappush, h, 1), start(heappush, h, 2)\na.join(); b.join(); print(h)',
    false,
  ],
  [
    'partial of a list’s method',
    'from functools import partial\na = []\nx, y = start(partial(a.append, 1)), start(partial(a.append, 2))\nx.join(); y.join(); print(a)',
    true,
  ],
  [
    'an error that holds a list',
    'a = []\ndef f(): a.append(1)\nstart(f)\nraise ValueError(a)',
    false,
  ],
  [
    'what is logged',
    "import logging\na = []\ndef f(): a.append(1)\nlogging.basicConfig()\nstart(f)\nlogging.warning('%s', a)\n",
    false,
  ],
  [
    'arguments that grow',
    'args = [1]\ndef f(*n): print(n)\nt = Thread(target=f, args=args)\nt.start()\nargs.append(2)',
    false,
  ],
  [
    'a case of a list',
    'a = [1]\nstart(a.append, 2)\nmatch a:\n    case [x]: print("one")\n    case [x, y]: print("two")\n    case _: print("more")',
    false,
  ],
  [
    'a case of a field',
    'class C: n = 0\nc = C()\ndef f(): c.n = 1\nstart(f)\nmatch c:\n    case C(n=0): print("none")\n    case _: print("some")',
    false,
  ],
  [
    '__setattr__()',
    "class C: n = 0\nc = C()\ndef f(): object.__setattr__(c, 'n', c.n + 1)\nboth(f, f); print(c.n)",
    false,
  ],
  ['assert', 'a = []\ndef f(): a.append(1)\nstart(f)\nassert a, "none"', true],
  // Locks.
  [
    'half of it under the lock',
    'n, lock = 0, Lock()\ndef f():\n    global n\n    with lock: m = n\n    n = m + 1\nboth(f, f); print(n)',
    true,
  ],
  [
    'a barrier asked who waits',
    'from threading import Barrier\nb = Barrier(2)\ndef f(): b.wait()\nstart(f); print(b.n_waiting); b.wait()',
    false,
  ],
  [
    'a timer',
    'from threading import Timer\na = []\nTimer(0, a.append, [1]).start(); a.append(2); print(a)',
    true,
  ],
  [
    'data of a thread',
    'from threading import local\nmine = local()\ndef f(n): mine.n = n; print(mine.n)\nstart(f, 1); start(f, 2)',
    true,
  ],
  [
    'global in a function in a function',
    'n = 0\ndef f():\n    def g():\n        global n\n        n += 1\n    g()\nboth(f, f); print(n)',
    true,
  ],
  [
    'a pool',
    'from concurrent.futures import ThreadPoolExecutor\na = []\nwith ThreadPoolExecutor(2) as pool:\n    pool.submit(a.append, 1); pool.submit(a.append, 2)\nprint(a)',
    false,
  ],
  ['a set of what another list has', 'a = [1]\nstart(a.append, 2); print(set(a))', true],
  [
    'a variable that locals() gives',
    "def f():\n    try: print(n)\n    except NameError: print('none')\nstart(f); locals()['n'] = 1",
    false,
  ],
];

test('no order prints what all orders do not have', async ({ notebook }) => {
  for (const [what, text, proven] of PROGRAMS.filter((_, n) => FULL || n % 6 === 1)) {
    const found = await notebook.page.evaluate(
      async ([source, seeds]) => {
        const { queuebook } = window;
        queuebook.setSource('in-9', source, 'python');
        const { complete, outputs } = await queuebook.orders('in-9', {
          language: 'python',
          limit: 3000,
        });
        const told = (outcome: string, lines: readonly string[]) =>
          `${outcome}: ${lines.join(' / ')}`;
        const known = new Set(outputs.map((each) => told(each.outcome, each.console)));
        const missed = new Set<string>();
        for (let seed = 1; seed <= seeds; seed++) {
          const run = await queuebook.run('in-9', {
            language: 'python',
            policy: seed % 2 ? 'random' : 'pct',
            seed,
          });
          const outcome = told(run.outcome, run.console);
          if (!known.has(outcome)) missed.add(outcome);
        }
        return { complete, known: [...known].sort(), missed: [...missed] };
      },
      [`${HEAD}${text}\nNone`, SEEDS] as const,
    );
    if (FULL)
      console.log(
        `${what}: ${found.complete ? 'proven' : 'not proven'}: ${found.known.join(' | ')}`,
      );
    if (found.complete) expect.soft(found.missed, what).toEqual([]);
    expect.soft(found.complete, what).toBe(proven);
  }
});
