/** Which lines of a text to fold away, so that all lines where threads stand are seen together. Arithmetic only. */

/** Lines counted from 1, both ends included. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** A row above and one below. */
const RIM = 2;
/** To fold fewer gives no room: the fold itself is a row. */
const FEWEST = 2;
/** Lines kept beside one on which a thread stands; the fewer the less room there is. */
const BESIDE = [1, 0];

/** How much room there is, and what a line takes of it. */
export interface Room {
  /** Of the place, each as high as a line that is not wrapped. */
  readonly rows: number;
  rowsOf(line: number): number;
}

/**
 * @param lines where threads stand, in any order
 * @returns none when they are seen together without; as many as there can be when not even that is enough
 */
export function foldsBetween(lines: readonly number[], room: Room): readonly Fold[] {
  const all = [...new Set(lines)].sort((a, b) => a - b);
  let folds: readonly Fold[] = [];
  for (const beside of BESIDE) {
    if (stillDo(folds, all, room)) return folds;
    folds = all.flatMap((line, i) => {
      const next = all[i + 1] ?? line;
      const fold = { from: line + beside + 1, to: next - beside - 1 };
      return fold.to - fold.from + 1 >= FEWEST ? [fold] : [];
    });
  }
  return folds;
}

/** Whether these folds still do: no thread stands in one, and the rest is seen together. */
export function stillDo(folds: readonly Fold[], lines: readonly number[], room: Room): boolean {
  const sorted = [...lines].sort((a, b) => a - b);
  const [first = 1, last = 0] = [sorted[0], sorted.at(-1)];
  if (lines.some((line) => foldAt(folds, line))) return false;
  let rows = RIM;
  for (let line = first; line <= last && rows <= room.rows; line++) {
    const fold = foldAt(folds, line);
    rows += fold ? 1 : room.rowsOf(line);
    if (fold) line = fold.to;
  }
  return rows <= room.rows;
}

function foldAt(folds: readonly Fold[], line: number): Fold | undefined {
  return folds.find(({ from, to }) => line >= from && line <= to);
}
