/**
 * Where everything of a flow stands for a given width. Layers become columns from left to right; when they
 * do not fit side by side the flow goes on in a new row, as text does:
 *
 *     main -> [download] -> downloader ─┐      wide:  main -> [download] -> downloader -> [resize] -> …
 *     ┌─────────────────────────────────┘
 *     └> [resize] -> resizer -> [upload]
 */
import {
  type FlowEdge,
  type FlowGraph,
  type FlowNode,
  threadNodeId,
} from '../../model/flow/flow-graph';
import { textWidth } from '../text-fit';
import { CARD, COMPACT_NAME, DATA, LABEL_OVERHANG, LABEL_SIZE, LOCK } from './flow-measures';
import { MIN_GAP, NO_SPACING, placeRow, rowSpacing } from './flow-places';
import { routeFor } from './flow-routes';
import { type Column, columnsOf, rowsOf } from './flow-rows';
import type { Route } from './route';
import { type Box, type Size, vesselSize } from './vessel-shape';

export type CardLook = 'full' | 'compact';

export interface PlacedNode {
  readonly node: FlowNode;
  /** The card, the body of the vessel, the lock. Labels stand outside of it. */
  readonly box: Box;
  readonly look: CardLook;
  /** Cards: with a place for counts. */
  readonly counters: boolean;
  /** Vessels: at the ends of rows that go on, the name keeps clear of the arrows beside them. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedEdge {
  readonly edge: FlowEdge;
  readonly route: Route;
  /** Goes around others instead of straight to its neighbour. */
  readonly detour: boolean;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** What its longest row takes of the width. */
  readonly used: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Items are shown one by one; otherwise as levels. */
  readonly chips: boolean;
}

/** More moves than this and nobody follows single items. */
const CHIP_MOVES = 160;
/** Stages of so many threads are drawn small, and then all stages of several are. */
const COMPACT_FROM = 4;
const MARGIN = 16;
const NARROW_MARGIN = 6;
/** Arrows to and from a stack need room to spread. */
const MIN_GAP_STACKED = 28;
/** From this width on a flow is one row if it can be, with gaps as small as these. */
const ONE_ROW_FROM = 560;
const CLOSEST = 10;
const CLOSE_GAPS = [20, 16, 13, CLOSEST];
const ROW_GAP = 34;
const BUS = 11;
const COUNT_WIDTH = 26;
const LANE = 26;

export function flowLayout(graph: FlowGraph, width: number): FlowLayout {
  const chips = graph.moves <= CHIP_MOVES;
  const takers = new Set(
    graph.edges.filter(({ use }) => use === 'get').map(({ thread }) => threadNodeId(thread)),
  );
  const counts = (id: string): boolean => takers.has(id) && (graph.polls > 0 || !chips);
  const lookOf = looks(graph);
  const sizeOf = (node: FlowNode): Size => {
    if (node.node === 'vessel') return vesselSize(node);
    if (node.node === 'lock') return LOCK;
    if (node.node === 'data') return DATA;
    if (lookOf.get(node.id) === 'compact')
      return { width: compactWidth(node.label), height: CARD.compact };
    return { width: cardWidth(node.label, 0), height: counts(node.id) ? CARD.counted : CARD.full };
  };
  const columns = columnsOf(graph, sizeOf);
  const wantedGap = columns.some(({ nodes }) => nodes.length > 1) ? MIN_GAP_STACKED : MIN_GAP;
  // A name reaches over the sides of its vessel: at the ends of the only row it must not leave the picture.
  const ends = overhang(columns.at(0)) + overhang(columns.at(-1));
  const room = width - 2 * NARROW_MARGIN - ends;
  // Rather close together in one row than in two: what follows what is then seen at one glance. Small cards on a narrow page
  // in as few rows as can be; of others it would cut the words.
  const narrow = width < ONE_ROW_FROM;
  const rowsAt = (gap: number): number =>
    rowsOf(columns, narrow ? width - 2 * MARGIN : room, gap).length;
  const fewest = narrow
    ? rowsAt([...lookOf.values()].includes('compact') ? CLOSEST : wantedGap)
    : 1;
  const minGap = [wantedGap, ...CLOSE_GAPS].find((gap) => rowsAt(gap) === fewest) ?? wantedGap;
  const oneRow = rowsOf(columns, room, minGap);
  // Only arrows from row to row need room beside the rows.
  const margin = oneRow.length === 1 ? NARROW_MARGIN : MARGIN;
  const inner = width - 2 * margin - (oneRow.length === 1 ? ends : 0);
  const rows = oneRow.length === 1 ? oneRow : rowsOf(columns, inner, minGap);
  const detours = graph.edges.filter((edge) => isDetour(edge, columns, rows));
  const boxes = new Map<string, Box>();
  const rowOf = new Map<string, number>();
  const lanes: number[] = [];
  const spacing = rows.map((row) => rowSpacing(row, inner, minGap));
  const block = Math.max(0, ...spacing.map(({ used }) => used));
  const leftEnd = oneRow.length === 1 ? overhang(columns.at(0)) : 0;
  const left = margin + leftEnd + Math.max(0, (inner - block) / 2);
  let top = 8;
  rows.forEach((row, r) => {
    const touched = detours.some(({ from, to }) =>
      row.some(({ nodes }) => nodes.some(({ id }) => id === from || id === to)),
    );
    lanes.push(top + (r === 0 ? 8 : -4));
    if (touched) top += LANE;
    const up = row.reduce((most, { height, above }) => Math.max(most, height / 2 + above), 0);
    const down = row.reduce((most, { height, below }) => Math.max(most, height / 2 + below), 0);
    const middle = top + up;
    placeRow(row, left, spacing[r] ?? NO_SPACING, middle, sizeOf, boxes);
    for (const { nodes } of row) for (const { id } of nodes) rowOf.set(id, r);
    top = middle + down + ROW_GAP;
  });
  const height = rows.length === 0 ? 0 : top - ROW_GAP + 8;
  const placed = graph.nodes.flatMap((node): PlacedNode[] => {
    const box = boxes.get(node.id);
    return box
      ? [
          {
            node,
            box,
            look: lookOf.get(node.id) ?? 'full',
            counters: counts(node.id),
            anchor: anchorOf(node, rows),
          },
        ]
      : [];
  });
  const edges = graph.edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!from || !to || edge.use === 'read' || (edge.use === 'join' && hasWay(graph, edge)))
      return [];
    const ends = { from, to, fromRow: rowOf.get(edge.from) ?? 0, toRow: rowOf.get(edge.to) ?? 0 };
    const detour = detours.includes(edge);
    return [
      {
        edge,
        detour,
        route: routeFor(ends, detour, edge, lanes, { left: left - BUS, right: left + block + BUS }),
      },
    ];
  });
  return { width, height, used: block + 2 * margin, nodes: placed, edges, chips };
}

