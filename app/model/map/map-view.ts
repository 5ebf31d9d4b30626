/** All that the picture of a map shows of a run: what was walked, where it stands, what was seen. */
import type { StateMap } from '../../../workers/graph/interface';
import { type MapPath, statesOf, stepsUpTo } from './map-path';

export interface MapView {
  /** The state at the playhead; null: no run, or it has left the map. */
  readonly here: number | null;
  /** The run has gone a way that the map does not have. */
  readonly left: boolean;
  /** By place in the map's edges: walked before the playhead, or after it. */
  readonly walked: ReadonlySet<number>;
  readonly ahead: ReadonlySet<number>;
  /** The run's states up to the playhead, in order. */
  readonly states: readonly number[];
}

/** What of the map a reader points at, with a pointer or with the focus. */
export type Pointed = { readonly state: number } | { readonly edge: number } | null;

export const NOWHERE: MapView = {
  here: null,
  left: false,
  walked: new Set(),
  ahead: new Set(),
  states: [],
};

/** @param position events that have happened */
export function mapViewAt(map: StateMap, path: MapPath, position: number): MapView {
  const steps = stepsUpTo(path, position);
  const edges = path.steps.map(({ edge }) => edge);
  const walked = new Set(edges.slice(0, steps));
  const states = statesOf(map, path).slice(0, steps + 1);
  const left = path.leavesAt !== null && position > path.leavesAt;
  return {
    left,
    here: left ? null : (states.at(-1) ?? 0),
    walked,
    ahead: new Set(edges.slice(steps).filter((edge) => !walked.has(edge))),
    states,
  };
}
