/** What learners get wrong, and what is said of it: Python's own words, and what to do where these leave it open. */
import type { PyodideAPI } from 'pyodide';
import { beforeAll, expect, it } from 'vitest';
import { pythonInNode } from '../testing/python-in-node';

let python: PyodideAPI;
beforeAll(async () => {
  python = await pythonInNode();
  python.runPython(`
import queue, threading
from qb import advice, refused

def said(text):
    try:
        exec(compile(text, 'In', 'exec'), dict(queue=queue, Queue=queue.Queue, Thread=threading.Thread, Lock=threading.Lock, Condition=threading.Condition))
    except BaseException as problem:
        return advice.message_of(problem)
`);
});

it.each([
  ['prnt(1)', /'prnt' is not defined\. Did you mean: 'print'\?$/],
  ['q = Queue()\nq.putt(1)', /no attribute 'putt'\. Did you mean: 'put'\?$/],
  [
    'class W:\n    def __init__(self): self.jobs = 1\n    def work(self): return jobs\nW().work()',
    /'jobs' is not defined\. Did you mean: 'self\.jobs'\?$/,
  ],
  [
    'class W:\n    def work(): pass\nW().work()',
    /1 was given\. The first parameter of a method is self\.$/,
  ],
  ['Thread(print)', /group argument.*: Thread\(target=work\)\.$/],
  ['t = Thread(target=print)\nt.join()', /before it is started\. Call start\(\) before join\(\)/],
  ['None.join()', /no attribute 'join'.* on a line of its own\.$/],
  ['Queue().task_done()', /called too many times\. Call it once for each get\(\)\.$/],
  [
    'q = Queue()\nq.get + 1',
    /'method' and 'int'\. A method is called with brackets, as in q\.get\(\)\.$/,
  ],
  ['queue()', /'module' object is not callable\. .*queue\.Queue\(\)\.$/],
  ['Lock().release()', /^release unlocked lock\. Nobody holds it/],
  ['Condition().notify()', /un-acquired lock\. Do it inside of `with condition:`\.$/],
  ['len(Queue())', /has no len\(\)\. Ask q\.qsize\(\)\.$/],
  ['for x in Queue(): pass', /not iterable\. .*get\(\)\.$/],
  ["{}['a']", /^'a'\. There is no such key/],
  ['print(*5)', /must be an iterable, not int\. args wants a tuple.*\(5,\)\.$/],
  ['def f():\n    n += 1\nf()', /not associated with a value\. .*declare it there: global/],
  [
    'import threading\nthreading.current_thread().join()',
    /cannot join current thread\. A thread cannot wait for its own end\.$/,
  ],
  [
    'class W(Thread):\n    def __init__(self): pass\nW().start()',
    /not called\. Call super\(\)\.__init__\(\) first/,
  ],
  ["raise ValueError('mine')", /^mine$/],
  ['raise KeyError', /^$/],
])('%s', (text, message) => {
  python.globals.set('text', text);
  expect(python.runPython('said(text)')).toMatch(message);
});

it.each([
  ['Queue', /Did you mean 'queue'\?$/],
  ['thread', /Did you mean 'threading'\?$/],
  ['numpy', /Nothing can be installed/],
])('import %s', (module, message) => {
  python.globals.set('module', module);
  expect(python.runPython('refused.missing(module)')).toMatch(message);
});
