/** Python cells as a program: their texts as they are. Python itself finds what the last one uses, and what is wrong. */
import type { PythonProgram } from '../../../workers/kernel/interface';

export interface PythonCellText {
  readonly id: string;
  /** 'In [6]': the file that tracebacks name. */
  readonly label: string;
  readonly kind: 'define' | 'run';
  readonly text: string;
}

export function pythonProgram(cells: readonly PythonCellText[]): PythonProgram {
  return {
    cells: cells.map(({ id }) => id),
    names: cells.map(({ label }) => label),
    kinds: cells.map(({ kind }) => kind),
    texts: cells.map(({ text }) => `${text}\n`),
  };
}
