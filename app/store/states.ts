/** A program's states, asked for by whoever wants all of its orders at once; what searches them is code that comes later. */
import type { GraphFound, GraphOptions, GraphProgress } from '../../workers/graph/interface';
import type { AnyProgram } from '../bridge/programs';
import { fetchPart, PartLost } from './fetched-parts';

export interface States {
  /** How far a search has come that still goes on, or was stopped. */
  readonly far: Pick<GraphProgress, 'states'> | null;
  readonly found: GraphFound | null;
  /** The code could not be fetched. */
  readonly lost: boolean;
}

/** Every order is known, and each was printed by the real threads. */
export function isWhole(states: States | null): boolean {
  return states?.found?.complete === true && states.found.confirmed;
}

/** `heard` is told at once that it begins. Resolves with null where there is no such search for this language. */
export async function lookAtStates(
  program: AnyProgram,
  options: GraphOptions,
  heard: (states: States) => void,
): Promise<States | null> {
  if ('texts' in program) return null;
  heard({ far: null, found: null, lost: false });
  try {
    const { statesOf } = await fetchPart('search', () => import('./search-states'));
    const found = await statesOf(program, options, (far) =>
      heard({ far, found: null, lost: false }),
    );
    return { far: null, found, lost: false };
  } catch (error) {
    if (!(error instanceof PartLost)) throw error;
    return { far: null, found: null, lost: true };
  }
}
