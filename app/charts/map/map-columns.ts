/**
 * Where in its layer a knot stands, in columns: as near as can be to the middle of what it is tied to, in the order
 * given and a column apart.
 */
import { type Knots, neighboursOf } from './map-order';

/** Between what can still finish and what cannot, the border must be seen. */
const BORDER = 1.5;
/** Bends are lines, and need less room than states. */
const BEND = 0.6;
/** Enough for a stem of states to stand upright. */
const SWEEPS = 120;

/** By knot; the leftmost stands at 0. */
export function columnsOf(
  { knots, chains }: Knots,
  order: readonly (readonly number[])[],
): readonly number[] {
  const { above, below } = neighboursOf(knots.length, chains);
  const column = new Array<number>(knots.length).fill(0);
  const gaps = order.map((layer) =>
    layer.map((knot, i) => {
      const left = knots[layer[i - 1] ?? -1];
      const own = knots[knot];
      if (left === undefined || own === undefined) return 0;
      if (left.lost !== own.lost) return BORDER;
      return left.state === null || own.state === null ? BEND : 1;
    }),
  );
  const settle = (at: number, wishes: readonly number[]) => {
    const placed = apart(wishes, gaps[at] ?? []);
    (order[at] ?? []).forEach((knot, i) => {
      column[knot] = placed[i] ?? 0;
    });
  };
  for (const [at, layer] of order.entries())
    settle(
      at,
      layer.map(() => 0),
    );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const places = [...order.keys()];
    for (const at of sweep % 2 === 0 ? places : places.reverse()) {
      settle(
        at,
        (order[at] ?? []).map((knot) =>
          mean([...(above[knot] ?? []), ...(below[knot] ?? [])], column, knot),
        ),
      );
    }
  }
  const least = column.reduce((min, each) => Math.min(min, each), Number.POSITIVE_INFINITY);
  return column.map((each) => each - least);
}

function mean(of: readonly number[], column: readonly number[], itself: number): number {
  if (of.length === 0) return column[itself] ?? 0;
  return of.reduce((sum, knot) => sum + (column[knot] ?? 0), 0) / of.length;
}

interface Block {
  /** Of the wishes in it, each moved to where the first of the block would stand. */
  sum: number;
  count: number;
}

/**
 * The places nearest to the wishes (least squares) that are at least `gaps` apart: isotonic regression, by pooling
 * neighbours that want to stand in each other's place. @param gaps by place: to the one before
 */
export function apart(wishes: readonly number[], gaps: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = wishes.map((_, i) => {
    offset += i === 0 ? 0 : (gaps[i] ?? 1);
    return offset;
  });
  const blocks: Block[] = [];
  wishes.forEach((wish, i) => {
    let block: Block = { sum: wish - (offsets[i] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; ) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      last = blocks.at(-1);
    }
    blocks.push(block);
  });
  const places = blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  return places.map((place, i) => place + (offsets[i] ?? 0));
}
