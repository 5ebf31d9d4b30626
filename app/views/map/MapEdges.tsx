import type { StateMap } from '../../../workers/graph/interface';
import type { MapLayout } from '../../charts/map/map-layout';
import { namesAt } from '../../charts/map/map-names';
import { t } from '../../messages/catalogue';
import type { MapView } from '../../model/map/map-view';
import { moveWords } from '../../words/map-words';
import { moverColour } from './mover-colour';
import './MapEdges.css';

interface Props {
  readonly map: StateMap;
  readonly layout: MapLayout;
  readonly view: MapView;
  /** Places in the map's edges that lead into the region of no return. */
  readonly fatal: readonly number[];
  /** By edge: drawn at all. */
  readonly shown: (edge: number) => boolean;
  /** Edges that say what they do. */
  readonly named: ReadonlySet<number>;
  readonly pointed: number | null;
  readonly onPoint: (edge: number | null) => void;
}

/** The steps, each in the colour of the thread that moves; those of the run on top of the others. */
export function MapEdges({ map, layout, view, fatal, shown, named, pointed, onPoint }: Props) {
  const rank = (edge: number) =>
    edge === pointed ? 3 : view.walked.has(edge) ? 2 : fatal.includes(edge) ? 1 : 0;
  const drawn = [...map.edges.keys()].filter(shown).sort((a, b) => rank(a) - rank(b));
  const names = drawn.flatMap((edge) => {
    const way = layout.ways[edge];
    const step = map.edges[edge];
    if (!way || !step || !(named.has(edge) || edge === pointed)) return [];
    return [{ edge, step, way, text: t('map.state.move', moveWords(map, step)) }];
  });
  const places = namesAt(names, layout.width);
  return (
    <>
      {drawn.map((edge) => {
        const way = layout.ways[edge];
        const step = map.edges[edge];
        if (!way || !step) return null;
        const deadly = fatal.includes(edge);
        return (
          <g
            key={edge}
            className={classOf(view, edge, moverColour(map, step.thread), deadly, edge === pointed)}
            onPointerEnter={() => onPoint(edge)}
            onPointerLeave={() => onPoint(null)}
          >
            <path className="MapEdges-room" d={way.d} />
            {(deadly || edge === pointed) && <path className="MapEdges-halo" d={way.d} />}
            <path className="MapEdges-line" d={way.d} />
            <path className="MapEdges-head" d={way.head} />
            {deadly && view.walked.has(edge) && (
              <g transform={`translate(${way.middle.x},${way.middle.y})`}>
                <circle className="MapEdges-alarm" r={9} />
                <path className="MapEdges-sign" d="M0,-5V1M0,4.5V5" />
              </g>
            )}
          </g>
        );
      })}
      {names.map(({ edge, step, text }, i) => (
        <text
          key={edge}
          className={`MapEdges-name MapEdges-name--${moverColour(map, step.thread)}`}
          {...places[i]}
        >
          {text}
        </text>
      ))}
    </>
  );
}

function classOf(
  { walked, ahead }: MapView,
  edge: number,
  colour: number,
  deadly: boolean,
  pointed: boolean,
): string {
  return [
    'MapEdges-edge',
    `MapEdges-edge--${colour}`,
    ...(walked.has(edge) ? ['MapEdges-edge--walked'] : []),
    ...(ahead.has(edge) ? ['MapEdges-edge--ahead'] : []),
    ...(deadly ? ['MapEdges-edge--fatal'] : []),
    ...(pointed ? ['MapEdges-edge--pointed'] : []),
  ].join(' ');
}
