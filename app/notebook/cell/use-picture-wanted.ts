import { useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { useSession } from '../../store/session';

/** Whether a stage has a run or a problem to tell of. */
export function useTold(cell: CellId): boolean {
  return useSession(({ cells }) => Boolean(cells[cell]?.run ?? cells[cell]?.problems?.[0]));
}

/**
 * Whether a stage's picture is to be drawn: once the stage has been looked at, which is near the window or with something to
 * tell. Those that nobody sees take a tenth of the arrival, and on a telephone half of it.
 */
export function usePictureWanted(lookedAt: boolean): boolean {
  const [wanted, setWanted] = useState(false);
  if (lookedAt && !wanted) setWanted(true);
  return wanted || lookedAt;
}
