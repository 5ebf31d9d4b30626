/** What a cell's program can print, found by running all its orders; asked for when a prediction was not met. */
import { create } from 'zustand';
import type { OrdersFound } from '../../workers/kernel/interface';
import type { CellId } from '../lessons/lesson';
import { exploreUnseen } from './explore';
import { withEngine } from './runs';
import { useSession } from './session';

/** Runs after which the search is given up. The lesson's cells that ask for an order have a few hundred. */
const LIMIT = 3000;

export interface Possible {
  /** The cell's text that it is about. */
  readonly text: string;
  /** stopped: somebody else wanted the engine. failed: the engine could not. */
  readonly state: 'looking' | 'known' | 'stopped' | 'failed';
  readonly found: OrdersFound | null;
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
  const put = (state: Possible['state'], found: OrdersFound | null) =>
    usePossible.setState(({ cells }) => ({ cells: { ...cells, [cell]: { text, state, found } } }));
  put('looking', null);
  let last: OrdersFound | null = null;
  try {
    await withEngine(
      cell,
      async (program, stillWished) => {
        const options = { limit: LIMIT, sleeps: 'any' } as const;
        const found = await exploreUnseen(program, options, stillWished, (soFar) =>
          put('looking', soFar),
        );
        if (stillWished()) last = found;
      },
      true,
    );
    put(last === null ? 'stopped' : 'known', last);
  } catch {
    put('failed', null);
  }
}
