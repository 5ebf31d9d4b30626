import type { CellRun } from '../../store/session';

/** It happened on this page and nobody chose its order: only such a run can bear a prediction out. */
export function isFreeRun(run: CellRun | null): boolean {
  return run !== null && !run.recorded && (run.policy ?? 'free') === 'free';
}
