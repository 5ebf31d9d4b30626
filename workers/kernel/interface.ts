/**
 * The kernel's interface: plain data only, the same for every engine.
 * App code may import this file, `trace/events` and `trace/reader`, and nothing else of workers/.
 */

export type { WaitKind } from '../memory/layout';
export type { Place, Program, ProgramText, PythonProgram } from '../threads/program';
export type { RunError, Running, RunOutcome, StopReason, Waiting } from './outcome';

import type { GraphFound, GraphOptions, GraphProgress } from '../graph/interface';
import type { Program, PythonProgram } from '../threads/program';
import type { EventKind } from '../trace/events';
import type { RunOutcome } from './outcome';

/**
 * free: threads run in parallel. Under every other policy one thread moves at a time and time is virtual.
 * step: each step waits to be allowed. replay: choices from a token. random, pct: drawn from a seed.
 */
export type SchedulePolicy = 'free' | 'step' | 'replay' | 'random' | 'pct';

/** What a cell may import, and what it has without importing. stdlib/ provides exactly this. */
export const MODULES = {
  queue: ['Queue', 'Empty', 'Full', 'ShutDown'],
  threading: ['Thread', 'Lock', 'Condition'],
  collections: ['Deque'],
  time: ['sleep', 'monotonic'],
} as const satisfies Record<string, readonly string[]>;
export const BUILTINS = [
  'print',
  'item',
  'IndexError',
  'ValueError',
  'MemoryError',
  'RuntimeError',
] as const;

export interface RunOptions {
  readonly policy: SchedulePolicy;
  /** 2: text and newline are two writes, as in Python; 1: one. */
  readonly printWrites: 1 | 2;
  /** replay: the schedule; its own sleeps and print writes hold. */
  readonly token?: string;
  /** Choices given directly (step): places among the threads that can move, see schedule/plan.ts. */
  readonly choices?: readonly number[];
  /** step: how many steps are made before the first wait for a choice. */
  readonly steps?: number;
  readonly seed?: number;
  /** pct: how many ordering constraints a bug may need; 3 finds most. */
  readonly depth?: number;
  /** last: sleepers wake when nobody else can move (default); any: a sleep may end at any moment. */
  readonly sleeps?: 'last' | 'any';
  /** false: only what starts, ends and prints is recorded. For measurements. */
  readonly trace?: boolean;
  /** Shared memory of the run in bytes. Default 48 MiB. */
  readonly memoryBytes?: number;
}

/** What exploring all orders of a program has found so far. */
export interface OrdersFound {
  /** True when every order that can make a difference has been run. */
  readonly complete: boolean;
  /** Runs whose orders differ. */
  readonly schedules: number;
  /** Runs begun, those included that turned out to repeat an order. */
  readonly runs: number;
  readonly ms: number;
  readonly outputs: readonly OrderOutput[];
  /** All orders in which nobody goes to wait, those included that make no difference: exact; missing where not known. */
  readonly interleavings?: number;
  /** Pairs of operations on one thing, with its name, that change places most often without a difference. */
  readonly swapped?: readonly {
    readonly kinds: readonly [EventKind, EventKind];
    readonly name: string;
  }[];
  /** What the program asked for and no order decides: only one answer to each was seen. */
  readonly chance?: readonly (
    | 'Math.random'
    | 'Date'
    | 'performance.now'
    | 'random'
    | 'time.time'
  )[];
  /** A thread polls without end in some order, or may: then nothing is complete. */
  readonly polls?: true;
}

export interface OrderOutput {
  readonly console: readonly string[];
  readonly outcome: 'finished' | 'failed' | 'stuck' | 'cut';
  /** `Name: message` of the first thread that failed, or ''. */
  readonly error: string;
  readonly schedules: number;
  /** A schedule that gives it. */
  readonly token: string;
}

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
  /** Bytes of shared memory that runs have asked for in all, the workers' logs not counted. */
  readonly sharedBytes: number;
}

/** A thread at a step, as the learner sees it before choosing. */
export interface ThreadStanding {
  readonly thread: number;
  /** Place among the threads that can move; NONE when it cannot. */
  readonly choice: number;
  /** The event kind that its next step records when it succeeds. */
  readonly next: EventKind;
  readonly object: number;
  readonly cell: string | null;
  readonly line: number | null;
}

export interface StepState {
  /** Steps made so far. */
  readonly steps: number;
  readonly threads: readonly ThreadStanding[];
}

/** A step that was made. */
export interface StepMade {
  readonly thread: number;
  /** Place among the threads that could move; NONE when no other could. All of them are a run's `choices`. */
  readonly choice: number;
  readonly did: EventKind;
  readonly object: number;
  /** The seq of its first event. */
  readonly event: number;
  readonly cell: string | null;
  readonly line: number | null;
}

