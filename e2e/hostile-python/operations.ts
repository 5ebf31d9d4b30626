/** What an operation looks into, and code of the cell that runs in the middle of one. */
import type { Hostile } from './hostile';

export const OPERATIONS: readonly Hostile[] = [
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
];
