/** A folded map in words: what its places have in common, what their steps are. */
import type { Fold, StateMap } from '../../workers/graph/interface';
import { t } from '../messages/catalogue';
import { listText } from '../messages/writing';

/** How the states are counted together. */
export function foldWords({ by, lot }: Fold): string {
  if (by === 'outputs') return t('map.fold.outputs');
  return lot === 1 ? t(`map.fold.${by}`) : t(`map.fold.${by}.lots`, { lot });
}

/** '120 states. Operations made: main 3 and worker × 2 12.' */
export function placeWords({ states, threads }: StateMap, fold: Fold, place: number): string {
  const many = t('map.cut.none', { count: fold.counts[place] ?? 0 });
  const { count, some = [] } = fold.left[place] ?? {};
  if (count !== undefined) return `${many} ${leftWords(count, some)}`;
  const made = threads.map((thread, i) => {
    const exact = states[place]?.progress[i] ?? 0;
    return t('map.fold.made.one', { thread, count: exact - (exact % fold.lot) });
  });
  const key = fold.lot === 1 ? 'map.fold.made' : 'map.fold.made.least';
  return `${many} ${t(key, { made: listText(made) })}`;
}

function leftWords(count: number, some: readonly string[]): string {
  const texts = some.map((text) => {
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.length === 0 ? t('map.fold.left.nothing') : `“${lines.join(' · ')}”`;
  });
  const more = count > some.length ? [t('map.folded.more', { count: count - some.length })] : [];
  return t('map.fold.left', { count, some: [...texts, ...more].join(', ') });
}

/** null: all steps of the edge are the same operation, and what it is says the map. */
export function mixedWords({ threads, edges }: StateMap, edge: number, fold: Fold): string | null {
  const steps = fold.steps[edge] ?? 0;
  const thread = threads[edges[edge]?.thread ?? -1] ?? '';
  return steps < 0 ? t('map.fold.mixed', { thread, count: -steps }) : null;
}
