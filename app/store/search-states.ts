/** The search through the states of a program. It comes when it is first wanted, with the script for the worker. */
import type { GraphFound, GraphOptions, GraphProgress } from '../../workers/graph/interface';
import { searchStates } from '../bridge/graph';
import { graphScript } from '../bridge/graph-script';
import type { AnyProgram } from '../bridge/programs';
import { fetchPart } from './fetched-parts';

export { failingSeen } from './failing-seen';

/** null: there is no such search for programs of this language. Rejects with PartLost where the script cannot be had. */
export async function statesOf(
  program: AnyProgram,
  options: GraphOptions,
  heard: (far: GraphProgress) => void,
): Promise<GraphFound | null> {
  return searchStates(program, options, await fetchPart('search', graphScript), heard);
}
