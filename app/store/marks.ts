/** What is wrong with the lines of a cell, whichever cell's run found it out. */
import { useShallow } from 'zustand/shallow';
import type { RunError } from '../../workers/kernel/interface';
import type { Problem } from '../languages/problem';
import type { CellId } from '../lessons/lesson';
import { type CellState, type Session, useSession } from './session';

/** A problem of the program or an error of its run; `line` is never null here. */
export type Mark = Problem | RunError;

export function marksOf(session: Session, cell: CellId): Mark[] {
  return Object.values(session.cells)
    .flatMap(wrongIn)
    .filter((mark) => mark.cell === cell && mark.line !== null);
}

export function useMarks(cell: CellId): readonly Mark[] {
  return useSession(useShallow((session: Session) => marksOf(session, cell)));
}

function wrongIn({ problems, run }: CellState): Mark[] {
  const outcome = run?.outcome;
  const error = outcome && 'error' in outcome ? outcome.error : undefined;
  return error ? [...problems, error] : [...problems];
}
