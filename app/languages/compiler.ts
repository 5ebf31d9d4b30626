/** What the compiler of every language of cells does: texts of cells to a program, or the problem that prevents it. */
import type { Program } from '../../workers/kernel/interface';
import type { CellId } from '../lessons/lesson';
import type { Problem } from './problem';

export interface CellText {
  readonly id: CellId;
  readonly kind: 'define' | 'run';
  readonly text: string;
}

export type CompileResult =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problem: Problem };

export interface Compiler {
  /** @param cells the cell to run, last, and all cells above it in page order */
  readonly compile: (cells: readonly CellText[]) => CompileResult;
}
