import type { CellId } from '../../lessons/lesson';
import { mayRun } from '../../store/engine';
import { runCell } from '../../store/runs';
import { useSession } from '../../store/session';

const pressed = new Set<CellId>();

/** Runs a cell unless it is running or about to: a double click and a held key are one wish. */
export function runOnce(cell: CellId): void {
  if (pressed.has(cell) || useSession.getState().cells[cell]?.busy) return;
  if (!mayRun(cell)) return;
  pressed.add(cell);
  runCell(cell).finally(() => pressed.delete(cell));
}
