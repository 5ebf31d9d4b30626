/**
 * The kernel's interface: plain data only, the same for every engine.
 * App code may import this file, `trace/events` and `trace/reader`, and nothing else of workers/.
 */

export type { WaitKind } from '../memory/layout';
export type { Place, Program, ProgramText } from '../threads/program';
import type { WaitKind } from '../memory/layout';
import type { Program } from '../threads/program';

export type SchedulePolicy = 'free';

/** What a cell may import, and what it has without importing. stdlib/ provides exactly this. */
export const MODULES = {
  queue: ['Queue', 'Empty', 'Full', 'ShutDown'],
  threading: ['Thread', 'Lock', 'Condition'],
  collections: ['Deque'],
  time: ['sleep', 'monotonic'],
} as const satisfies Record<string, readonly string[]>;
export const BUILTINS = ['print', 'item', 'IndexError', 'ValueError', 'MemoryError', 'RuntimeError'] as const;

export interface RunOptions {
  readonly policy: SchedulePolicy;
  /** 2: text and newline are two writes, as in Python; 1: one. */
  readonly printWrites: 1 | 2;
  /** Shared memory of the run in bytes. Default 32 MiB. */
  readonly memoryBytes?: number;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  /** Label of the thread that failed. */
  readonly thread: string;
  /** Cell and 1-based line; null if the engine could not tell. */
  readonly cell: string | null;
  readonly line: number | null;
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

/** Asked for, or by the watchdog: nothing happened for a long time though a thread was running. */
export type StopReason = 'asked' | 'no-progress';

export type RunOutcome =
  | { readonly outcome: 'finished'; readonly ms: number }
  | { readonly outcome: 'failed'; readonly ms: number; readonly error: RunError }
  | { readonly outcome: 'stopped'; readonly ms: number; readonly reason: StopReason; readonly error?: RunError }
  | { readonly outcome: 'stuck'; readonly ms: number; readonly waiting: readonly Waiting[]; readonly error?: RunError };

/** Events fetched since the last batch, in order, without gaps. */
export interface EventBatch {
  /** 48 bytes per record, see trace/FORMAT.md. Transferred. */
  readonly records: ArrayBuffer;
  readonly texts: readonly string[];
  /** Events dropped so far in this run because a ring was full or the log's limit was reached. */
  readonly dropped: number;
}

export interface KernelState {
  /** True when shared memory works inside the frame. */
  readonly sharedMemory: boolean;
  readonly idleWorkers: number;
  /** Workers created since the page was opened. */
  readonly createdWorkers: number;
  /** Workers that did not answer a stop and were ended. */
  readonly endedWorkers: number;
}

export interface Kernel {
  /** Runs a program to its end. One run at a time: a second call rejects with name 'Busy'. */
  run(program: Program, options: RunOptions): Promise<RunOutcome>;
  /** Stops the run that is going, if any. Resolves when no thread of it moves any more. */
  stop(): Promise<void>;
  /** What happened since the last call; called at most once per animation frame. */
  drain(): EventBatch | Promise<EventBatch>;
  state(): KernelState | Promise<KernelState>;
}

/** What the frame tells the page before the kernel is there; with `ready` comes the kernel's MessagePort. */
export type FrameGreeting =
  | { readonly type: 'queuebook-frame'; readonly ready: true }
  | { readonly type: 'queuebook-frame'; readonly ready: false; readonly missing: 'shared-memory' | 'workers' };
