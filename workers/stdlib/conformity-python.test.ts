/** The rows of docs/CONFORMITY.md that have a fixed text, on the machine's own python3: what it prints is what is tested here. */
import { testOnPython } from '../testing/machine-python';

const HEAD = `
from queue import Queue, Empty, Full
from threading import Thread, Condition, Lock
from collections import deque
import time
def told(body):
    try:
        body()
        return 'nothing'
    except Exception as error:
        return type(error).__name__
def work(*args):
    pass
`;

/** Each as in conformity.threads.test.ts beside it. */
const ROWS = [
  [
    'daemon',
    't = Thread(target=work)\nt.daemon = True\nprint(t.daemon)\nt2 = Thread(target=time.sleep, args=[0.2])\nt2.start()\ndef now():\n    t2.daemon = True\nprint(told(now))',
    ['True', 'RuntimeError'],
  ],
  [
    'a daemon makes daemons',
    'q = Queue()\ndef outer():\n    q.put(Thread(target=work).daemon)\n    q.put(Thread(target=work, daemon=False).daemon)\nThread(target=outer, daemon=True).start()\nprint(q.get(), q.get())',
    ['True False'],
  ],
  [
    'run()',
    "def say(n):\n    print('ran', n)\nThread(target=say, args=[3]).run()\nprint('end')",
    ['ran 3', 'end'],
  ],
  [
    'super().run()',
    "def say(n):\n    print('target', n)\nclass Loud(Thread):\n    def run(self):\n        print('before')\n        super().run()\n        print('after')\nclass Silent(Thread):\n    def run(self):\n        print('mine')\na = Loud(target=say, args=[1]); a.start(); a.join()\nb = Silent(target=say, args=[2]); b.start(); b.join()",
    ['before', 'target 1', 'after', 'mine'],
  ],
  [
    'kwargs',
    "def say(a, b='default', c='last'):\n    print(a, b, c)\nt = Thread(target=say, args=[1], kwargs={'c': 3}); t.start(); t.join()",
    ['1 default 3'],
  ],
  [
    'default names',
    "print(Thread(target=work).name)\nprint(Thread(target=work, name='mine').name)\nprint(Thread().name)\nprint(Thread(name=None).name)",
    ['Thread-1 (work)', 'mine', 'Thread-2', 'Thread-3'],
  ],
  [
    'keywords',
    'q = Queue(maxsize=1)\nprint(told(lambda: q.get(timeout=0.01)), told(lambda: q.get(block=False)))\nq.put(1)\nprint(told(lambda: q.put(2, timeout=0.01)), told(lambda: q.put(2, block=False)))',
    ['Empty Empty', 'Full Full'],
  ],
  [
    'maxlen',
    "d = deque([1, 2, 3], 2)\nprint(d.maxlen, len(d), d.popleft(), d.pop())\ne = deque([1, 2], maxlen=2); e.append(3); e.appendleft(0)\nprint(e.popleft(), e.pop(), len(deque([1], 0)), deque([1, 2]).maxlen)\nprint(told(lambda: deque([], -1)), told(lambda: deque([], 'x')), told(lambda: deque(5)))",
    ['2 2 2 3', '0 2 0 None', 'ValueError TypeError TypeError'],
  ],
  [
    'iteration over a deque',
    'd = deque([1, 2, 3])\ndef adds():\n    for x in d: d.append(x)\ndef pops():\n    for x in d: d.pop()\nprint(told(adds), len(d))\nprint(told(pops), len(d))',
    ['RuntimeError 4', 'RuntimeError 3'],
  ],
  [
    're-entrant',
    'c = Condition()\nprint(c.acquire(), c.acquire(), c.acquire(blocking=False))\nc.release(); c.release(); c.release()\nprint(told(c.release))\nown = Condition(Lock())\nprint(own.acquire(), own.acquire(blocking=False))\nq = Queue()\nd = Condition(); d.acquire()\nt = Thread(target=lambda: q.put(told(d.release))); t.start(); t.join()\nprint(q.get())',
    ['True True True', 'RuntimeError', 'True False', 'RuntimeError'],
  ],
  [
    '_put, _get, _qsize',
    'class Lifo(Queue):\n    def _init(self, n): self.queue = []\n    def _qsize(self): return len(self.queue)\n    def _put(self, x): self.queue.append(x)\n    def _get(self): return self.queue.pop()\nq = Lifo(); q.put(1); q.put(2)\nprint(q.get(), q.qsize(), q.empty(), q.get(), q.empty())\nclass Loud(Queue):\n    def _put(self, x): super()._put(x * 2)\nr = Loud(2); r.put(1); r.put(2)\nprint(r.get(), r.full(), r.get(), r.maxsize)',
    ['2 1 False 1 True', '2 False 4 2'],
  ],
  [
    'a timeout without an end',
    "import threading\ninf = float('inf'); q = Queue(1); full = Queue(1); full.put(1); l = threading.Lock(); l.acquire(); c = Condition(); c.acquire()\nprint(told(lambda: q.get(timeout=inf)), told(lambda: full.put(2, timeout=inf)), told(lambda: l.acquire(timeout=inf)), told(lambda: c.wait(inf)))",
    ['OverflowError OverflowError OverflowError OverflowError'],
  ],
  ['sleep', "print(told(lambda: time.sleep(float('inf'))))", ['OverflowError']],
] as const;

testOnPython(HEAD, ROWS);
