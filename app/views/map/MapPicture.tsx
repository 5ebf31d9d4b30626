import { useEffect, useId, useMemo, useState } from 'react';
import type { StateMap } from '../../../workers/graph/interface';
import { arranged, mapLayout } from '../../charts/map/map-layout';
import { t } from '../../messages/catalogue';
import type { MapView, Pointed } from '../../model/map/map-view';
import type { NoReturn } from '../../model/map/no-return';
import { leavingOf } from '../../model/map/state-map';
import { MapButtons } from './MapButtons';
import { MapEdges } from './MapEdges';
import './MapPicture.css';
import { MapStates } from './MapStates';
import { useRoom } from './use-room';

interface Props {
  readonly map: StateMap;
  /** Where the lost states stand, whoever knows of them. */
  readonly lost: NoReturn['lost'];
  /** As far as it is known. */
  readonly noReturn: NoReturn;
  readonly view: MapView;
  readonly seen: ReadonlySet<number>;
  /** What nobody has seen yet is left out, but for the next step. */
  readonly onlySeen: boolean;
  readonly pointed: Pointed;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onGo: (state: number) => void;
}

/** The graph of states, time downwards; what cannot finish any more is shaded. It scrolls in itself. */
export function MapPicture({
  map,
  lost,
  noReturn,
  view,
  seen,
  onlySeen,
  pointed,
  onPoint,
  onGo,
}: Props) {
  const hatch = `${useId()}-hatch`;
  const [scroller, room] = useRoom<HTMLDivElement>();
  const [reachable, setReachable] = useState(0);
  const arrangement = useMemo(
    () =>
      arranged({
        count: map.states.length,
        edges: map.edges,
        lost,
        bottom: map.states.map(({ end }) => end === 'finished'),
      }),
    [map, lost],
  );
  const folded = map.fold !== undefined;
  const layout = useMemo(() => mapLayout(arrangement, room, folded), [arrangement, room, folded]);
  const { here } = view;
  const place = here === null ? undefined : layout.places[here];
  useEffect(() => {
    const box = scroller.current;
    if (box && place) keepInSight(box, place);
  }, [place, scroller]);
  // What was seen, and one step on: there one can go.
  const known = useMemo(
    () => new Set(map.edges.flatMap(({ from, to }) => (seen.has(from) ? [from, to] : []))),
    [map, seen],
  );
  const shown = (state: number) => !onlySeen || state === 0 || known.has(state);
  const edgeShown = (edge: number) => !onlySeen || seen.has(map.edges[edge]?.from ?? -1);
  const pointedState = pointed && 'state' in pointed ? pointed.state : here;
  const named = new Set(pointedState === null ? [] : leavingOf(map)[pointedState]);
  return (
    <div className="MapPicture" ref={scroller}>
      <p className="visually-hidden">{t(folded ? 'map.fold.help' : 'map.help')}</p>
      <div className="MapPicture-sheet" style={{ width: layout.width, height: layout.height }}>
        <svg
          className="MapPicture-svg"
          width={layout.width}
          height={layout.height}
          aria-hidden="true"
        >
          <defs>
            <pattern
              id={hatch}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path className="MapPicture-hatch" d="M0,0V7" />
            </pattern>
          </defs>
          {layout.region !== null && !onlySeen && (
            <>
              <path className="MapPicture-region" d={layout.region} />
              <path className="MapPicture-shade" d={layout.region} fill={`url(#${hatch})`} />
            </>
          )}
          <MapEdges
            map={map}
            layout={layout}
            view={view}
            fatal={noReturn.fatal}
            shown={edgeShown}
            named={named}
            pointed={pointed && 'edge' in pointed ? pointed.edge : null}
            onPoint={(edge) => onPoint(edge === null ? null : { edge })}
          />
          <MapStates
            map={map}
            layout={layout}
            here={here}
            lost={noReturn.lost}
            shown={shown}
            seen={(state) => seen.has(state)}
            onlySeen={onlySeen}
          />
        </svg>
        <MapButtons
          map={map}
          noReturn={noReturn}
          layout={layout}
          view={view}
          shown={shown}
          reachable={shown(reachable) ? reachable : 0}
          onReach={(state) => {
            setReachable(state);
            onPoint({ state });
          }}
          onPoint={onPoint}
          onGo={onGo}
        />
      </div>
    </div>
  );
}

/** Without moving the page: only the picture scrolls, at once. */
function keepInSight(box: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const edge = 48;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
  if (y < scrollTop + edge || y > scrollTop + clientHeight - edge)
    box.scrollTop = y - clientHeight / 2;
  if (x < scrollLeft + edge || x > scrollLeft + clientWidth - edge)
    box.scrollLeft = x - clientWidth / 2;
}
