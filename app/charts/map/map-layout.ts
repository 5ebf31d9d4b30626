/**
 * Where everything of a map stands for a given room: layers from top to bottom, a step's way from state to state, and
 * the outline of the region of no return.
 */
import { columnsOf } from './map-columns';
import { backEdges, layersOf, type Web } from './map-layers';
import { type Knots, knotsOf, orderOf } from './map-order';
import { regionOf } from './map-region';
import { backWay, downWay, type EdgeWay, type Point, parallels } from './map-ways';

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Radius of a state. */
  readonly radius: number;
  /** By state. */
  readonly places: readonly Point[];
  /** By state, 0 at the top. */
  readonly layers: readonly number[];
  /** By edge: from border to border of its states, as the `d` of a path, and where its head points. */
  readonly ways: readonly EdgeWay[];
  /** The region of no return, as the `d` of a path; null where there is none. */
  readonly region: string | null;
}

/** Layers' distance, columns' distance and radius: as the room allows, within these. */
const DOTS = {
  row: { least: 22, most: 56 },
  column: { least: 26, most: 120 },
  radius: { least: 5, most: 9 },
} as const;
/** Where a number stands in each state. */
const NUMBERS = {
  row: { least: 42, most: 56 },
  column: { least: 44, most: 120 },
  radius: { least: 13, most: 13 },
} as const;
const MARGIN = { x: 36, top: 22, bottom: 40 } as const;

/** Who stands where, before it is known how much room there is. */
export interface Arrangement {
  readonly web: Web;
  readonly layers: readonly number[];
  readonly knots: Knots;
  readonly order: readonly (readonly number[])[];
  readonly columns: readonly number[];
}

/** The costly part: some 20 ms for a hundred states. */
export function arranged(web: Web): Arrangement {
  const back = backEdges(web);
  const layers = layersOf(web, back);
  const knots = knotsOf(web, layers, back);
  const order = orderOf(knots);
  return { web, layers, knots, order, columns: columnsOf(knots, order) };
}

/**
 * @param room in px; what does not fit at the least distances is larger than it, and is scrolled
 * @param numbers a number of a few digits stands in each state
 */
export function mapLayout(
  { web, layers, knots, order, columns }: Arrangement,
  room: { readonly width: number; readonly height: number },
  numbers = false,
): MapLayout {
  const size = numbers ? NUMBERS : DOTS;
  const rows = order.length - 1;
  const widest = columns.reduce((most, column) => Math.max(most, column), 0);
  const row = within(size.row, (room.height - MARGIN.top - MARGIN.bottom) / Math.max(1, rows));
  const column = within(size.column, (room.width - 2 * MARGIN.x) / Math.max(1, widest));
  const radius = within(size.radius, Math.min(row, column) / 4.5);
  const width = Math.max(room.width, Math.ceil(widest * column) + 2 * MARGIN.x);
  const left = (width - widest * column) / 2;
  const at = (knot: number): Point => ({
    x: Math.round(left + (columns[knot] ?? 0) * column),
    y: Math.round(MARGIN.top + (knots.knots[knot]?.layer ?? 0) * row),
  });
  const places = layers.map((_, state) => at(state));
  const beside = parallels(web.edges);
  return {
    width,
    height: Math.max(room.height, Math.ceil(MARGIN.top + rows * row + MARGIN.bottom)),
    radius,
    places,
    layers,
    ways: web.edges.map(({ from, to }, edge) => {
      const chain = knots.chains[edge] ?? [];
      if (chain.length > 0) return downWay(chain.map(at), radius, beside[edge] ?? 0);
      return backWay(at(from), at(to), radius);
    }),
    region: regionOf(order, knots.knots, at, row, radius + Math.min(14, column * 0.42)),
  };
}

function within({ least, most }: { readonly least: number; readonly most: number }, wish: number) {
  return Math.min(most, Math.max(least, wish));
}