/** CSS pixels by which the names of a column's vessels may reach beyond it, at one side. */
function overhang(column: Column | undefined): number {
  const names = (column?.nodes ?? []).map((node) =>
    node.node === 'vessel' ? labelWidth(node.label, vesselSize(node).width) : 0,
  );
  return Math.max(0, ...names.map((name) => (name - (column?.width ?? 0)) / 2));
}

/** What a vessel's name takes of the row, at most LABEL_OVERHANG more than the vessel. */
export function labelWidth(label: string, vesselWidth: number): number {
  return Math.min(vesselWidth + LABEL_OVERHANG, textWidth(label, LABEL_SIZE, 'bold'));
}

function looks(graph: FlowGraph): Map<string, CardLook> {
  const perLayer = new Map<number, number>();
  for (const node of graph.nodes)
    if (node.node === 'thread') perLayer.set(node.layer, (perLayer.get(node.layer) ?? 0) + 1);
  const many = [...perLayer.values()].some((count) => count >= COMPACT_FROM);
  const compactFrom = many ? 2 : COMPACT_FROM;
  return new Map(
    graph.nodes.map((node) => [
      node.id,
      (perLayer.get(node.layer) ?? 0) >= compactFrom ? 'compact' : 'full',
    ]),
  );
}

function anchorOf(node: FlowNode, rows: readonly (readonly Column[])[]): PlacedNode['anchor'] {
  if (rows.length < 2) return 'middle';
  if (rows.some((row) => row[0]?.nodes.includes(node))) return 'start';
  return rows.some((row) => row.at(-1)?.nodes.includes(node)) ? 'end' : 'middle';
}

/** A thread that joins a queue mostly puts into it as well: one arrow is enough. */
function hasWay(graph: FlowGraph, join: FlowEdge): boolean {
  return graph.edges.some(
    (edge) =>
      edge.thread === join.thread &&
      edge.vessel === join.vessel &&
      (edge.use === 'put' || edge.use === 'get'),
  );
}

function isDetour(
  edge: FlowEdge,
  columns: readonly Column[],
  rows: readonly (readonly Column[])[],
): boolean {
  if (edge.use === 'read' || edge.use === 'join') return edge.use === 'join';
  const at = (id: string): number =>
    columns.findIndex(({ nodes }) => nodes.some((node) => node.id === id));
  return rows.length > 0 && at(edge.to) - at(edge.from) !== 1;
}

/** Wide enough for the name, the icon and, beside the name, a count. */
function cardWidth(label: string, count: number): number {
  return Math.min(
    CARD.maxWidth,
    Math.max(CARD.minWidth, Math.ceil(textWidth(label, 14, 'bold')) + count + CARD.frame),
  );
}

/** One line: name, count and icon. */
function compactWidth(label: string): number {
  return Math.min(
    CARD.maxWidth,
    Math.ceil(textWidth(label, COMPACT_NAME, 'bold')) + COUNT_WIDTH + CARD.compactFrame,
  );
}
