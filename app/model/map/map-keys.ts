/** Where arrow keys lead on the map: down and up along the steps, left and right among the states beside. */
import type { StateMap } from '../../../workers/graph/interface';
import type { MapView } from './map-view';
import { comingOf, leavingOf } from './state-map';

/** What of a layout the keys go by; by state. */
export interface Lie {
  readonly layers: readonly number[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** null: not a key of the map, or nothing lies there. Where several steps lead on, the run's own goes first. */
export function stateAfterKey(
  map: StateMap,
  lie: Lie,
  view: Pick<MapView, 'walked' | 'ahead'>,
  from: number,
  key: string,
): number | null {
  const own = (edge: number) => view.walked.has(edge) || view.ahead.has(edge);
  const first = (edges: readonly number[] = []) => {
    // What leads back to where it was leads nowhere.
    const leading = edges.filter((edge) => map.edges[edge]?.from !== map.edges[edge]?.to);
    return leading.find(own) ?? leading[0];
  };
  switch (key) {
    case 'ArrowDown':
      return map.edges[first(leavingOf(map)[from]) ?? -1]?.to ?? null;
    case 'ArrowUp':
      return map.edges[first(comingOf(map)[from]) ?? -1]?.from ?? null;
    case 'ArrowLeft':
      return beside(lie, from, -1);
    case 'ArrowRight':
      return beside(lie, from, 1);
    case 'Home':
      return 0;
    default:
      return null;
  }
}

/** The nearest in its layer on that side. */
function beside({ layers, places }: Lie, from: number, side: -1 | 1): number | null {
  const far = (state: number) => ((places[state]?.x ?? 0) - (places[from]?.x ?? 0)) * side;
  const there = [...layers.keys()].filter(
    (state) => layers[state] === layers[from] && far(state) > 0,
  );
  return there.length === 0 ? null : there.reduce((a, b) => (far(b) < far(a) ? b : a));
}
