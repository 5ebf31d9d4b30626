/** The map in words: what a step does, where a state is, what is lost from where on. */
import type { GraphEdge, GraphFound, StateMap } from '../../workers/graph/interface';
import { t } from '../messages/catalogue';
import type { MapView } from '../model/map/map-view';
import type { Doom, NoReturn } from '../model/map/no-return';
import { leavingOf } from '../model/map/state-map';
import { mixedWords, placeWords } from './map-fold-words';
import { didWords } from './step-words';

/** 'consumer gets from queue (line 5). After this step it can only get stuck.' */
export function edgeWords(map: StateMap, edge: number, { fatal, doom }: NoReturn): string {
  const found = map.edges[edge];
  if (found === undefined) return '';
  const { thread, did } = moveWords(map, found);
  const { line, failed, text } = found;
  const mixed = map.fold && mixedWords(map, edge, map.fold);
  const said =
    mixed ??
    (line === null
      ? t(failed ? 'map.edge.waits' : 'map.edge', { thread, did })
      : t(failed ? 'map.edge.waits.line' : 'map.edge.line', { thread, did, line }));
  const printed = text.trim();
  const after = fatal.includes(edge) ? doom[found.to] : null;
  return [
    said,
    ...(printed === '' ? [] : [t('map.edge.prints', { text: printed })]),
    ...(after ? [t(`map.fatal.${after}`)] : []),
  ].join(' ');
}

/** 'After 4 steps. Now main puts into queue, or consumer prints.' */
export function stateWords(map: StateMap, state: number, { doom }: NoReturn): string {
  const found = map.states[state];
  if (found === undefined) return '';
  const where = whereWords(map, state, found.steps);
  const lost = doom[state];
  const fate = lost && found.end === null ? [`${t(`map.region.${lost}`)}.`] : [];
  if (found.end !== null) return `${where} ${t(`map.state.${found.end}`)}`;
  const moves = (leavingOf(map)[state] ?? []).flatMap((edge) => {
    const move = map.edges[edge];
    return move ? [t('map.state.move', moveWords(map, move))] : [];
  });
  const [first, ...others] = moves;
  const either = others.reduce(
    (before, second) => t('map.state.or', { first: before, second }),
    first ?? '',
  );
  return [where, t('map.state.moves', { moves: either }), ...fate].join(' ');
}

function whereWords(map: StateMap, state: number, steps: number): string {
  const where = state === 0 ? t('map.state.begin') : t('map.state.after', { count: steps });
  if (map.fold === undefined) return where;
  const place = placeWords(map, map.fold, state);
  return state === 0 ? `${where} ${place}` : place;
}

/** What the whole map says; of a run that was lost on its way, by which step; and whether it has left the map. */
export function mapWords(map: StateMap, noReturn: NoReturn, view: MapView): string {
  const said = wholeWords(map, noReturn, view);
  return view.left ? `${said} ${t('map.left')}` : said;
}

function wholeWords(map: StateMap, noReturn: NoReturn, { walked }: MapView): string {
  const { lost, fatal, doom } = noReturn;
  const broke = fatal.find((edge) => walked.has(edge));
  if (broke !== undefined) return t('map.step.fatal', { step: edgeWords(map, broke, noReturn) });
  const counts = lost.map((is, state) => (is ? (map.fold?.counts[state] ?? 1) : 0));
  const count = counts.reduce((a, b) => a + b, 0);
  if (count === 0) return t('map.sound');
  if (lost[0] === true) return t('map.doomed');
  return t(
    `map.lost.${commonDoom(fatal.flatMap((edge) => doom[map.edges[edge]?.to ?? 0] ?? []))}`,
    { count },
  );
}

/** What all of them can only come to. */
export function commonDoom(dooms: readonly Doom[]): Doom {
  const [first = 'stuck', ...others] = dooms;
  return others.every((each) => each === first) ? first : 'either';
}

/** Who moves, and what the step does. */
export function moveWords(
  { threads, edges, fold }: StateMap,
  edge: GraphEdge,
): { readonly thread: string; readonly did: string } {
  const { thread, kind, object } = edge;
  if (fold && (fold.steps[edges.indexOf(edge)] ?? 0) < 0)
    return { thread: threads[thread] ?? '', did: t('map.fold.goes') };
  const on = object ?? t('map.thing');
  // There a field goes by its own name, not by its object's.
  const isField = kind === 'field-read' || kind === 'field-written';
  const did = isField ? t(`map.did.${kind}`, { field: on }) : didWords(kind, on);
  return { thread: threads[thread] ?? '', did };
}

/** Digits that a number of the language holds exactly. */
const EXACT = 15;

/** How many ways lead through the map. @param digits of a whole number */
export function interleavingsWords(digits: string): string {
  return digits.length <= EXACT
    ? t('map.interleavings', { count: Number(digits) })
    : t('map.interleavings.many', { power: digits.length - 1 });
}

/** How many states there are of what is no picture; or why nothing is known. */
export function cutWords({ cut, states: count }: GraphFound): string {
  if (cut === null) return t('map.cut.none', { count });
  const { reason, what, line } = cut;
  switch (reason) {
    case 'unable':
      return line === null
        ? t('map.cut.unable', { what: what ?? '' })
        : t('map.cut.unable.line', { what: what ?? '', line });
    case 'states':
    case 'outputs':
      return t(`map.cut.${reason}`, { count });
    case 'steps':
    case 'polls':
    case 'stopped':
      return t(`map.cut.${reason}`);
    default:
      return reason satisfies never;
  }
}
