import { useMemo, useState } from 'react';
import type { GraphFound, StateMap } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import type { MapView, Pointed } from '../../model/map/map-view';
import { noReturnOf } from '../../model/map/no-return';
import { edgeWords, mapWords, stateWords } from '../../words/map-words';
import { CodeWords } from '../shared/SentenceCode';
import './MapFound.css';
import { MapLegend } from './MapLegend';
import { MapPicture } from './MapPicture';
import { MapTable } from './MapTable';

interface Props {
  readonly found: GraphFound;
  readonly map: StateMap;
  readonly view: MapView;
  /** States that were come to while stepping; null: nobody steps. */
  readonly explored: ReadonlySet<number> | null;
  readonly onGo: (state: number) => void;
}

/** A map with its sentence: what the whole says, or what is pointed at. */
export function MapFound({ found, map, view, explored, onGo }: Props) {
  const noReturn = useMemo(() => noReturnOf(map), [map]);
  const [pointed, setPointed] = useState<Pointed>(null);
  const [onlySeen, setOnlySeen] = useState(false);
  const seen = useMemo(() => explored ?? new Set(view.states), [explored, view]);
  const said =
    pointed === null
      ? mapWords(map, noReturn, view.walked)
      : 'edge' in pointed
        ? edgeWords(map, pointed.edge, noReturn)
        : pointedWords(stateWords(map, pointed.state, noReturn), pointed.state === view.here);
  return (
    <div className="MapFound">
      <div className="MapFound-head">
        <p className="MapFound-count">
          {explored === null
            ? t('map.count', { count: found.states })
            : t('map.seen', { seen: explored.size, count: map.states.length })}
          {found.interleavings !== null &&
            ` · ${t('map.interleavings', { count: found.interleavings })}`}
        </p>
        <MapLegend map={map} noReturn={noReturn} />
        {explored !== null && (
          <label className="MapFound-only">
            <input
              type="checkbox"
              checked={onlySeen}
              onChange={(event) => setOnlySeen(event.target.checked)}
            />
            {t('map.onlySeen')}
          </label>
        )}
        <p className="MapFound-said" title={t('map.help')}>
          <CodeWords text={said} />
        </p>
      </div>
      <MapPicture
        map={map}
        noReturn={noReturn}
        view={view}
        seen={seen}
        onlySeen={explored !== null && onlySeen}
        pointed={pointed}
        onPoint={setPointed}
        onGo={onGo}
      />
      <MapTable map={map} noReturn={noReturn} here={view.here} onGo={onGo} />
    </div>
  );
}

function pointedWords(words: string, here: boolean): string {
  return `${words} ${t(here ? 'map.state.here' : 'map.state.go')}`;
}
