/**
 * Who stands beside whom in a layer: each state near those it comes from and leads to, so that few steps cross
 * (the barycenter method of Sugiyama, Tagawa and Toda 1981). An edge over several layers has a bend in each, which is
 * ordered as a state is.
 */
import type { Web } from './map-layers';

/** A state, or a bend of an edge on its way through a layer. */
export interface Knot {
  readonly layer: number;
  readonly lost: boolean;
  /** The state; null: a bend. */
  readonly state: number | null;
}

export interface Knots {
  /** The states first, in their order, then the bends. */
  readonly knots: readonly Knot[];
  /** By edge: the knots it leads through, both ends included; empty for edges that lead back. */
  readonly chains: readonly (readonly number[])[];
}

export function knotsOf(web: Web, layers: readonly number[], back: ReadonlySet<number>): Knots {
  const isLost = (state: number) => web.lost[state] === true;
  const knots: Knot[] = layers.map((layer, state) => ({ layer, lost: isLost(state), state }));
  const chains = web.edges.map(({ from, to }, edge) => {
    if (back.has(edge)) return [];
    const chain = [from];
    for (let layer = (layers[from] ?? 0) + 1; layer < (layers[to] ?? 0); layer++)
      chain.push(knots.push({ layer, lost: isLost(to), state: null }) - 1);
    return [...chain, to];
  });
  return { knots, chains };
}

const SWEEPS = 12;

/** Knots of each layer from left to right; the lost ones of a layer stand together. */
export function orderOf({ knots, chains }: Knots): readonly (readonly number[])[] {
  const { above, below } = neighboursOf(knots.length, chains);
  let order = firstOrder(knots, below);
  let best = order;
  let fewest = crossings(order, below);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = swept(knots, order, sweep % 2 === 0 ? above : below, sweep % 2 === 0);
    const found = crossings(order, below);
    if (found >= fewest) continue;
    best = order;
    fewest = found;
  }
  return best;
}

export interface Neighbours {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

/** By knot: those it is tied to in the layer above, and in the one below. */
export function neighboursOf(count: number, chains: Knots['chains']): Neighbours {
  const above: number[][] = Array.from({ length: count }, () => []);
  const below: number[][] = Array.from({ length: count }, () => []);
  for (const chain of chains) {
    for (const [i, to] of chain.entries()) {
      const from = chain[i - 1];
      if (from === undefined) continue;
      below[from]?.push(to);
      above[to]?.push(from);
    }
  }
  return { above, below };
}

/** As a walk comes by them: what the first thread does lies to the left. */
function firstOrder(knots: readonly Knot[], below: Neighbours['below']): number[][] {
  const layers: number[][] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let knot = open.pop(); knot !== undefined; knot = open.pop()) {
    if (seen.has(knot)) continue;
    seen.add(knot);
    for (const next of (below[knot] ?? []).toReversed()) open.push(next);
  }
  for (const knot of [...seen, ...knots.keys()].filter(
    (each, i) => i < seen.size || !seen.has(each),
  )) {
    const layer = knots[knot]?.layer ?? 0;
    layers[layer] = [...(layers[layer] ?? []), knot];
  }
  return Array.from(layers, (layer = []) =>
    grouped(knots, layer, new Map(layer.map((knot, i) => [knot, i]))),
  );
}

/** Each layer in turn, put in order by the middle of each knot's neighbours in the layer before. */
function swept(
  knots: readonly Knot[],
  order: readonly (readonly number[])[],
  towards: readonly (readonly number[])[],
  down: boolean,
): number[][] {
  const next = order.map((layer) => [...layer]);
  const place = new Array<number>(knots.length).fill(0);
  const note = (layer: readonly number[]) => {
    layer.forEach((knot, i) => {
      place[knot] = layer.length < 2 ? 0.5 : i / (layer.length - 1);
    });
  };
  next.forEach(note);
  for (const at of down ? next.keys() : [...next.keys()].reverse()) {
    const layer = next[at] ?? [];
    const wish = (knot: number) => middle(towards[knot] ?? [], place, knot);
    next[at] = grouped(knots, layer, new Map(layer.map((knot) => [knot, wish(knot)])));
    note(next[at]);
  }
  return next;
}

/** By their wishes; the lost stay together, where they wish to be on the average. */
function grouped(
  knots: readonly Knot[],
  layer: readonly number[],
  wishes: ReadonlyMap<number, number>,
): number[] {
  const wishOf = (knot: number) => wishes.get(knot) ?? 0;
  const lost = layer.filter((knot) => knots[knot]?.lost);
  const common = lost.reduce((sum, knot) => sum + wishOf(knot), 0) / lost.length;
  const of = (knot: number) => (knots[knot]?.lost ? common : wishOf(knot));
  return [...layer].sort(
    (a, b) =>
      of(a) - of(b) || Number(knots[a]?.lost) - Number(knots[b]?.lost) || wishOf(a) - wishOf(b),
  );
}

/** Where it is tied to nothing it stays. */
function middle(of: readonly number[], place: readonly number[], itself: number): number {
  if (of.length === 0) return place[itself] ?? 0;
  return of.reduce((sum, knot) => sum + (place[knot] ?? 0), 0) / of.length;
}

/** Pairs of ties between two layers that cross. */
export function crossings(
  order: readonly (readonly number[])[],
  below: Neighbours['below'],
): number {
  let count = 0;
  order.forEach((layer, at) => {
    const place = new Map((order[at + 1] ?? []).map((knot, i) => [knot, i]));
    const ends: number[] = [];
    for (const knot of layer) {
      const here = (below[knot] ?? []).map((each) => place.get(each) ?? 0);
      for (const end of here) for (const earlier of ends) if (earlier > end) count++;
      for (const end of here) ends.push(end);
    }
  });
  return count;
}
