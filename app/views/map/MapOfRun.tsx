import { useEffect, useMemo } from 'react';
import type { GraphFound, StateMap } from '../../../workers/graph/interface';
import type { CellId } from '../../lessons/lesson';
import { pathOf } from '../../model/map/map-path';
import { mapViewAt, NOWHERE } from '../../model/map/map-view';
import { goToState, markSeen } from '../../store/map';
import { MapFound } from './MapFound';
import { firstOf, useRunOnMap } from './use-run-on-map';

interface Props {
  readonly cell: CellId;
  readonly found: GraphFound;
  readonly map: StateMap;
  readonly seen: ReadonlySet<number>;
}

/** The map with the cell's run on it: the playhead moves along, and what was stepped to is seen. */
export function MapOfRun({ cell, found, map, seen }: Props) {
  const { log, events, position, stepping } = useRunOnMap(cell);
  const path = useMemo(() => (log ? pathOf(map, firstOf(log, events)) : null), [map, log, events]);
  const view = useMemo(
    () => (path ? mapViewAt(map, path, position) : NOWHERE),
    [map, path, position],
  );
  useEffect(() => {
    if (stepping) markSeen(cell, view.states);
  }, [cell, stepping, view]);
  const go = (state: number) => {
    const at = view.states.lastIndexOf(state);
    // The beginning of the map comes after what is done at once: no step of the way leads there.
    const event = path?.steps[at - 1]?.event ?? null;
    void goToState(cell, map.states[state], stepping ? event : null);
  };
  return (
    <MapFound found={found} map={map} view={view} explored={stepping ? seen : null} onGo={go} />
  );
}
