/** The moments that a cell's lesson points at, in the cell's last run: where they are, and going there. */
import { create } from 'zustand';
import type { CellId, LessonCell } from '../lessons/lesson';
import {
  inOrder,
  markedMomentsOf,
  momentBeside,
  type PlacedMoment,
} from '../model/explain/marked-moments';
import { modelOf } from '../model/run-model';
import { pause, seek, usePlayheads } from './playhead';
import { type CellRun, useSession } from './session';

export type LessonMoments = NonNullable<LessonCell['moments']>;

const NONE: LessonMoments = [];
let ofCells: ReadonlyMap<CellId, LessonMoments> = new Map();

/** Called once for the lesson on the page. */
export function initialiseMoments(cells: readonly LessonCell[]): void {
  ofCells = new Map(cells.map(({ id, moments = NONE }) => [id, moments]));
}

interface AskedMoments {
  /** By cell: a moment that did not happen in its run, and was asked for all the same. */
  readonly cells: Readonly<Record<CellId, { readonly run: number; readonly number: number }>>;
}

export const useAskedMoments = create<AskedMoments>(() => ({ cells: {} }));

/** Says of a moment that it has not happened; until the playhead moves. */
export function askMoment(run: CellRun, number: number): void {
  pause(run.cell);
  useAskedMoments.setState(({ cells }) => ({
    cells: { ...cells, [run.cell]: { run: run.id, number } },
  }));
}

usePlayheads.subscribe(({ heads }, before) => {
  const { cells } = useAskedMoments.getState();
  const moved = Object.keys(cells).filter(
    (cell) => heads[cell]?.position !== before.heads[cell]?.position,
  );
  if (moved.length > 0)
    useAskedMoments.setState({
      cells: Object.fromEntries(Object.entries(cells).filter(([cell]) => !moved.includes(cell))),
    });
});

/** What the lesson points at in a cell's runs; empty where it points at nothing. */
export function momentsOf(cell: CellId): LessonMoments {
  return ofCells.get(cell) ?? NONE;
}

/** Those that have happened so far in a run, in its order. Reads only what is new in the log. */
export function placedMoments({ cell, log }: CellRun): readonly PlacedMoment[] {
  const moments = momentsOf(cell);
  if (moments.length === 0) return [];
  const model = modelOf(log);
  return inOrder(markedMomentsOf(log, moments, { object: (object) => model.objectLabel(object) }));
}

/** Shows the next moment of the run, or the one before. Nothing happens where there is none. */
export function goToMomentBeside(cell: CellId, direction: 1 | -1): void {
  const run = useSession.getState().cells[cell]?.run;
  const head = usePlayheads.getState().heads[cell];
  if (!run || !head) return;
  const there = momentBeside(placedMoments(run), head.position, direction);
  if (there) seek(cell, there.position);
}
