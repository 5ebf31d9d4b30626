/** Layers of a flow as columns, and columns broken into rows. */
import type { FlowGraph, FlowNode } from '../../model/flow/flow-graph';
import { CARD, DATA, GUARD_HEIGHT, LABEL_HEIGHT, PINS_HEIGHT, WORDS_HEIGHT } from './flow-measures';
import type { Size } from './vessel-shape';

export interface Column {
  readonly nodes: readonly FlowNode[];
  readonly width: number;
  readonly height: number;
  /** Room that labels need over and under the middle. */
  readonly above: number;
  readonly below: number;
  /** Thread cards and shared data may be wider than they must, by so much. */
  readonly grows: number;
  /** Several vessels in one column carry their labels between them. */
  readonly stackedVessels: boolean;
}

export function columnsOf(graph: FlowGraph, sizeOf: (node: FlowNode) => Size): Column[] {
  const columns: Column[] = [];
  for (let layer = 0; layer < graph.layers; layer++) {
    const nodes = graph.nodes.filter((node) => node.layer === layer);
    if (nodes.length === 0) continue;
    const sizes = nodes.map(sizeOf);
    const stackedVessels = nodes.length > 1 && nodes.some(({ node }) => node !== 'thread');
    const last = nodes.at(-1);
    columns.push({
      nodes,
      width: sizes.reduce((most, { width }) => Math.max(most, width), 0),
      height: nodes.reduce(
        (sum, node, i) =>
          sum +
          (sizes[i]?.height ?? 0) +
          (stackedVessels
            ? labelHeight(node) + (node === last ? 0 : belowVessel(node))
            : node === last
              ? 0
              : CARD.gap),
        0,
      ),
      above: !stackedVessels && last ? labelHeight(last) : 0,
      below: last && last.node !== 'thread' ? belowVessel(last) : 0,
      grows: nodes.reduce((most, node) => Math.max(most, growthOf(node)), 0),
      stackedVessels,
    });
  }
  return columns;
}

/** What a node takes of room that is left: for the words in it. */
export function growthOf({ node }: FlowNode): number {
  if (node === 'data') return DATA.maxWidth - DATA.width;
  return node === 'thread' ? CARD.maxWidth - CARD.minWidth : 0;
}

/** Vessels carry their name over themselves, cards and locks inside. */
export function labelHeight({ node }: FlowNode): number {
  return node === 'vessel' ? LABEL_HEIGHT : 0;
}

/** Room for the words and the waiting threads under a vessel. */
export function belowVessel(node: FlowNode): number {
  if (node.node === 'thread' || node.node === 'data') return CARD.gap;
  if (node.node === 'lock') return PINS_HEIGHT;
  const lines =
    (node.type === 'deque' ? 1 : 0) + (node.maxsize > 0 ? 1 : 0) + (node.countsUnfinished ? 1 : 0);
  // A deque has nobody waiting at it: its threads wait at its lock, or poll.
  const waiting = node.type === 'deque' ? 0 : PINS_HEIGHT;
  return WORDS_HEIGHT * lines + GUARD_HEIGHT * node.guards.length + Math.max(waiting, CARD.gap);
}

/** As few rows as `width` allows, and among those the evenest. */
export function rowsOf(columns: readonly Column[], width: number, gap: number): Column[][] {
  const wanted = broken(columns, width, gap).length;
  let low = Math.max(0, ...columns.map((column) => column.width));
  let high = width;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (broken(columns, middle, gap).length <= wanted) high = middle;
    else low = middle;
  }
  return broken(columns, wanted <= 1 ? width : high, gap);
}

function broken(columns: readonly Column[], width: number, gap: number): Column[][] {
  const rows: Column[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    const row = rows.at(-1);
    if (row && used + gap + column.width <= width) {
      row.push(column);
      used += gap + column.width;
    } else {
      rows.push([column]);
      used = column.width;
    }
  }
  return rows;
}
