/**
 * What a cell's program can print, read off its states, or else found by running all its orders; asked for when a
 * prediction was not met.
 */
import { create } from 'zustand';
import type { OrdersFound } from '../../workers/kernel/interface';
import type { AnyProgram } from '../bridge/programs';
import type { CellId } from '../lessons/lesson';
import { answerOf } from '../model/orders/orders-states';
import { exploreUnseen } from './explore';
import { withEngine } from './runs';
import { useSession } from './session';
import { isWhole, lookAtStates } from './states';

/** Runs after which the search is given up. The lesson's cells that ask for an order have a few hundred. */
const LIMIT = 3000;
/** They have a few dozen states. */
const MOST_STATES = 30_000;

export interface Possible {
  /** The cell's text that it is about. */
  readonly text: string;
  /** stopped: somebody else wanted the engine. failed: the engine could not. */
  readonly state: 'looking' | 'known' | 'stopped' | 'failed';
  readonly found: OrdersFound | null;
  /** States of the program, where all of them were seen and each output printed by the real threads; null: schedules were run. */
  readonly states: number | null;
}

interface Possibles {
  readonly cells: Readonly<Record<CellId, Possible>>;
}

export const usePossible = create<Possibles>(() => ({ cells: {} }));

/** Once for each text of the cell, unless the search came to nothing. Never rejects. */
export async function findPossible(cell: CellId): Promise<void> {
  const text = useSession.getState().cells[cell]?.text;
  const known = usePossible.getState().cells[cell];
  if (
    text === undefined ||
    (known?.text === text && (known.state === 'looking' || known.state === 'known'))
  )
    return;
  const put = (
    state: Possible['state'],
    { found, states }: Pick<Possible, 'found' | 'states'> = NOTHING,
  ) =>
    usePossible.setState(({ cells }) => ({
      cells: { ...cells, [cell]: { text, state, found, states } },
    }));
  put('looking');
  let last: Pick<Possible, 'found' | 'states'> = NOTHING;
  try {
    await withEngine(
      cell,
      async (program, stillWished) => {
        const all = await byStates(program);
        if (!stillWished()) return;
        if (all) {
          last = all;
          return;
        }
        const options = { limit: LIMIT, sleeps: 'any' } as const;
        const found = await exploreUnseen(program, options, stillWished, (soFar) =>
          put('looking', { found: soFar, states: null }),
        );
        if (stillWished()) last = { found, states: null };
      },
      { quiet: true },
    );
    put(last.found === null ? 'stopped' : 'known', last);
  } catch {
    put('failed');
  }
}

const NOTHING = { found: null, states: null };
const NONE_RUN: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

/** Every order at once; null where the states do not tell it. */
async function byStates(program: AnyProgram): Promise<Pick<Possible, 'found' | 'states'> | null> {
  const options = { sleeps: 'any', printWrites: 1, mostStates: MOST_STATES } as const;
  const states = await lookAtStates(program, options, () => undefined);
  if (!isWhole(states) || !states?.found) return null;
  return { found: answerOf(NONE_RUN, states.found).found, states: states.found.states };
}
