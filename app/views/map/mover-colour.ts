import type { StateMap } from '../../../workers/graph/interface';
import { threadColour } from '../../model/thread-colour';

/** Number of the colour of one of a map's threads; of several that are one, that of the first. */
export function moverColour({ fold }: StateMap, thread: number): number {
  return threadColour(fold === undefined ? thread : fold.groups.indexOf(thread));
}
