import { type ReactNode, useMemo, useState } from 'react';
import type { GraphFound, StateMap } from '../../../workers/graph/interface';
import { t } from '../../messages/catalogue';
import type { MapView, Pointed } from '../../model/map/map-view';
import { noReturnOf, seenOf } from '../../model/map/no-return';
import { interleavingsWords } from '../../words/map-words';
import './MapFound.css';
import { MapLegend } from './MapLegend';
import { MapPicture } from './MapPicture';
import { MapSaid } from './MapSaid';
import { MapTable } from './MapTable';

interface Props {
  readonly found: GraphFound;
  readonly map: StateMap;
  readonly view: MapView;
  /** States that were come to while stepping; null: nobody steps. */
  readonly explored: ReadonlySet<number> | null;
  /** Of a folded map, whose states are no single ones: how many of these that were; and how it is folded. */
  readonly folded?: { readonly seen: number; readonly said: ReactNode };
  readonly onGo: (state: number) => void;
}

/** A map with its sentence: what the whole says, or what is pointed at. */
export function MapFound({ found, map, view, explored, folded, onGo }: Props) {
  const [pointed, setPointed] = useState<Pointed>(null);
  const [onlySeen, setOnlySeen] = useState(false);
  const [large, setLarge] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const seen = useMemo(() => explored ?? new Set(view.states), [explored, view]);
  const hidden = explored !== null && onlySeen;
  const whole = useMemo(() => noReturnOf(map), [map]);
  const noReturn = useMemo(
    () => (hidden ? seenOf(map, whole, seen) : whole),
    [map, whole, hidden, seen],
  );
  return (
    <div className={`MapFound${large ? ' MapFound--large' : ''}`}>
      <div className="MapFound-head">
        <p className="MapFound-count">
          {countWords(found, explored && (folded?.seen ?? explored.size))}
        </p>
        <MapLegend map={map} noReturn={noReturn} />
        <div className="MapFound-ways">
          {explored !== null && (
            <Way label={t('map.onlySeen')} on={onlySeen} onChange={setOnlySeen} />
          )}
          <Way label={t('map.table')} on={asTable} onChange={setAsTable} />
          <Way label={t('map.large')} title={t('map.large.title')} on={large} onChange={setLarge} />
        </div>
        {folded?.said}
        <MapSaid map={map} noReturn={noReturn} view={view} hidden={hidden} pointed={pointed} />
      </div>
      {asTable ? (
        <MapTable map={map} noReturn={noReturn} here={view.here} onGo={onGo} />
      ) : (
        <MapPicture
          map={map}
          lost={whole.lost}
          noReturn={noReturn}
          view={view}
          seen={seen}
          onlySeen={hidden}
          pointed={pointed}
          onPoint={setPointed}
          onGo={onGo}
        />
      )}
    </div>
  );
}

interface WayProps {
  readonly label: string;
  readonly title?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** One way in which the map can be looked at. */
function Way({ label, title, on, onChange }: WayProps) {
  return (
    <label className="MapFound-way" title={title}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

function countWords(found: GraphFound, seen: number | null): string {
  const { states: count, interleavings, confirmed } = found;
  return [
    seen === null ? t('map.count', { count }) : t('map.seen', { seen, count }),
    ...(interleavings === null ? [] : [interleavingsWords(interleavings)]),
    ...(confirmed ? [] : [t('map.unconfirmed')]),
  ].join(' · ');
}
