/** A run on a folded map: it is followed through the whole graph, and shown where that is folded. */
import type { FoldedMap, Walk } from '../../../workers/graph/interface';
import { type MapPath, type PathEvent, type PathStep, pathAlong } from './map-path';

/** Its edges are places in `walk.to`. */
export function pathThrough(walk: Walk, events: Iterable<PathEvent>): MapPath {
  const { first, to, move, moves } = walk;
  return pathAlong(
    {
      leaving: (state) => {
        const begin = first[state] ?? 0;
        return Array.from({ length: (first[state + 1] ?? begin) - begin }, (_, i) => begin + i);
      },
      edge: (place) => {
        const made = moves[move[place] ?? -1];
        const there = to[place];
        return made && there !== undefined ? { ...made, to: there } : undefined;
      },
      kinds: moves,
    },
    events,
  );
}

/** The states of the graph that it leads through, the beginning first: one more than it has steps. */
export function statesThrough({ to }: Walk, { steps }: MapPath): readonly number[] {
  return [0, ...steps.map(({ edge }) => to[edge] ?? 0)];
}

/** Of the steps those that lead from place to place. */
export function foldedPath({ map, placeOf }: FoldedMap, walk: Walk, path: MapPath): MapPath {
  const edges = new Map(
    map.edges.map(({ from, to, thread }, edge) => [`${from} ${to} ${thread}`, edge]),
  );
  const steps: PathStep[] = [];
  let from = placeOf[0];
  for (const { edge, event } of path.steps) {
    const to = placeOf[walk.to[edge] ?? -1];
    const thread = walk.moves[walk.move[edge] ?? -1]?.thread ?? -1;
    const along = edges.get(`${from} ${to} ${map.fold?.groups[thread]}`);
    if (from !== to && along !== undefined) steps.push({ edge: along, event });
    from = to;
  }
  return { steps, leavesAt: path.leavesAt };
}
