/** What stands in the file of a saved run: SAVED-RUN.md. */
import type { RunOutcome } from '../../../workers/kernel/interface';
import type { TraceLog } from '../../../workers/trace/reader';

export const SAVED_RUN_FORMAT = 'queuebook-run';
export const SAVED_RUN_VERSION = 2;

/** What is the same in the page and in the file. */
interface RunFacts {
  readonly cell: string;
  readonly cells: readonly string[];
  /** What those texts are written in; TypeScript when it is missing. */
  readonly language?: 'python';
  /** Text of each of those cells as it ran. */
  readonly sources: Readonly<Record<string, string>>;
  readonly outcome: RunOutcome;
  readonly dropped: number;
}

/** What a run was, without the page it ran on. */
export interface SavedRun extends RunFacts {
  readonly log: TraceLog;
}

/** What stands in the file under `run`. Order of the keys counts: the checksum is over this as JSON. */
export interface RunOnFile extends RunFacts {
  readonly events: number;
  readonly texts: readonly string[];
  /** Base64 of the 48-byte records. */
  readonly records: string;
}

/** foreign: not ours at all, or cut off. newer: of a later version. broken: ours, but changed or damaged. */
export type SavedRunProblem = 'foreign' | 'newer' | 'broken';

export type OpenedRun =
  | { readonly ok: true; readonly run: SavedRun }
  | { readonly ok: false; readonly problem: SavedRunProblem };
