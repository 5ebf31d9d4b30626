/** Changes that no name of a method tells of. */
import type { Hostile } from './hostile';

export const CHANGES: readonly Hostile[] = [
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
];