export interface Exploration {
  /** Runs after which to stop looking. */
  readonly limit: number;
  readonly sleeps: 'last' | 'any';
  readonly printWrites: 1 | 2;
  /** false: every order, without reduction. */
  readonly reduce: boolean;
  /**
   * once: orders that differ only in who had to wait are taken as one, which loses no outcome (schedule/waits.ts).
   * each: they are told apart (default). Only with `reduce`, and with no `draws`.
   */
  readonly waits?: 'each' | 'once';
  /** Choices that every run begins with; what lies before them is not explored. */
  readonly prefix?: readonly number[];
  /** A schedule of this program whose sleeps and print writes hold instead. */
  readonly like?: string;
  /** Look no further than the first run that finishes. */
  readonly until?: 'finished';
  /** These schedules alone, one after the other, with these data as steps (schedule/stepped.ts). */
  readonly follow?: {
    readonly schedules: readonly (readonly number[])[];
    readonly stepped: readonly number[];
  };
  /** Runs with drawn choices instead, each with the next seed: `limit` of them, or until stopped. */
  readonly draws?: {
    readonly policy: 'random' | 'pct';
    readonly seed: number;
    readonly depth: number;
  };
}

/** @typeParam P what the engine runs: the page hands it on and reads only its cells */
export interface Kernel<P extends { readonly cells: readonly string[] } = Program> {
  /**
   * Runs a program to its end. One run at a time: a second call rejects with name 'Busy'. A token that cannot be used
   * rejects with name 'TokenError'.
   */
  run(program: P, options: RunOptions): Promise<RunOutcome>;
  /** Why a token cannot be played with this program, in the learner's words; null when it can. Runs nothing. */
  tokenTrouble(program: P, token: string): string | null | Promise<string | null>;
  /** Stops the run that is going, if any. Resolves when no thread of it moves any more. */
  stop(): Promise<void>;
  /** What happened since the last call; called at most once per animation frame. */
  drain(): EventBatch | Promise<EventBatch>;
  state(): KernelState | Promise<KernelState>;
  /** Under step: who stands where, once the run waits for a choice; null while it does not. */
  standing(): StepState | null | Promise<StepState | null>;
  /** Under step: the steps made so far, from number `since` on; also after the run's end. */
  made(since: number): readonly StepMade[] | Promise<readonly StepMade[]>;
  /**
   * Under step: lets the thread at this place among those that can move make its step. `toEnd`: all further steps by
   * the rule.
   */
  choose(choice: number, toEnd?: boolean): void | Promise<void>;
  /** Runs every order that can make a difference. Rejects like `run`. `stop` ends it and keeps what was found. */
  explore(program: P, exploration: Exploration): Promise<OrdersFound>;
  /** How far an exploration has come; null before its first report. */
  explored(): OrdersFound | null | Promise<OrdersFound | null>;
}

/** What an engine can say of a program beside its runs. */
export interface GraphKernel {
  /**
   * Searches the program's states, and plays the schedule of each output. Rejects with name 'Busy' while another runs.
   * `stop` ends it: how many states were seen is kept, and which outputs were confirmed by then.
   * @param script what searches (graph/graph-script.ts): the page hands it over, and fetches it only then. None: it has come
   * with the worker's own
   */
  graph(program: Program, options: GraphOptions, script?: string): Promise<GraphFound>;
  /** How far a search has come; null before its first report. */
  graphed(): GraphProgress | null | Promise<GraphProgress | null>;
}

/** The engine of programs in TypeScript. */
export interface ThreadEngine extends Kernel, GraphKernel {
  /**
   * To be called before anything commanded is asked: a run whose policy is not free, a token's trouble, orders, states.
   * @param script what those need (kernel/commanded.ts): the page hands it over, and fetches it only then
   */
  learn(script: string): Promise<void>;
}

/** What the page hands over once: nothing can be fetched from in here. Each is read where it is wanted, not on the page. */
export interface PythonBytes {
  readonly wasm: Blob;
  /** The half of the standard library that is wanted at once. */
  readonly library: Blob;
  /** What an earlier visit kept (KeepSnapshot). */
  readonly snapshot?: Blob;
}

/** Takes the memory of a worker that has run nothing, for later visits with the same files. */
export type KeepSnapshot = (snapshot: Blob) => void;

/** Fetches the other half. Asked once for all workers, or again after it failed. */
export type RestOfLibrary = () => Promise<ArrayBuffer>;

/** What the page can ask of this engine beside what every kernel can do. */
/** Something wrong with a Python text, found before it runs. */
export interface PythonProblem {
  readonly name: string;
  readonly message: string;
  readonly cell: string;
  readonly line: number | null;
  /** 0-based. */
  readonly column: number | null;
}

export interface PythonEngine extends Kernel<PythonProgram> {
  /** Reads a program without running it. Waits while another runs. */
  check(program: PythonProgram): Promise<PythonProblem | null>;
  /** Called before anything else: a first worker reads its script, and waits for what `start` brings. */
  prepare(workerScript: Blob): void;
  /** Resolves when a worker is ready to run: true when it started from the snapshot. */
  start(bytes: PythonBytes, rest: RestOfLibrary, keep: KeepSnapshot): Promise<boolean>;
}

/**
 * What the frame tells the page before the kernel is there. begun: its script runs, and now tries to start a worker.
 * ready: the kernel's MessagePort comes with it. missing: what this browser, or a policy, does not let it have.
 */
export type FrameGreeting =
  | { readonly type: 'queuebook-frame'; readonly state: 'begun' | 'ready' }
  | {
      readonly type: 'queuebook-frame';
      readonly state: 'missing';
      /** evaluation: a Content-Security-Policy forbids to make functions from text. */
      readonly missing: 'shared-memory' | 'workers' | 'policy';
    };
