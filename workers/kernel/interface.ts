/**
 * The kernel's interface: plain data only, the same for every engine.
 * App code may import this file, `trace/events` and `trace/reader`, and nothing else of workers/.
 */

/** A compiled program: what app/compile makes of source text and every engine runs. */
export interface Program {
  /** Ids of the cells whose text takes part ('in-6'), in page order; `cell` in an event is an index into this. */
  readonly cells: readonly string[];
  /** JavaScript of the main thread: definitions, then the cell's own statements. */
  readonly main: string;
  /** JavaScript of every other thread: the definitions alone, static initialisers emptied. */
  readonly replica: string;
  /** Names of top-level functions, classes and variables, in the order of the text. */
  readonly functions: readonly string[];
  readonly classes: readonly ClassShape[];
  readonly variables: readonly string[];
  /** For line n (0-based) of `main` and `replica`: [cell index, 1-based line], or null for engine lines. */
  readonly lines: readonly (readonly [cell: number, line: number] | null)[];
  /** Where functions assign to top-level variables: the engine names the variable when a thread tries. */
  readonly assignments: readonly { readonly cell: number; readonly line: number; readonly variable: string }[];
}

export interface ClassShape {
  readonly name: string;
  /** Names of `#private` fields: they cannot cross to another thread. */
  readonly privateFields: readonly string[];
}

export type SchedulePolicy = 'free';

export interface RunOptions {
  readonly policy: SchedulePolicy;
  /** 2: text and newline are two writes, as in Python; 1: one. */
  readonly printWrites: 1 | 2;
  /** Shared memory of the run in bytes. Default 32 MiB. */
  readonly memoryBytes?: number;
  /** How many parked threads to have ready when the program begins. */
  readonly threadsExpected?: number;
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
  readonly operation: 'put' | 'get' | 'queue-join' | 'thread-join' | 'lock' | 'condition' | 'exit';
  readonly object: number;
  /** For thread-join and exit: the number of the thread waited for; for a lock: its holder; else NONE. */
  readonly other: number;
  readonly cell: string | null;
  readonly line: number | null;
}

export type RunOutcome =
  | { readonly outcome: 'finished'; readonly ms: number }
  | { readonly outcome: 'failed'; readonly ms: number; readonly error: RunError }
  | { readonly outcome: 'stopped'; readonly ms: number; readonly reason: 'asked' | 'no-progress'; readonly error?: RunError }
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
