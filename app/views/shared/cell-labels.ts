import { createContext } from 'react';
import { type CellId, cellsOf, type Lesson } from '../../lessons/lesson';

/** What stands in the margin of each cell, for those who speak of another cell than their own. */
export const CellLabels = createContext<ReadonlyMap<CellId, string>>(new Map());

export function cellLabels(lesson: Lesson): ReadonlyMap<CellId, string> {
  return new Map(cellsOf(lesson).map((cell) => [cell.id, cell.label]));
}
