/** Where the columns of a row stand, and how much of the room that is left each takes. */
import type { FlowNode } from '../../model/flow/flow-graph';
import { CARD } from './flow-measures';
import { belowVessel, type Column, growthOf, labelHeight } from './flow-rows';
import type { Box, Size } from './vessel-shape';

export const MIN_GAP = 24;
const MAX_GAP = 64;

export interface Spacing {
  readonly gap: number;
  /** What each column may get over its least width, if it wants so much. */
  readonly grow: number;
  readonly used: number;
}

export const NO_SPACING: Spacing = { gap: MIN_GAP, grow: 0, used: 0 };

/** Half of the room that is left goes to the arrows, half to cards and boxes, each up to what looks well. */
export function rowSpacing(row: readonly Column[], inner: number, minGap: number): Spacing {
  const gaps = row.length - 1;
  const fixed = row.reduce((sum, column) => sum + column.width, 0);
  const spare = Math.max(0, inner - fixed - minGap * gaps);
  const growing = row.filter(({ grows }) => grows > 0).length;
  const gap = minGap + Math.min(MAX_GAP - minGap, spare / 2 / Math.max(1, gaps));
  const grow = Math.max(0, spare - (gap - minGap) * gaps) / Math.max(1, growing);
  const grown = row.reduce((sum, { grows }) => sum + Math.min(grow, grows), 0);
  return { gap, grow, used: fixed + grown + gap * gaps };
}

/** Cards are as wide as their column, boxes of data too, up to what their words can want. */
function widthIn(columnWidth: number, node: FlowNode, { width }: Size): number {
  return node.node === 'thread' ? columnWidth : Math.min(columnWidth, width + growthOf(node));
}

export function placeRow(
  row: readonly Column[],
  left: number,
  { gap, grow }: Spacing,
  middle: number,
  sizeOf: (node: FlowNode) => Size,
  boxes: Map<string, Box>,
): void {
  let x = left;
  for (const column of row) {
    const columnWidth = column.width + Math.min(grow, column.grows);
    let y = middle - column.height / 2;
    for (const node of column.nodes) {
      const size = sizeOf(node);
      const nodeWidth = widthIn(columnWidth, node, size);
      const above = column.stackedVessels ? labelHeight(node) : 0;
      boxes.set(node.id, {
        x: x + (columnWidth - nodeWidth) / 2,
        y: y + above,
        width: nodeWidth,
        height: size.height,
      });
      y += above + size.height + (column.stackedVessels ? belowVessel(node) : CARD.gap);
    }
    x += columnWidth + gap;
  }
}
