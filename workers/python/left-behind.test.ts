/** What a run changes in Python's modules does not reach the next one. */
import type { PyodideAPI } from 'pyodide';
import { beforeAll, expect, it } from 'vitest';
import { pythonInNode } from '../testing/python-in-node';

let python: PyodideAPI;
beforeAll(async () => {
  python = await pythonInNode();
  python.runPython('from qb import left_behind, refused');
});

/** Runs the text as a cell's, whose imports are seen; then puts back what it changed, and says what `left` is. */
function after(text: string, left: string): unknown {
  python.globals.set('text', text);
  python.runPython(
    'exec(text, {"__builtins__": {**vars(__import__("builtins")), "__import__": refused.load}}); left_behind.restore()',
  );
  return python.runPython(left);
}

it.each([
  ['a function of a module', 'import time\ntime.sleep = print', 'import time; time.sleep is print'],
  ['one that was deleted', 'import math\ndel math.pi', 'import math; not hasattr(math, "pi")'],
  [
    'a name that it had not',
    'import queue\nqueue.left = 1',
    'import queue; hasattr(queue, "left")',
  ],
  [
    'a method of a class',
    'from threading import Thread\nThread.start = print',
    'import threading; threading.Thread.start is print',
  ],
  [
    'a method that a class had not',
    'from queue import Queue\nQueue.__len__ = Queue.qsize',
    'import queue; hasattr(queue.Queue, "__len__")',
  ],
  [
    'of a package, and of a part of it that comes later',
    'import logging\nlogging.info = 1\nimport logging.handlers as h\nh.QueueHandler.emit = 1',
    'import logging.handlers as h; logging.info == 1 or h.QueueHandler.emit == 1',
  ],
  ['a built-in', 'import builtins\nbuiltins.len = print', 'len is print'],
  [
    'how deep calls may go',
    'import sys\nsys.setrecursionlimit(77)',
    'sys.getrecursionlimit() == 77',
  ],
  [
    'what logging was told',
    'import logging\nlogging.basicConfig(level=10)\nlogging.getLogger("a").setLevel(10)',
    'len(logging.root.handlers) > 0 or logging.getLogger("a").isEnabledFor(10)',
  ],
])('%s', (_, text, left) => {
  expect(after(text, `import sys, logging; ${left}`)).toBe(false);
});

it('what was loaded by one run can be used by the next', () => {
  const text = 'import logging.handlers\nkept = logging.handlers.QueueHandler';
  expect(after(text, '1')).toBe(1);
  expect(after(text, 'logging.handlers.QueueHandler.__name__')).toBe('QueueHandler');
});
