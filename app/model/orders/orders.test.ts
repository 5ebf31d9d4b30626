import { describe, expect, test } from 'vitest';
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';
import { moved } from './lines';
import { belongsTo, judgeOrder, rankOutputs } from './orders';

function output(console: string, schedules = 1): OrderOutput {
  return { console: console.split(' '), schedules, outcome: 'finished', error: '', token: console };
}

function found(...consoles: string[]): OrdersFound {
  const outputs = consoles.map((console) => output(console));
  return { complete: true, schedules: outputs.length, runs: outputs.length, ms: 1, outputs };
}

describe('an order asked for', () => {
  test('is possible when some schedule prints it', () => {
    expect(judgeOrder(found('a b c', 'b a c'), ['b', 'a', 'c'])).toMatchObject({
      kind: 'possible',
      output: { token: 'b a c' },
    });
  });

  test('is impossible because of the closest pair that every order has the other way round', () => {
    expect(judgeOrder(found('a b c', 'b a c'), ['c', 'b', 'a'])).toEqual({
      kind: 'pair',
      earlier: { text: 'b', nth: 0 },
      later: { text: 'c', nth: 0 },
    });
  });

  test('tells lines with the same text apart', () => {
    expect(judgeOrder(found('x a x', 'x x a'), ['a', 'x', 'x'])).toEqual({
      kind: 'pair',
      earlier: { text: 'x', nth: 0 },
      later: { text: 'a', nth: 0 },
    });
  });

  test('may be impossible though every pair is possible: it has no next line', () => {
    const all = found('a b c', 'b c a', 'c a b');
    expect(judgeOrder(all, ['a', 'c', 'b'])).toEqual({ kind: 'next', count: 1, nexts: ['b'] });
  });
});

test('an output that is not in the list belongs to another setting, where all orders are known', () => {
  const all = found('a b', 'b a');
  const one = { printWrites: 1, sleeps: 'last' } as const;
  const glued = { console: ['ab', ''], together: true };
  const other = { console: ['b', 'b'], together: false };
  expect(belongsTo(all, one, { console: ['a', 'b'], together: false })).toBeNull();
  expect(belongsTo(all, one, glued)).toBe('writes');
  expect(belongsTo(all, one, other)).toBe('sleeps');
  expect(belongsTo(all, { ...one, printWrites: 2 }, glued)).toBe('sleeps');
  expect(belongsTo(all, { ...one, sleeps: 'any' }, other)).toBeNull();
  expect(belongsTo({ ...all, complete: false }, one, glued)).toBeNull();
});

test('marked orders come first, then the most frequent', () => {
  const outputs = [output('a b', 1), output('b a', 9), output('b c', 2), output('c b', 3)];
  const ranked = rankOutputs(outputs, [['b', 'c'], undefined, ['a', 'b']]);
  expect(ranked.map(({ token }) => token)).toEqual(['b c', 'a b', 'b a', 'c b']);
});

test('a line moves, the others keep their order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});
