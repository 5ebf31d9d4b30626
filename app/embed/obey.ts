/** What the page around may ask of the cell. */
import type { CellId } from '../lessons/lesson';
import { replaceSource } from '../store/cell-texts';
import { canRun } from '../store/engine';
import { seek } from '../store/playhead';
import { runCell, setLanguage, stopCell } from '../store/runs';
import { useSession } from '../store/session';
import { chooseTheme } from '../store/settings';
import { hasClicked } from './clicked';
import type { Failure, HostCommand } from './host-words';

/** @returns why it was not obeyed; null when it was */
export function obey(command: HostCommand, cell: CellId): Failure | null {
  switch (command.type) {
    case 'run':
      return runFor(cell, command.token);
    case 'source':
      if (!hasClicked()) return 'not-clicked';
      replaceSource(cell, command.text);
      return null;
    case 'stop':
      void stopCell(cell);
      return null;
    case 'seek':
      seek(cell, command.seq + 1);
      return null;
    case 'theme':
      chooseTheme(command.theme);
      return null;
    case 'language':
      void setLanguage(command.language);
      return null;
    case 'fitted':
      growsWithFrame();
      return null;
    default:
      return command satisfies never;
  }
}

/** Code that somebody else may have written, on a machine that is the reader's: a click in the frame comes first. */
function runFor(cell: CellId, token: string | null): Failure | null {
  if (!hasClicked()) return 'not-clicked';
  if (!canRun(useSession.getState())) return 'engine';
  // A token that does not fit is told at the run.
  void runCell(cell, token === null ? {} : { token }).catch(() => undefined);
  return null;
}

/** Only once the page around has answered: a frame that nobody makes higher must go on scrolling. */
export function growsWithFrame(): void {
  document.documentElement.dataset.fitted = '';
}
