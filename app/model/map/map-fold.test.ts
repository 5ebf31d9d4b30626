import { expect, test } from 'vitest';
import { foldByOutput } from './map-fold';

const finished = (...console: string[]) => ({ console, end: 'finished' as const });

test('lines in common stand once; where they part the tree branches', () => {
  expect(foldByOutput([finished('a', 'b', 'c'), finished('a', 'b', 'd'), finished('x')])).toEqual({
    lines: [],
    outputs: 3,
    ends: [],
    next: [
      {
        lines: ['a', 'b'],
        outputs: 2,
        ends: [],
        next: [
          { lines: ['c'], outputs: 1, ends: ['finished'], next: [] },
          { lines: ['d'], outputs: 1, ends: ['finished'], next: [] },
        ],
      },
      { lines: ['x'], outputs: 1, ends: ['finished'], next: [] },
    ],
  });
});

test('a program may end where it can go on as well, in more than one way', () => {
  const { lines, ends, next } = foldByOutput([
    { console: ['a'], end: 'stuck' },
    { console: ['a'], end: 'failed' },
    finished('a', 'b'),
  ]);
  expect([lines, ends]).toEqual([['a'], ['stuck', 'failed']]);
  expect(next).toEqual([{ lines: ['b'], outputs: 1, ends: ['finished'], next: [] }]);
});

test('one output is one stem', () => {
  expect(foldByOutput([finished('a', 'b')])).toEqual({
    lines: ['a', 'b'],
    outputs: 1,
    ends: ['finished'],
    next: [],
  });
});
