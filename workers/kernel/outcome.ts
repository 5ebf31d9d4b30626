/** How a run ends, as the kernel tells it: part of its interface. */
import type { WaitKind } from '../memory/layout';

export interface RunError {
  readonly name: string;
  readonly message: string;
  /** Label of the thread that failed. */
  readonly thread: string;
  /** Cell and 1-based line; null if the engine could not tell. */
  readonly cell: string | null;
  readonly line: number | null;
  /** Python: CPython's own traceback, of the lesson's frames. */
  readonly traceback?: string;
}

/** One thread of a stuck program. */
export interface Waiting {
  readonly thread: string;
  /** What it waits in: the operation and the object's number in the log. */
  readonly operation: WaitKind;
  readonly object: number;
  /** For thread-join and exit: the number of the thread waited for; for a lock: its holder; else NONE. */
  readonly other: number;
  readonly cell: string | null;
  readonly line: number | null;
}

/** A thread that computed when its run was ended for want of progress. */
export interface Running {
  readonly thread: string;
  /** Where it was when it saw that it was to leave; null when it never looked. */
  readonly cell: string | null;
  readonly line: number | null;
}

/** Asked for; or nothing happened for a long time though a thread was running; or a commanded run had too many steps. */
export type StopReason = 'asked' | 'no-progress' | 'too-long';

export type RunOutcome =
  | { readonly outcome: 'finished'; readonly ms: number; readonly token?: string }
  | {
      readonly outcome: 'failed';
      readonly ms: number;
      readonly token?: string;
      readonly error: RunError;
    }
  | {
      readonly outcome: 'stopped';
      readonly ms: number;
      readonly token?: string;
      readonly reason: StopReason;
      /** no-progress: who computed, and where. */
      readonly running?: readonly Running[];
      readonly error?: RunError;
    }
  | {
      readonly outcome: 'stuck';
      readonly ms: number;
      readonly token?: string;
      readonly waiting: readonly Waiting[];
      readonly error?: RunError;
    };
