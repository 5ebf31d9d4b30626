/** What threads share, on the machine's own python3: the programs of data/one-object.threads.test.ts print the same there. */
import { testOnPython } from '../testing/machine-python';

const HEAD = `
from queue import Queue
from threading import Thread, Condition
from collections import deque
import time
def start(target, *args):
    thread = Thread(target=target, args=args)
    thread.start()
    return thread
class Object:
    pass
`;

/** Each with the name that it has there, or beside the name of its file. */
const ROWS = [
  [
    'an object given in args',
    'def w(c): c.n = 5\nc = Object(); c.n = 0\nstart(w, c).join(); print(c.n)',
    ['5'],
  ],
  [
    'a list given in args to two threads',
    'def w(items, n):\n    for _ in range(5): items.append(n)\nitems = [1, 2, 3]; a = start(w, items, 1); b = start(w, items, 2)\na.join(); b.join(); print(len(items))',
    ['13'],
  ],
  [
    'a job taken from a queue is marked done; main looks',
    "q = Queue(); done = Queue(); job = {'done': False}\ndef w():\n    mine = q.get(); mine['done'] = True; done.put(1)\nstart(w); q.put(job); done.get(); print(job['done'])",
    ['True'],
  ],
  ['identity through a queue', 'q = Queue(); a = {}; q.put(a); print(q.get() is a)', ['True']],
  [
    'a sentinel compared by identity',
    "STOP = object(); q = Queue()\ndef w():\n    while True:\n        got = q.get()\n        if got is STOP: break\n        print('got', got)\n    print('ended')\nt = start(w); q.put(1); q.put(STOP); t.join()",
    ['got 1', 'ended'],
  ],
  [
    'a flag that main puts down after start',
    "running = True; turns = 0\ndef w():\n    global turns\n    while running:\n        turns += 1; time.sleep(0)\n    print('stopped')\nt = start(w)\nwhile turns < 3: time.sleep(0)\nrunning = False; t.join()",
    ['stopped'],
  ],
  [
    'a variable that main assigns after start',
    'n = 1; go = Queue()\ndef w():\n    go.get(); print(n)\nt = start(w); n = 2; go.put(1); t.join()',
    ['2'],
  ],
  [
    'a variable that a thread counts up',
    'count = 0\ndef w():\n    global count\n    count += 1\nstart(w).join(); start(w).join(); print(count)',
    ['2'],
  ],
  [
    'a buffer filled by main, read under a condition',
    "buffer = []; ready = Condition()\ndef w():\n    with ready:\n        while len(buffer) == 0: ready.wait()\n        print('took', buffer.pop(0))\nt = start(w)\nwith ready:\n    buffer.append(42); ready.notify()\nt.join()",
    ['took 42'],
  ],
  [
    'a list in a field, changed from outside',
    'class Box:\n    def __init__(self, items): self.items = items\nitems = []; box = Box(items); other = Box(items)\ndef w():\n    items.append(1); print(len(box.items), other.items is box.items)\nstart(w).join(); print(box.items is items, len(items))',
    ['1 True', 'True 1'],
  ],
  [
    'capture: what main gives a static after the start is seen',
    'class C: n = 0\ngo = Queue()\ndef w():\n    go.get(); print(C.n)\nt = start(w); C.n = 5; go.put(1); t.join()',
    ['5'],
  ],
  [
    'an instance of a class that extends nothing',
    'class P:\n    def __init__(self): self.x = 1\np = P()\ndef w(q): q.x += 1\nstart(w, p).join(); print(p.x)',
    ['2'],
  ],
  [
    'a Map and a Set, with any keys',
    "m = {'a': 1}; s = set(); key = Object()\ndef w(m, s, key):\n    m['b'] = 2; m[key] = 3; m[4] = 'x'; del m['a']; s.add(key); s.add(1); s.add(1)\nstart(w, m, s, key).join()\nprint(len(m), m.get('a'), m['b'], m[key], m[4], 'a' in m, len(s), key in s, len(list(m)))",
    ['3 None 2 3 x False 2 True 3'],
  ],
  [
    'what lies in a circle',
    "a = {'name': 'a'}; b = [a]; a['list'] = b\ndef w(x):\n    print(x['list'][0] is x, x['list'][0]['list'] is x['list']); x['list'].append(x)\nstart(w, a).join(); print(len(b), b[1] is a, a)",
    ['True True', "2 True {'name': 'a', 'list': [{...}, {...}]}"],
  ],
  [
    'nested lists',
    'rows = [[0, 0], [0, 0]]\ndef w(): rows[1][1] = 9\nstart(w).join(); print(rows)',
    ['[[0, 0], [0, 9]]'],
  ],
  [
    'what a thread makes and main changes',
    "q = Queue(); back = Queue(); go = Queue()\ndef w():\n    mine = {'n': 1, 'list': [1]}; q.put(mine); go.get(); print(mine['n'], mine['list'])\nt = start(w); got = q.get(); got['n'] = 7; got['list'].append(2); go.put(1); t.join()",
    ['7 [1, 2]'],
  ],
  [
    'a deque keeps identity too',
    'd = deque(); a = [1]; d.append(a); print(d.popleft() is a)',
    ['True'],
  ],
  [
    'a constant that main makes after start',
    'go = Queue()\ndef w():\n    go.get(); print(late); late.append(2)\nt = start(w); late = [1]; go.put(1); t.join(); print(late)',
    ['[1]', '[1, 2]'],
  ],
  [
    'an error with its cause, which goes round in a circle (data/crossed-values.threads.test.ts)',
    "q = Queue()\ndef w():\n    try:\n        try: raise ValueError('a')\n        except ValueError as a: raise TypeError('b') from a\n    except TypeError as b:\n        b.__cause__.__cause__ = b; q.put(b)\nstart(w).join(); got = q.get(); print(got.__cause__, isinstance(got.__cause__, ValueError), got.__cause__.__cause__ is got)",
    ['a True True'],
  ],
  [
    'an error with others in it, and an object as a field (the same)',
    "q = Queue(); job = Object(); job.n = 1\ndef w():\n    e = ExceptionGroup('b', [IndexError('a')]); e.job = job; q.put(e)\nstart(w).join(); got = q.get(); got.job.n = 2; print(got.message, repr(got.exceptions[0]), job.n)",
    ["b IndexError('a') 2"],
  ],
] as const;

testOnPython(HEAD, ROWS);
