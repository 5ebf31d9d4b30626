import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsBetween as between, type Fold, type Room, stillDo as still } from './folds';

const room = (rows: number): Room => ({ rows, rowsOf: () => 1 });
const foldsBetween = (lines: readonly number[], rows: number) => between(lines, room(rows));
const stillDo = (folds: readonly Fold[], lines: readonly number[], rows: number) =>
  still(folds, lines, room(rows));

const linesOf = (folds: readonly Fold[]) =>
  folds.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

describe('lines folded between threads', () => {
  it('are none while the threads are seen together', () => {
    expect(foldsBetween([3, 9], 9)).toEqual([]);
    expect(foldsBetween([], 5)).toEqual([]);
    expect(foldsBetween([40], 5)).toEqual([]);
  });

  it('leave a line beside each thread, if there is room', () => {
    expect(foldsBetween([30, 3], 10)).toEqual([{ from: 5, to: 28 }]);
    expect(foldsBetween([3, 30], 5)).toEqual([{ from: 4, to: 29 }]);
  });

  it('come sooner where lines are wrapped', () => {
    const wrapped = { rows: 9, rowsOf: (line: number) => (line < 6 ? 2 : 1) };
    expect(between([3, 9], wrapped)).toEqual([{ from: 5, to: 7 }]);
  });

  it('never hide a thread, and need no more room than without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 13 }),
        fc.integer({ min: 4, max: 40 }),
        (lines, rows) => {
          const folds = foldsBetween(lines, rows);
          const folded = linesOf(folds);
          expect(lines.filter((line) => folded.includes(line))).toEqual([]);
          expect(new Set(folded).size).toBe(folded.length);
          for (const { from, to } of folds) expect(to).toBeGreaterThan(from);
          if (stillDo([], lines, rows)) expect(folds).toEqual([]);
          // With room for a fold and a line on each side of every thread they are all seen.
          const most = new Set(lines).size * 2 + 2;
          if (rows >= most) expect(stillDo(folds, lines, rows)).toBe(true);
        },
      ),
    );
  });
});
