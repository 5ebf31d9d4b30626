/** The map in words: what a step does, where a state is, what is lost from where on. */
import type { GraphEdge, StateMap } from '../../workers/graph/interface';
import { t } from '../messages/catalogue';
import type { Doom, NoReturn } from '../model/map/no-return';
import { leavingOf } from '../model/map/state-map';
import { didWords } from './step-words';

/** 'consumer gets from queue (line 5). After this step it can only get stuck.' */
export function edgeWords(map: StateMap, edge: number, { fatal, doom }: NoReturn): string {
  const found = map.edges[edge];
  if (found === undefined) return '';
  const { thread, did } = moveWords(map, found);
  const { line, failed, text } = found;
  const said =
    line === null
      ? t(failed ? 'map.edge.waits' : 'map.edge', { thread, did })
      : t(failed ? 'map.edge.waits.line' : 'map.edge.line', { thread, did, line });
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
  const where = state === 0 ? t('map.state.begin') : t('map.state.after', { count: found.steps });
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

/** What the whole map says; of a run that was lost on its way, by which step. @param walked the run's edges so far */
export function mapWords(map: StateMap, noReturn: NoReturn, walked: ReadonlySet<number>): string {
  const { lost, fatal, doom } = noReturn;
  const broke = fatal.find((edge) => walked.has(edge));
  if (broke !== undefined) return t('map.step.fatal', { step: edgeWords(map, broke, noReturn) });
  const count = lost.filter(Boolean).length;
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
  { threads }: StateMap,
  { thread, kind, object }: GraphEdge,
): { readonly thread: string; readonly did: string } {
  return { thread: threads[thread] ?? '', did: didWords(kind, object ?? '') };
}
