/** The texts that a run ran, whatever the learner has written since. */
import type { CellId } from '../lessons/lesson';
import { type CellRun, useSession } from './session';

const texts = new WeakMap<CellRun['log'], Readonly<Record<CellId, string>>>();

/** By cell, for all cells of the run's program. */
export function textsOfRun(run: CellRun): Readonly<Record<CellId, string>> {
  const known = run.sources ?? texts.get(run.log);
  if (known) return known;
  const { cells } = useSession.getState();
  const now = Object.fromEntries(run.cells.map((cell) => [cell, cells[cell]?.text ?? '']));
  texts.set(run.log, now);
  return now;
}

// Remembered the moment a run is first seen: nobody can have typed since it was compiled.
useSession.subscribe(({ cells }, before) => {
  for (const [cell, { run }] of Object.entries(cells))
    if (run && run.log !== before.cells[cell]?.run?.log) textsOfRun(run);
});
