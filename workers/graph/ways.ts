/** The graph's states in an order in which every edge leads forward, and the ways through it. */
import { END, type Graph } from './graph';

/** Null when some way leads back. */
export function inOrder(graph: Graph): readonly number[] | null {
  const { states, edges } = graph;
  const comes = new Int32Array(states);
  for (let edge = 0; edge < edges.length; edge++) {
    const to = edges.to(edge);
    comes[to] = (comes[to] ?? 0) + 1;
  }
  const order: number[] = [0];
  for (let at = 0; at < order.length; at++) {
    const state = order[at] ?? 0;
    for (let edge = graph.edgesBegin(state); edge < graph.edgesEnd(state); edge++) {
      const to = edges.to(edge);
      const left = (comes[to] ?? 0) - 1;
      comes[to] = left;
      if (left === 0) order.push(to);
    }
  }
  return order.length === states ? order : null;
}

/** How many ways lead from the beginning to an end: exact. */
export function countWays(graph: Graph, order: readonly number[]): bigint {
  const ways: bigint[] = Array.from(order, () => 0n);
  ways[0] = 1n;
  let ended = 0n;
  for (const state of order) {
    const here = ways[state] ?? 0n;
    if (graph.ends.at(state) !== END.NONE) ended += here;
    for (let edge = graph.edgesBegin(state); edge < graph.edgesEnd(state); edge++) {
      const to = graph.edges.to(edge);
      ways[to] = (ways[to] ?? 0n) + here;
    }
  }
  return ended;
}
