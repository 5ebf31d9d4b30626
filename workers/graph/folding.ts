/**
 * A graph that is too large for a picture, folded into one that is none: states that have something in common are one. What
 * that is must never come back once it is gone, so that time goes down in the folded map as in any other.
 */

import { END } from './graph';
import type { Fold, Folded, FoldedMap, GraphEdge, GraphState } from './interface';
import type { Outputs } from './outputs';
import { type Progress, progressOf } from './progress';
import type { Search } from './search';
import { endOf, placeIn } from './state-map';
import { type Walked, walkOf } from './walk';
import { pathTo, type SchedulesOf, tokenOf, wayOf } from './witness';
import type { World } from './world';

/** Of a folded map: more are no picture. */
const MOST_PLACES = 120;
/** Of the graph: more take long to go through again. */
const MOST_STATES = 60_000;
/** Texts that are told of a place. */
const MOST_TOLD = 4;

export interface Searched {
  readonly search: Search;
  readonly world: World;
  readonly schedules: SchedulesOf;
  /** Of all states, every edge leading forward. */
  readonly order: readonly number[];
  readonly outputs: Outputs;
}

export function foldedOf(searched: Searched): Folded | null {
  const { search, outputs } = searched;
  if (search.states > MOST_STATES) return null;
  const walk = walkOf(search);
  if (walk === null) return null;
  const folding = new Folding(searched, walk);
  const told = outputs.cut || outputs.all().length < 2 ? null : folding.byOutputs();
  const maps = [folding.byProgress(), told].flatMap((map) => map ?? []);
  const { first, to, move } = walk;
  const moves = walk.moves.map(({ thread, kind, failed, exchange }) => ({
    thread,
    kind,
    failed,
    exchange,
  }));
  return maps.length === 0 ? null : { walk: { first, to, move, moves }, maps };
}

/** Which place each state has, numbered as one comes to them; and of each the first state. */
interface Places {
  readonly placeOf: Uint16Array;
  readonly firsts: readonly number[];
}

class Folding {
  readonly #searched: Searched;
  readonly #walk: Walked;
  /** By state, bits: what it can come to. */
  readonly #reach: Uint8Array;

  constructor(searched: Searched, walk: Walked) {
    this.#searched = searched;
    this.#walk = walk;
    this.#reach = reachOf(searched);
  }

  /** The finest that is a picture. */
  byProgress(): FoldedMap | null {
    const { search } = this.#searched;
    const alone = search.histories.alike.on ? null : progressOf(search, false);
    const one = alone && this.#inLots(alone, 'threads', 1);
    if (one) return one;
    const together = progressOf(search, true);
    const by = together.names.length === alone?.names.length ? 'threads' : 'groups';
    const most = together.made.reduce((a, b) => Math.max(a, b), 1);
    for (let lot = by === 'groups' ? 1 : 2; lot <= most; lot++) {
      const map = this.#inLots(together, by, lot);
      if (map) return map;
    }
    return null;
  }

  byOutputs(): FoldedMap | null {
    const { search, outputs } = this.#searched;
    const places = this.#places((state) => `${outputs.setOf(state)}`);
    if (places === null) return null;
    const left = places.firsts.map((state) => {
      const words = outputs.wordsOf(outputs.setOf(state));
      const texts = [...new Set(words.map(({ text }) => text))];
      return { count: texts.length, some: texts.slice(0, MOST_TOLD) };
    });
    const progress = progressOf(search, search.histories.alike.on);
    return this.#mapOf(places, progress, { by: 'outputs', lot: 1, left });
  }

