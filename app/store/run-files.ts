/** The last run of a cell as a file. */
import type { CellId } from '../lessons/lesson';
import { writingSavedRun } from '../model/files/saved-run';
import { modelOf } from '../model/run-model';
import { inSlices } from './in-slices';
import { textsOfRun } from './run-texts';
import { useSession } from './session';

/** The file in pieces; null while there is no run, or it goes on. `onPart` hears of the part that is done, 0 to 1. */
export async function lastRunFile(
  cell: CellId,
  onPart: (part: number) => void,
): Promise<string[] | null> {
  const run = useSession.getState().cells[cell]?.run;
  if (!run?.outcome) return null;
  const { cells, log, dropped, outcome } = run;
  const language = run.language === 'python' ? { language: run.language } : {};
  const sources = textsOfRun(run);
  return inSlices(
    writingSavedRun({ cell, cells, ...language, sources, outcome, dropped, log }),
    onPart,
  );
}

/** The same for Perfetto. `title` names the process there. Rejects when the code that writes it does not come. */
export async function lastRunTrace(
  cell: CellId,
  title: string,
  onPart: (part: number) => void,
): Promise<string[] | null> {
  const run = useSession.getState().cells[cell]?.run;
  if (!run?.outcome) return null;
  const { writingChromeTrace } = await import('../model/files/export-chrome');
  return inSlices(writingChromeTrace(modelOf(run.log), title), onPart);
}
