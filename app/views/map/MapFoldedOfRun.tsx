import { useEffect, useMemo, useState } from 'react';
import type { Folded, GraphFound } from '../../../workers/graph/interface';
import type { CellId } from '../../lessons/lesson';
import { foldedPath, pathThrough, statesThrough } from '../../model/map/folded-path';
import { stepsUpTo } from '../../model/map/map-path';
import { mapViewAt, NOWHERE } from '../../model/map/map-view';
import { goToState, markSeen } from '../../store/map';
import { type FoldWay, MapFoldChoice } from './MapFoldChoice';
import { MapFolded } from './MapFolded';
import { MapFound } from './MapFound';
import { firstOf, useRunOnMap } from './use-run-on-map';

interface Props {
  readonly cell: CellId;
  readonly found: GraphFound;
  readonly folded: Folded;
  /** States of the whole graph. */
  readonly seen: ReadonlySet<number>;
}

/** A program with too many states for a picture: one of its folded maps, with the cell's run on it. */
export function MapFoldedOfRun({ cell, found, folded, seen }: Props) {
  const { walk, maps } = folded;
  const [way, setWay] = useState<FoldWay>(0);
  const { log, events, position, stepping } = useRunOnMap(cell);
  const shown = maps[way === 'lines' ? 0 : way] ?? maps[0];
  const through = useMemo(
    () => (log ? pathThrough(walk, firstOf(log, events)) : null),
    [walk, log, events],
  );
  const path = useMemo(
    () => (through && shown ? foldedPath(shown, walk, through) : null),
    [shown, walk, through],
  );
  const view = useMemo(
    () => (path && shown ? mapViewAt(shown.map, path, position) : NOWHERE),
    [shown, path, position],
  );
  useEffect(() => {
    if (stepping && through)
      markSeen(cell, statesThrough(walk, through).slice(0, stepsUpTo(through, position) + 1));
  }, [cell, stepping, walk, through, position]);
  const explored = useMemo(
    () => (stepping ? new Set([...seen].map((state) => shown?.placeOf[state] ?? 0)) : null),
    [stepping, seen, shown],
  );
  if (shown === undefined) return null;
  const go = (place: number) => {
    const event = path?.steps[view.states.lastIndexOf(place) - 1]?.event ?? null;
    void goToState(cell, shown.map.states[place], stepping ? event : null);
  };
  const choice = <MapFoldChoice found={found} folded={folded} way={way} onChoose={setWay} />;
  if (way === 'lines')
    return (
      <div className="MapPanel-folded">
        {choice}
        <MapFolded outputs={found.outputs} />
      </div>
    );
  return (
    <MapFound
      // What is pointed at is none of the other map's.
      key={way}
      found={found}
      map={shown.map}
      view={view}
      explored={explored}
      folded={{ seen: seen.size, said: choice }}
      onGo={go}
    />
  );
}
