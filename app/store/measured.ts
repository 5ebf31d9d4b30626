/** Numbers that the runs of this page came to, for cells that ask to guess one. Gone with the page. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';

export interface MeasuredRuns {
  /** The cell's text that they are about: another text begins anew. */
  readonly text: string;
  readonly lastRun: number;
  readonly values: readonly number[];
}

interface Measured {
  readonly cells: Readonly<Record<CellId, MeasuredRuns>>;
}

export const useMeasured = create<Measured>(() => ({ cells: {} }));

/** Once for each run. */
export function noteMeasured(cell: CellId, text: string, run: number, value: number): void {
  useMeasured.setState(({ cells }) => {
    const known = cells[cell];
    if (known?.lastRun === run) return {};
    const values = known?.text === text ? known.values : [];
    return { cells: { ...cells, [cell]: { text, lastRun: run, values: [...values, value] } } };
  });
}
