import { useMemo } from 'react';
import type { GraphFound } from '../../workers/graph/interface';
import '../messages/map';
import { pathOf } from '../model/map/map-path';
import { mapViewAt } from '../model/map/map-view';
import type { CellRun } from '../store/session';
import { madeUpMap } from '../testing/made-up-map';
import { MapFound } from '../views/map/MapFound';

interface Props {
  readonly run: CellRun;
  readonly position: number;
  readonly program: Readonly<Record<string, string>>;
}

/** A program's states and a run of it, as the map shows them. */
export function MapMoment({ run, position, program }: Props) {
  const map = useMemo(() => madeUpMap(program), [program]);
  const found: GraphFound = {
    complete: true,
    cut: null,
    states: map.states.length,
    edges: map.edges.length,
    interleavings: null,
    outputs: [],
    confirmed: true,
    map,
    folded: null,
    ms: 0,
  };
  const view = mapViewAt(map, pathOf(map, run.log), position);
  return (
    <div className="Gallery-map">
      <MapFound found={found} map={map} view={view} explored={null} onGo={() => undefined} />
    </div>
  );
}
