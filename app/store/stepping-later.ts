/** Stepping is code that comes later (app/late.ts). This is what the page's first code may ask of it. */
import type { CellId } from '../lessons/lesson';
import { fetchLateCode } from './late-code';
import { useSession } from './session';

interface Stepping {
  readonly start: (cell: CellId) => Promise<void>;
  readonly leave: (cell: CellId) => Promise<void>;
  readonly chooseByKey: (cell: CellId, key: string) => boolean;
}

let code: Stepping | null = null;

/** Called by the code that has come. */
export function steppingIs(given: Stepping): void {
  code = given;
}

/** As soon as it is there; whoever pressed twice meanwhile starts once. */
export async function startStepping(cell: CellId): Promise<void> {
  await fetchLateCode();
  if (!useSession.getState().cells[cell]?.busy) await code?.start(cell);
}

/** Nobody steps before the code is there. */
export async function leaveStepping(cell: CellId): Promise<void> {
  await code?.leave(cell);
}

/** True when the key meant something to the learner in the scheduler's chair. */
export function chooseByKey(cell: CellId, key: string): boolean {
  return code?.chooseByKey(cell, key) ?? false;
}
