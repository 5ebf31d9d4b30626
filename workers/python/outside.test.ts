/** What code of none of the cells does with what threads share: looked at right before where it is one, and else never called proven. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Made, pythonOfSteps } from '../testing/python-steps';

let made: Made;
beforeAll(async () => {
  made = await pythonOfSteps();
});

const since = (text: string) =>
  made(`import heapq, itertools, json, logging, operator, os
from array import array
from collections import defaultdict
from functools import partial, reduce
from types import SimpleNamespace
class Stack(list):
    def push(self, n): super().append(n)
class Shows:
    def __repr__(self): return 'shows'
class Box:
    def __init__(self, n): self.n = n
def write(box): box.n = 1
def key(n): return n
def reads(): return n
a, b, d, stack, shows, box, arr, words = [3, 1], [2], defaultdict(list), Stack(), [Shows()], Box(0), array('i', [0]), ['x']
n, args, lines = 0, [1], iter([1, 2])
n = 1
begin()
${text}
None`);

it.each([
  ['a + [n]', ['list-read', 'field-read', 'list-read']],
  ['a == [3, 1]', ['list-read']],
  ['n in a', ['field-read', 'list-read']],
  ['a[n:]', ['list-read']],
  ['del a[0]', ['list-written']],
  ['del a[:1]', ['list-written']],
  ['a[:1] = [5]', ['list-written']],
  ['list.append(a, 1)', ['list-written']],
  ['stack.push(1)', ['list-written']],
  ["d['new']", ['list-written']],
  ["'-'.join(words)", ['list-read']],
  ['print(a, len(a))', ['list-read', 'list-read']],
  ['[x for x in a]', ['list-read', 'list-read', 'list-read']],
  ['write(SimpleNamespace(n=0))', ['field-written']],
])('%s', (text, kinds) => {
  const { steps, proven } = since(text);
  expect({ seen: steps.slice(-kinds.length), proven }).toEqual({ seen: kinds, proven: true });
});

describe('where it is several, or nobody knows', () => {
  it.each([
    'a == b',
    'a + b',
    'a += b',
    'a.extend(b)',
    'a[:] = b',
    'max(a, b)',
    'max(a, key=key)',
    'a.sort(key=key)',
    "'{} {}'.format(a, b)",
    'print(shows)',
    'arr[0] = 1',
    "os.environ['n'] = '1'",
    'operator.iadd(a, [1])',
    'itertools.chain(a, b)',
    'reduce(operator.add, a)',
    'heapq.merge(a, b)',
    "logging.info('%s', a)",
    'partial(print, a)',
    'object.__setattr__(box, "n", 1)',
    "locals()['n'] = 1",
    'a.__iter__()',
    'match box:\n    case Box(n=0): pass',
    'match a:\n    case [x]: pass',
  ])('%s is never called proven', (text) => {
    expect(since(text).proven).toBe(false);
  });
});

it.each([
  'partial(key, a)',
  'key(a)',
  'print(a, 1)',
  'json.dumps(a)',
  'sorted(a, key=key)',
  'list(reversed(a))',
  'words.append(a)',
  'a[0] = b',
  'for x in lines: pass',
])('%s is proven', (text) => {
  expect(since(text).proven).toBe(true);
});

describe('a constructor', () => {
  const fields = (body: string) =>
    made(`import threading
class starter:
    def start(work): pass
class C:
    total = 0
    def __init__(self, other=None):
${body.replace(/^/gm, '        ')}
    def work(self): pass
c = C(C)
begin()
mark(c.n)
mark(C.total)`).steps.filter((step) => step === 'field-read').length;
  it.each([
    ['self.n = 1', 0],
    ['self.n = 1\nstarter.start(self.work)', 0],
    ['threading.Thread.__init__\nself.n = 1', 0],
    ['starter.start\nself.n = 1', 0],
    ['if other is None: starter.start(self.work)\nself.n = 1', 1],
    ['key = id(self)\nself.n = 1', 0],
    ['self.n = 1\nC.total = 1', 1],
    ['kept = [self]\nself.n = 1', 1],
  ])('%s', (body, reads) => {
    expect(fields(body)).toBe(reads);
  });
});