  #inLots(progress: Progress, by: 'threads' | 'groups', lot: number): FoldedMap | null {
    const { made, names } = progress;
    const places = this.#places((state) => {
      let key = '';
      for (let i = state * names.length; i < (state + 1) * names.length; i++)
        key += `${Math.floor((made[i] ?? 0) / lot)},`;
      return key;
    });
    return places && this.#mapOf(places, progress, { by, lot, left: [] });
  }

  /** null: too many. @param keyOf what states of one place have in common */
  #places(keyOf: (state: number) => string): Places | null {
    const { search, order } = this.#searched;
    const known = new Map<string, number>();
    const firsts: number[] = [];
    const placeOf = new Uint16Array(search.states);
    for (const state of order) {
      const reach = this.#reach[state] ?? 0;
      // Where it can still finish, what else it can come to is no difference.
      const fate = (reach & FINISHED) !== 0 ? 0 : reach;
      const key = `${keyOf(state)} ${fate} ${search.ends.at(state)}`;
      let place = known.get(key);
      if (place === undefined) {
        if (firsts.length === MOST_PLACES) return null;
        place = firsts.push(state) - 1;
        known.set(key, place);
      }
      placeOf[state] = place;
    }
    return { placeOf, firsts };
  }

  #mapOf(places: Places, progress: Progress, how: Pick<Fold, 'by' | 'lot' | 'left'>): FoldedMap {
    const { search } = this.#searched;
    const counts = places.firsts.map(() => 0);
    for (const [state, place] of places.placeOf.entries())
      counts[place] = (counts[place] ?? 0) + Number(search.alikeTo(state));
    const { edges, steps } = this.#edges(places, progress);
    const states = places.firsts.map((state) => this.#state(state, progress));
    const fold = { ...how, counts, steps, groups: progress.placeOf };
    return { map: { threads: progress.names, states, edges, fold }, placeOf: places.placeOf };
  }

  #state(state: number, { made, names }: Progress): GraphState {
    const { search, schedules } = this.#searched;
    const way = wayOf(search, pathTo(search, state));
    const at = state * names.length;
    return {
      end: endOf(search.ends.at(state)),
      token: tokenOf(schedules, way),
      steps: way.steps.length,
      progress: [...made.subarray(at, at + names.length)],
    };
  }

  #edges({ placeOf }: Places, progress: Progress) {
    const { first, to, move, moves } = this.#walk;
    const found = new Map<string, { edge: GraphEdge; steps: number; alike: boolean }>();
    for (const [state, from] of placeOf.entries()) {
      for (let at = first[state] ?? 0; at < (first[state + 1] ?? 0); at++) {
        const there = placeOf[to[at] ?? 0] ?? 0;
        const made = moves[move[at] ?? 0];
        if (there === from || made === undefined) continue;
        const thread = progress.placeOf[made.thread] ?? 0;
        const edge = { from, to: there, thread, ...this.#said(made) };
        const key = `${from} ${there} ${thread}`;
        const known = found.get(key);
        if (known) {
          known.steps++;
          known.alike &&= isAlike(known.edge, edge);
        } else found.set(key, { edge, steps: 1, alike: true });
      }
    }
    const all = [...found.values()].sort((a, b) => a.edge.from - b.edge.from);
    return {
      edges: all.map(({ edge }) => edge),
      steps: all.map(({ steps, alike }) => (alike ? steps : -steps)),
    };
  }

  #said({ kind, failed, on, line }: Walked['moves'][number]) {
    const { world } = this.#searched;
    const object = on < 0 ? null : world.names.of(on);
    const place = placeIn(world.program.cells, line);
    return { kind, failed, object, ...place, text: '', steps: [], choices: [] };
  }
}

function isAlike(a: GraphEdge, b: GraphEdge): boolean {
  return a.kind === b.kind && a.failed === b.failed && a.object === b.object && a.line === b.line;
}

const FINISHED = 1 << END.FINISHED;

function reachOf({ search, order }: Searched): Uint8Array {
  const reach = new Uint8Array(search.states);
  for (const state of order.toReversed()) {
    const end = search.ends.at(state);
    let bits = end === END.NONE ? 0 : 1 << end;
    for (let edge = search.edgesBegin(state); edge < search.edgesEnd(state); edge++)
      bits |= reach[search.edges.to(edge)] ?? 0;
    reach[state] = bits;
  }
  return reach;
}
