/** Keys of the scheduler's chair; the panel and the picture both listen. */
import type { CellId } from '../lessons/lesson';
import { chooseStep, goToStep, stepFairly, useSteppings } from './schedule-step';

/** True when the key did something. The key of a thread is its number + 1: main is 1. */
export function chooseByKey(cell: CellId, key: string): boolean {
  const stepping = useSteppings.getState().cells[cell];
  if (stepping === undefined) return false;
  if (/^[1-9]$/.test(key)) return chooseStep(cell, Number(key) - 1);
  if (key === 'n' || key === 'N') return stepFairly(cell);
  if ((key !== 'u' && key !== 'U') || stepping.at === 0) return false;
  void goToStep(cell, stepping.at - 1);
  return true;
}
