/** What one call in C looks at or changes: a step where it is one, and never called proven where it is several. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Made, pythonOfSteps } from '../testing/python-steps';

let made: Made;
beforeAll(async () => {
  made = await pythonOfSteps();
});

const since = (text: string) =>
  made(`import bisect, copy, heapq, json, random
from dataclasses import asdict, dataclass
@dataclass
class P:
    x: int = 0
@dataclass
class Q:
    p: object
def write(p): p.x = 1
def get(): return 0
a, b, deep, p, get = [3, 1], [2], [[1], [2]], P(), [get][0]
begin()
${text}
None`);

describe('one thing', () => {
  it.each([
    ['heapq.heappush(a, 1)', ['list-written']],
    ['heapq.heappop(a)', ['list-written']],
    ['heapq.heapify(a)', ['list-written']],
    ['bisect.insort(a, 1)', ['list-written']],
    ['random.shuffle(a)', ['list-written']],
    ['json.dumps(a)', ['list-read']],
    ['json.dumps({"a": a})', ['list-read']],
    ['copy.deepcopy(a)', ['list-read']],
    ['sum(a)', ['list-read']],
    ['a.index(1)', ['list-read']],
    ['a.sort()', ['list-written']],
    ['print(p)', ['field-read']],
    ['print([p])', ['field-read']],
    ['asdict(p)', ['field-read']],
    ['sorted(a), sorted(b)', ['list-read', 'list-read']],
    ['print((1, 2), [a])', ['list-read']],
  ])('%s', (text, steps) => {
    expect(since(text)).toEqual({ steps, proven: true });
  });

  it('print() of several shows each as it was when it was looked at', () => {
    const text = `import builtins, io
shown = io.StringIO()
class Late:
    def __str__(self): a.append(9); return 'late'
builtins.print('x', a, Late(), a, p, file=shown)
print('x', a, Late(), a, p, file=shown)
mark(shown.getvalue())`;
    expect(since(text).steps.at(-1)).toBe(
      'x [3, 1] late [3, 1, 9] P(x=0)\nx [3, 1, 9] late [3, 1, 9] P(x=0)\n',
    );
  });
});

describe('several in one call', () => {
  it.each([
    'print(deep)',
    'print(f"{deep}")',
    'print([a, b])',
    'json.dumps({"a": a, "b": b})',
    'json.dumps({"x": {"y": deep}})',
    'json.dumps([{"x": deep}][0])',
    'copy.deepcopy(deep)',
    'sum(deep, [])',
    'list(map(len, deep))',
    'list(filter(len, deep))',
    'any(deep)',
    'deep.index([1])',
    'deep.remove([1])',
    'deep.sort()',
    'deep == [[1]]',
    'print([p, a])',
    'print(Q(p))',
    'print([Q(a)][0])',
    'asdict([Q(p)][0])',
    'print(({"a": a},)[0])',
    'print(p.__dict__)',
    'from operator import attrgetter\nprint(attrgetter("x")(p))',
    'from functools import lru_cache\n@lru_cache\ndef f(): pass',
    'from functools import cache\n@cache\ndef f(): pass',
    'import functools\n@functools.cache\ndef f(): pass',
    'from io import StringIO\nout = StringIO()',
    'from collections import UserList\nout = UserList()',
    'import threading\nprint(threading.active_count())',
    'import threading\nprint(threading.enumerate())',
  ])('%s is never called proven', (text) => {
    expect(since(text).proven).toBe(false);
  });
});

it.each([
  'print((1, 2), [3])',
  'for n, each in enumerate(a): print(n, each)',
  'cache = {}\nprint(cache)',
  'list(map(str, a))',
  'list(map(lambda l: len(l), deep))',
  'print(sum(len(l) for l in deep))',
  'print(len(deep))',
  'deep.append(a)',
  'deep[0].append(1)',
  'print(deep[0])',
])('%s is proven', (text) => {
  expect(since(text).proven).toBe(true);
});
