/** A program's states, asked for by whoever wants all of its orders at once; what searches them is code that comes later. */
import type { GraphFound, GraphOptions, GraphProgress } from '../../workers/graph/interface';
import { EngineLost } from '../bridge/engine';
import type { AnyProgram } from '../bridge/programs';
import type { Verdict, Wanted } from '../model/orders/judge';
import { engineIsLive } from './engine';
import { fetchPart, PartLost } from './fetched-parts';

export interface States {
  /** How far a search has come that still goes on, or was stopped. */
  readonly far: Pick<GraphProgress, 'states'> | null;
  readonly found: GraphFound | null;
  /** Nothing is known of them. lost: the code could not be fetched. failed: it died, as it does when memory is full. */
  readonly trouble: 'lost' | 'failed' | null;
  /** The verdict on the orders that were seen; null: none of them fails (failing-seen.ts). */
  readonly failing?: (wanted: Wanted, stillWished: () => boolean) => Promise<Verdict | null>;
}

/** Every order is known, and each was printed by the real threads. */
export function isWhole(states: States | null): boolean {
  return states?.found?.complete === true && states.found.confirmed;
}

/**
 * `heard` is told at once that it begins. Resolves with null where there is no such search for this language. A search that
 * dies is no reason not to run schedules: only a search that another program is in the way of rejects.
 */
export async function lookAtStates(
  program: AnyProgram,
  options: GraphOptions,
  heard: (states: States) => void,
): Promise<States | null> {
  if ('texts' in program) return null;
  heard({ far: null, found: null, trouble: null });
  try {
    const { statesOf, failingSeen } = await fetchPart('search', () => import('./search-states'));
    const found = await statesOf(program, { ...options, map: false }, (far) =>
      heard({ far, found: null, trouble: null }),
    );
    const failing: States['failing'] = async (...how) =>
      found && failingSeen(program, found, ...how);
    return { far: null, found, trouble: null, failing };
  } catch (error) {
    if (error instanceof PartLost) return { far: null, found: null, trouble: 'lost' };
    if (!(error instanceof Error) || error.name === 'Busy') throw error;
    // It may have taken its engine along: schedules are run in the new one.
    if (error instanceof EngineLost) await engineIsLive(NEVER);
    return { far: null, found: null, trouble: 'failed' };
  }
}

const NEVER = new Promise<never>(() => undefined);
