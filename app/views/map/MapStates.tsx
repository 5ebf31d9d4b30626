import type { GraphEnd, StateMap } from '../../../workers/graph/interface';
import type { MapLayout } from '../../charts/map/map-layout';
import { saysItsEnd } from '../../charts/map/map-names';
import { t } from '../../messages/catalogue';
import { shortNumber } from '../../messages/short-number';
import './MapStates.css';

interface Props {
  readonly map: StateMap;
  readonly layout: MapLayout;
  readonly here: number | null;
  readonly lost: readonly boolean[];
  readonly shown: (state: number) => boolean;
  readonly seen: (state: number) => boolean;
  /** What a state is that nobody has seen is not told. */
  readonly onlySeen: boolean;
}

/** The states: a dot each, ends with their sign and word; where the run is, a ring. */
export function MapStates({
  map,
  layout: { places, radius },
  here,
  lost,
  shown,
  seen,
  onlySeen,
}: Props) {
  const ends = map.states.map(({ end }, state) => (onlySeen && !seen(state) ? null : end));
  const says = saysItsEnd(places, ends);
  return (
    <>
      {[...ends.entries()].map(([state, end]) => {
        const place = places[state];
        if (!place || !shown(state)) return null;
        return (
          <g
            key={state}
            className={classOf(seen(state), lost[state] === true, end)}
            transform={`translate(${place.x},${place.y})`}
          >
            {state === here && <circle className="MapStates-here" r={radius + 5} />}
            {end === null ? (
              <circle className="MapStates-dot" r={state === 0 ? radius + 1 : radius} />
            ) : (
              <EndMark
                end={end}
                radius={map.fold ? radius : radius + 3}
                said={says[state] === true}
                count={map.fold?.counts[state] ?? 1}
              />
            )}
            {map.fold && (end === null || onlySeen) && (
              <text className="MapStates-count" y={4}>
                {shortNumber(map.fold.counts[state] ?? 0)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

interface EndProps {
  readonly end: GraphEnd;
  readonly radius: number;
  /** With its word below. */
  readonly said: boolean;
  /** States that it stands for. */
  readonly count: number;
}

/** A good end is round, a failure pointed, a standstill square: told by shape, sign and word before any colour. */
function EndMark({ end, radius: r, said, count }: EndProps) {
  return (
    <>
      {end === 'finished' && <circle className="MapStates-end" r={r} />}
      {end === 'failed' && (
        <path
          className="MapStates-end"
          d={`M0,${-r * 1.3}L${r * 1.3},0L0,${r * 1.3}L${-r * 1.3},0Z`}
        />
      )}
      {end === 'stuck' && (
        <rect className="MapStates-end" x={-r} y={-r} width={2 * r} height={2 * r} />
      )}
      <path className="MapStates-sign" d={signOf(end, r * (end === 'failed' ? 0.36 : 0.5))} />
      {said && (
        <text className="MapStates-word" y={r + 15}>
          {t(`map.end.${end}`)}
          {count > 1 && ` · ${shortNumber(count)}`}
        </text>
      )}
    </>
  );
}

/** A tick, a cross, a bar as on a road that is closed. */
function signOf(end: GraphEnd, s: number): string {
  switch (end) {
    case 'finished':
      return `M${-s},0L${-s * 0.2},${s * 0.8}L${s},${-s * 0.8}`;
    case 'failed':
      return `M${-s},${-s}L${s},${s}M${s},${-s}L${-s},${s}`;
    case 'stuck':
      return `M${-s},0L${s},0`;
    default:
      return end satisfies never;
  }
}

function classOf(seen: boolean, lost: boolean, end: GraphEnd | null): string {
  return [
    'MapStates-state',
    ...(seen ? ['MapStates-state--seen'] : []),
    ...(lost ? ['MapStates-state--lost'] : []),
    ...(end === null ? [] : [`MapStates-state--${end}`]),
  ].join(' ');
}
