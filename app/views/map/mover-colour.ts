import type { Fold, StateMap } from '../../../workers/graph/interface';
import { threadColour } from '../../model/thread-colour';

/** Number of the colour of one of a map's threads: of several that are one, that of the first whose colour no other has. */
export function moverColour({ threads, fold }: StateMap, thread: number): number {
  return fold === undefined ? threadColour(thread) : (coloursOf(threads.length, fold)[thread] ?? 0);
}

function coloursOf(count: number, { groups }: Fold): readonly number[] {
  const colours: number[] = [];
  for (let group = 0; group < count; group++) {
    const own = [...groups.keys()].filter((thread) => groups[thread] === group).map(threadColour);
    colours.push(own.find((colour) => !colours.includes(colour)) ?? own[0] ?? 0);
  }
  return colours;
}
