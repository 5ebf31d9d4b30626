/** Where the picture of who waits for whom has its boxes. */
import type { StuckNode, StuckPicture } from '../../model/explain/stuck';

export interface PlacedStuckNode {
  readonly node: StuckNode;
  readonly x: number;
  readonly y: number;
}

export const STUCK_WIDTH = 440;
const ROW = 64;

/** Threads in a column on the left, what they wait for on the right, each near who waits for it. */
export function placeStuck({ nodes, arrows }: StuckPicture): {
  readonly placed: readonly PlacedStuckNode[];
  readonly height: number;
} {
  const threads = nodes.filter(({ kind }) => kind === 'thread');
  const objects = nodes.filter(({ kind }) => kind === 'object');
  const rowOf = new Map(threads.map(({ id }, i) => [id, i]));
  const wish = ({ id }: StuckNode) => {
    const rows = arrows.flatMap(({ from, to }) =>
      to === id ? (rowOf.get(from) ?? []) : from === id ? (rowOf.get(to) ?? []) : [],
    );
    return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  const rows = Math.max(threads.length, objects.length, 1);
  const sorted = [...objects].sort((a, b) => wish(a) - wish(b));
  const spread = (count: number, i: number) => ((i + 0.5) * rows) / Math.max(1, count);
  const placed = [
    ...threads.map((node, i) => ({
      node,
      x: STUCK_WIDTH * 0.22,
      y: spread(threads.length, i) * ROW,
    })),
    ...sorted.map((node, i) => ({
      node,
      x: STUCK_WIDTH * 0.78,
      y: spread(sorted.length, i) * ROW,
    })),
  ];
  return { placed, height: rows * ROW };
}
