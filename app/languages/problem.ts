import type { CellId } from '../lessons/lesson';

/** Something wrong with a program, told to the learner where it is. */
export interface Problem {
  readonly name: 'SyntaxError' | 'ImportError' | 'NameError' | string;
  /** A whole sentence; says what to do where we can tell. */
  readonly message: string;
  readonly cell: CellId;
  /** 1-based; null when it belongs to no line. */
  readonly line: number | null;
  /** 0-based; null when unknown. */
  readonly column: number | null;
}
