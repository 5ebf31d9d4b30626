/** Runs that come as files, shown in the place of a cell's own. */
import { pageStays } from '../bridge/isolation';
import type { CellId } from '../lessons/lesson';
import type { SavedRun, SavedRunProblem } from '../model/files/saved-run-format';
import { openingSavedRun } from '../model/files/saved-run-open';
import { allowTaking } from '../model/taken-in';
import { takeIn } from './absorb';
import { cellIds } from './cell-texts';
import { inSlices } from './in-slices';
import { type CellRun, updateCell, useSession } from './session';

/** elsewhere: no cell of this page is called so. busy: that cell runs now. */
export type OpeningProblem = SavedRunProblem | 'elsewhere' | 'busy';

export type Opening =
  | { readonly ok: true; readonly cell: CellId }
  | { readonly ok: false; readonly problem: OpeningProblem };

/** Runs of this page count up from 1; opened ones down from -1, so that no two are the same. */
let opened = 0;

/**
 * Shows a saved run at the cell it is of, marked as recorded. Never rejects. A long file is read in slices: `onPart`
 * hears of each the part that is done, 0 to 1.
 */
export async function openRunText(
  text: string,
  onPart: (part: number) => void = () => {},
): Promise<Opening> {
  const file = await inSlices(openingSavedRun(text), onPart);
  if (!file.ok) return file;
  const { run } = file;
  if (!cellIds().includes(run.cell)) return { ok: false, problem: 'elsewhere' };
  if (useSession.getState().cells[run.cell]?.busy) return { ok: false, problem: 'busy' };
  show(run);
  return { ok: true, cell: run.cell };
}

/**
 * Fetches a run that comes with the page and shows it, under a name that need not be that of its cell.
 * @returns false: it cannot be had or read, or something newer is there. Never rejects.
 */
export async function showRecording(
  cell: CellId,
  recording: string,
  left: AbortSignal,
): Promise<boolean> {
  await pageStays();
  const text = await fetch(`./recordings/${recording}.json`, { signal: left })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '');
  const file = await inSlices(openingSavedRun(text), () => {});
  const state = useSession.getState().cells[cell];
  // Somebody may have run the program meanwhile: that is newer.
  if (!file.ok || !state || state.busy || state.run) return false;
  show({ ...file.run, cell });
  return true;
}

/** Shows it in the place of whatever the cell shows. @param more of one that comes with the lesson */
export function show(
  { log, ...told }: SavedRun,
  more: Pick<CellRun, 'made' | 'policy'> = {},
): void {
  const { cell } = told;
  const id = --opened;
  // Before anybody hears of it: who looks at a log that nobody feeds reads all of it.
  allowTaking(log, 0);
  updateCell(cell, {
    problems: [],
    run: { id, ...told, log, events: 0, recorded: true, ...more },
  });
  const taken = (events: number) => {
    const run = useSession.getState().cells[cell]?.run;
    if (run?.log === log) updateCell(cell, { run: { ...run, events } });
  };
  takeIn(log, taken, true);
}
