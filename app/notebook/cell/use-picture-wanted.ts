import { useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { useSession } from '../../store/session';
import { useMediaQuery } from '../shared/use-media-query';

/**
 * Whether a stage's picture is to be drawn: once the stage has come near the window, or has a run or a problem to tell of.
 * Those that nobody sees take a tenth of the arrival. Where the picture gives the stage its height, in windows too narrow
 * for a stage of two columns, always: nothing may move when one comes near.
 */
export function usePictureWanted(cell: CellId, near: boolean): boolean {
  const told = useSession(({ cells }) => {
    const { run = null, problems = [] } = cells[cell] ?? {};
    return run !== null || problems.length > 0;
  });
  const twoColumns = useMediaQuery('(min-width: 70rem)');
  const [wanted, setWanted] = useState(false);
  const now = wanted || near || told || !twoColumns;
  if (now && !wanted) setWanted(true);
  return now;
}
