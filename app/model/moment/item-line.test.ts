import { describe, expect, it } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import {
  correctDepth,
  emptyLine,
  type ItemLine,
  lineDepth,
  lineItems,
  putFirst,
  putLast,
  takeFirst,
  takeLast,
  UNSEEN,
} from './item-line';

// Items 10, 11, 12, 13 arrive at events 2, 3, 4, 5.
const log = traceLog(
  'main created q Deque\nmain append q 10\nmain append q 11\nmain append q 12\nmain append q 13',
);
const filled = [2, 3, 4].reduce(putLast, emptyLine());

function items(line: ItemLine): number[] {
  return lineItems(line, 100).map((arrival) =>
    arrival === UNSEEN ? UNSEEN : log.word(arrival, 5),
  );
}

describe('items in line', () => {
  it('leave first in, first out, and say when they came', () => {
    const [rest, arrival] = takeFirst(filled, 10, log);
    expect([items(filled), items(rest), arrival]).toEqual([[10, 11, 12], [11, 12], 2]);
  });

  it('share one list of arrivals between earlier and later lines', () => {
    const later = putLast(filled, 5);
    expect([items(filled), items(later)]).toEqual([
      [10, 11, 12],
      [10, 11, 12, 13],
    ]);
  });

  it('work from both ends as a deque does', () => {
    const [stack, last] = takeLast(putFirst(filled, 5));
    expect([items(stack), last]).toEqual([[13, 10, 11], 4]);
    expect(items(putLast(stack, 4))).toEqual([13, 10, 11, 12]);
    expect(items(takeFirst(stack, 13, log)[0])).toEqual([10, 11]);
  });

  it('skip items whose taking was dropped', () => {
    const [rest, arrival] = takeFirst(filled, 12, log);
    expect([items(rest), arrival]).toEqual([[], 4]);
  });

  it('take nothing known when the putting was dropped', () => {
    const [rest, arrival] = takeFirst(filled, 99, log);
    expect([items(rest), arrival]).toEqual([[10, 11, 12], UNSEEN]);
  });

  it('become as long as the log says', () => {
    expect(items(correctDepth(filled, 5))).toEqual([UNSEEN, UNSEEN, 10, 11, 12]);
    expect(items(correctDepth(correctDepth(filled, 5), 2))).toEqual([11, 12]);
    expect(items(correctDepth(correctDepth(filled, 5), 4))).toEqual([UNSEEN, 10, 11, 12]);
    expect(lineDepth(correctDepth(filled, 0))).toBe(0);
    const loose = putFirst(filled, 5);
    expect(items(correctDepth(loose, 2))).toEqual([11, 12]);
    expect(items(correctDepth(loose, 5))).toEqual([UNSEEN, 13, 10, 11, 12]);
  });
});
