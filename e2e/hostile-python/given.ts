/** What two go over, what is given to code of no cell, and locks. */
import type { Hostile } from './hostile';

export const GIVEN: readonly Hostile[] = [
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
