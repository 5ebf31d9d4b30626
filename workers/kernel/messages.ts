/** What the kernel and its thread workers say to each other by postMessage. Everything else goes through shared memory. */
import type { GraphFound, GraphOptions, GraphProgress } from '../graph/interface';
import type { Program } from '../threads/program';
import type { Exploration, OrdersFound, RunError } from './interface';

/** Kernel → worker: from now on commanded runs come, too, or searches. No script: it has come with the worker's own. */
export interface Learn {
  readonly type: 'learn';
  readonly what: 'commanded' | 'search';
  readonly script: string | undefined;
}

/** Kernel → worker: take part in a run. Slot 0 runs the main thread; the others park until start() needs them. */
export interface Attach {
  readonly type: 'attach';
  readonly memory: SharedArrayBuffer;
  readonly ring: SharedArrayBuffer;
  readonly slot: number;
  readonly program: Program;
  readonly printWrites: 1 | 2;
  /** The schedule of a commanded run (schedule/plan.ts); without it threads run freely. */
  readonly plan?: SharedArrayBuffer;
  /** The same program runs again and again: the worker stays until it is sent away. */
  readonly exploring?: boolean;
  /** Exploring, slot 0 only: the rings of all slots, and how. */
  readonly explore?: ExploreOptions;
  /** Nothing runs: the worker searches the program's states. It has learnt how. */
  readonly search?: GraphOptions;
  /** `performance.timeOrigin` + `performance.now()` of the kernel when the run began. */
  readonly begunMs: number;
}

/** Worker → kernel. The kernel believes no more of it than its types: learner code can send anything. */
export type FromWorker =
  /** `evaluates`: it can make functions from text, which is how a program comes into it. */
  | { readonly type: 'ready'; readonly evaluates: boolean }
  /** start() found no parked worker. */
  | { readonly type: 'worker-wanted' }
  | { readonly type: 'thread-failed'; readonly error: RunErrorHere }
  | { readonly type: 'orders'; readonly found: OrdersFound; readonly last: boolean }
  | { readonly type: 'graph-progress'; readonly progress: GraphProgress }
  | { readonly type: 'graph'; readonly found: GraphFound }
  /** The main thread and all it had to wait for have ended. */
  | { readonly type: 'program-ended' }
  /** The engine itself failed in this worker. */
  | { readonly type: 'crashed'; readonly message: string }
  /** The worker is out of the run and idle. `tainted`: learner code changed its globals, so it must not be used again. */
  | { readonly type: 'left'; readonly slot: number; readonly tainted: boolean };

export interface ExploreOptions {
  readonly rings: readonly SharedArrayBuffer[];
  readonly exploration: Exploration;
  readonly fingerprint: number;
}

/** A RunError before the kernel has put names to its numbers. */
export interface RunErrorHere extends Pick<RunError, 'name' | 'message'> {
  readonly thread: number;
  readonly place: number | null;
}

/** A worker's end of its channel. */
export interface WorkerPort {
  post(message: FromWorker): void;
}
