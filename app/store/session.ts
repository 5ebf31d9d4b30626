/** The state of the notebook: texts, runs, problems. Actions that talk to the kernel live in runs.ts. */
import { create } from 'zustand';
import type { RunOutcome, SchedulePolicy } from '../../workers/kernel/interface';
import type { TraceLog } from '../../workers/trace/reader';
import type { EngineStatus } from '../bridge/engine-status';
import type { PythonStart } from '../bridge/python';

export type { PythonStart };

import { type LanguageId, lessonText } from '../languages/language';
import type { Problem } from '../languages/problem';
import type { CellId, LessonCell } from '../lessons/lesson';

export interface CellRun {
  /** Grows with every run on this page. */
  readonly id: number;
  readonly cell: CellId;
  /** What its texts are written in; typescript when it is missing. */
  readonly language?: LanguageId;
  /** Grows in place; `events` says how much of it has been taken in and may be shown, and changes when more has. */
  readonly log: TraceLog;
  readonly events: number;
  readonly dropped: number;
  /** Cell ids that `event.cell` is an index into. */
  readonly cells: readonly CellId[];
  /** Opened from a file: it did not happen on this page. */
  readonly recorded?: true;
  /** Recorded with the lesson: what its badge says of it. */
  readonly made?: { readonly badge: string; readonly title: string };
  /** Texts of those cells as they were when it ran; told only by a recorded run. */
  readonly sources?: Readonly<Record<CellId, string>>;
  /** null while it is going. */
  readonly outcome: RunOutcome | null;
  /** Who decided which thread moves; free when it is missing. */
  readonly policy?: SchedulePolicy;
}

/** Somebody decided who moves, one thread at a time: its times say in which order things were due, not how long they took. */
export function isCommanded({ policy, outcome }: CellRun): boolean {
  return (policy ?? 'free') !== 'free' || outcome?.token !== undefined;
}

/** Sleeping took none of the reader's time: so under a commanded schedule, and always in Python. */
export function isVirtual(run: CellRun): boolean {
  return isCommanded(run) || run.language === 'python';
}

export interface CellState {
  /** In the session's language. */
  readonly text: string;
  /** Compile problems of the last try to run, shown at the cell and on their lines. */
  readonly problems: readonly Problem[];
  /** The last run, kept until the next one begins. */
  readonly run: CellRun | null;
  /** From the press of Run until the kernel has answered for good. */
  readonly busy: boolean;
}

export interface Session {
  readonly cells: Readonly<Record<CellId, CellState>>;
  /** Of the texts that are shown and run. */
  readonly language: LanguageId;
  /** Of threads in Web Workers. */
  readonly engine: EngineStatus;
  /** Of Python, which is fetched when it is first needed. */
  readonly python: PythonStart;
}

export const useSession = create<Session>(() => ({
  cells: {},
  language: 'typescript',
  engine: { state: 'starting', waitingFor: null },
  python: { state: 'off' },
}));

/** Resolves when the session's state says yes. */
export function sessionAt(holds: (session: Session) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const there = () => holds(useSession.getState());
    if (there()) return resolve();
    const unsubscribe = useSession.subscribe(() => {
      if (!there()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** The lesson's text of a cell, in the language that is shown. */
export function useLessonText(cell: LessonCell): string {
  return lessonText(
    cell,
    useSession(({ language }) => language),
  );
}

/** Replaces parts of one cell's state. */
export function updateCell(cell: CellId, change: Partial<CellState>): void {
  useSession.setState(({ cells }) => {
    const before = cells[cell];
    return before ? { cells: { ...cells, [cell]: { ...before, ...change } } } : {};
  });
}

/** For `useSession`: whether there is anything to show of a run of the cell. */
export const hasBegun =
  (cell: CellId) =>
  ({ cells }: Session): boolean =>
    (cells[cell]?.run?.events ?? 0) > 0;
