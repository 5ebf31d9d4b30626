/** Some ways through a graph from its beginning to an end, where there are too many outputs to know all of each state. */
import { END, type Graph } from './graph';

const WAYS = 60;

export interface SampledWay {
  /** Who moves at each state. */
  readonly path: readonly number[];
  /** Numbers of what is said. */
  readonly said: readonly number[];
  readonly end: number;
}

/** Each takes turns in another way; the same each time. @param order of all states, every edge leading forward */
export function sampledWays(graph: Graph, order: readonly number[]): readonly SampledWay[] {
  const leads = new Uint8Array(graph.states);
  for (const state of order.toReversed()) {
    const ends = graph.ends.at(state) !== END.NONE;
    if (ends || graph.edgesOf(state).some(({ to }) => leads[to] === 1)) leads[state] = 1;
  }
  if (leads[0] === 0) return [];
  return Array.from({ length: WAYS }, (_, way) => wayThrough(graph, leads, way));
}

function wayThrough(graph: Graph, leads: Uint8Array, way: number): SampledWay {
  const path: number[] = [];
  const said: number[] = [];
  let state = 0;
  let turn = way;
  while (graph.ends.at(state) === END.NONE) {
    const on = graph.edgesOf(state).filter(({ to }) => leads[to] === 1);
    // Digits that look drawn: the low ones of such a sequence would repeat soon.
    turn = (Math.imul(turn, 1_664_525) + 1_013_904_223) >>> 0;
    const next = on[way === 0 ? 0 : (turn >>> 16) % on.length];
    if (next === undefined) break;
    path.push(next.thread);
    said.push(next.said);
    state = next.to;
  }
  return { path, said, end: graph.ends.at(state) };
}
