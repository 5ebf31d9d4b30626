/** A program's states as a graph, looked at from a state: what leaves it and what comes to it. */
import type { StateMap } from '../../../workers/graph/interface';

/** Places in `edges` of those that leave each state, in order. */
export function leavingOf({ states, edges }: StateMap): readonly (readonly number[])[] {
  return gathered(
    states.length,
    edges.map(({ from }) => from),
  );
}

/** Places in `edges` of those that come to each state, in order. */
export function comingOf({ states, edges }: StateMap): readonly (readonly number[])[] {
  return gathered(
    states.length,
    edges.map(({ to }) => to),
  );
}

/** @param states by edge: the state where it is wanted */
function gathered(count: number, states: readonly number[]): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: count }, () => []);
  states.forEach((state, edge) => {
    places[state]?.push(edge);
  });
  return places;
}
