/** A deque that threads share: each look at it and each change is a step of a commanded run. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Made, pythonOfSteps } from '../testing/python-steps';

let made: Made;
beforeAll(async () => {
  made = await pythonOfSteps();
});

describe('a deque', () => {
  const since = (text: string) =>
    made(`from collections import deque\nd, e = deque([1, 2]), [deque([1])][0]\nbegin()\n${text}`);
  it.each([
    'list(d)',
    'str(d)',
    "f'{d}'",
    '[*d]',
    'print(*d)',
    '1 in d',
    'd == [1]',
    'd.copy()',
    'd.count(1)',
    'd.index(1)',
    'd[0]',
    'sum(d)',
    'x, y = d',
    'def f(l=d): pass',
  ])('%s looks at all of it', (text) => {
    expect(since(text)).toEqual({ steps: ['list-read'], proven: true });
  });
  it.each(['len(d)', 'not d', 'if d: pass', '1 if d else 2', 'while d: break', 'bool(d)'])(
    '%s looks how much there is',
    (text) => {
      expect(since(text)).toEqual({ steps: ['length-read'], proven: true });
    },
  );
  it.each([
    'd.extend([1])',
    'd.extendleft([1])',
    'd.rotate()',
    'd.insert(0, 1)',
    'd.remove(1)',
    'd.reverse()',
    'd.clear()',
    'd += [1]',
    'd[0] = 3',
    'del d[0]',
  ])('%s changes all of it', (text) => {
    expect(since(text)).toEqual({ steps: ['list-written'], proven: true });
  });
  it.each([
    [
      'a comprehension, in which others may move',
      '[n for n in d]',
      ['list-read', 'list-read', 'list-read'],
    ],
    ['an item that is read and written', 'd[0] += 1', ['list-read', 'list-written']],
    ['a loop', 'for n in d: mark(n)', ['list-read', 1, 'list-read', 2, 'list-read']],
    [
      'an iterator that is asked later',
      'g = (n for n in d)\nmark(next(g))',
      ['list-read', 'list-read', 1],
    ],
    [
      'numbers beside its items',
      'for i, n in enumerate(d): mark(i)',
      ['list-read', 'list-read', 0, 'list-read', 1, 'list-read'],
    ],
    [
      'from its end',
      'for n in reversed(d): mark(n)',
      ['list-read', 2, 'list-read', 1, 'list-read'],
    ],
    [
      'its ends',
      'd.append(3); d.pop(); d.appendleft(4); d.popleft()',
      ['append', 'pop', 'appendleft', 'popleft'],
    ],
    [
      'what another holds',
      'l = (d,)\nmark(len(l[0]))\nstr(l[0])',
      ['list-read', 'length-read', 2, 'list-read'],
    ],
    [
      'what a function gives',
      'def f(): return d\nstr(f())\nfor n in f(): break',
      ['list-read', 'list-read', 'list-read', 'list-read'],
    ],
    ['an end that is kept', 'add = d.append\nadd(1)', ['append']],
    ['a copy', 'c = d.copy()\nc.append(1)\nlen(c)', ['list-read', 'append', 'length-read']],
    [
      'one that a library makes',
      'from collections import defaultdict\ndefaultdict(deque)[1].append(2)',
      ['list-written', 'append'],
    ],
  ])('%s', (_, text, steps) => {
    expect(since(text)).toEqual({ steps, proven: true });
  });
});

it('two deques in one operation are told as not seen', () => {
  expect(
    made('from collections import deque\nd, e = deque([1]), [deque([1])][0]\nbegin()\nd == e')
      .proven,
  ).toBe(false);
});

it('what holds lists and is shown while others run is told as not seen', () => {
  const show = (text: string) => made(`l = {1: []}\nbegin()\n${text}`).proven;
  expect(['print(l)', "f'{l}'", 'l == {}', 'str(l)'].map(show)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(['print(len(l))', 'print(l[1])', 'def f(l): pass\nf(l)'].map(show)).toEqual([
    true,
    true,
    true,
  ]);
});
