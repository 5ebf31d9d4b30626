/** What the frame and a Python worker say to each other: plain data, over comlink; batches of events as they come. */
import type {
  EventBatch,
  Exploration,
  OrdersFound,
  PythonProblem,
  PythonProgram,
  RestOfLibrary,
  RunOptions,
  StepMade,
  StepState,
} from './interface';

/** What a worker starts from. It can fetch nothing. */
export interface PythonFiles {
  /** CPython, compiled once for all workers of the frame. */
  readonly module: WebAssembly.Module;
  /** The half of the standard library that is wanted at once, as a zip. */
  readonly library: Blob;
  /** Memory of a worker that had started and run nothing. */
  readonly snapshot?: Blob;
}

/** Place: (cell index << 16) | line, or NONE. */
export interface PythonWaiting {
  readonly thread: string;
  readonly kind: string;
  readonly object: number;
  readonly other: number;
  readonly place: number;
}

export interface PythonFailure {
  readonly name: string;
  readonly message: string;
  readonly thread: string;
  readonly place: number;
  readonly traceback: string;
}

/** Of one run, or of a text that is no program. */
export interface PythonEnd {
  readonly status: 'finished' | 'stuck' | 'cut';
  readonly ms: number;
  readonly waiting: readonly PythonWaiting[];
  readonly failure?: PythonFailure;
  readonly token?: string;
  readonly dropped: number;
  /** What the worker has of the machine's memory: it never gets smaller. */
  readonly heapBytes: number;
}

export interface PythonWorker {
  load(files: PythonFiles, rest: RestOfLibrary): Promise<void>;
  /** Instead of `load`: starts, and gives back its memory. It can run nothing then. */
  snapshot(files: PythonFiles): Promise<Blob>;
  /** Of a spare: a little run that nobody sees, since the first takes three times as long as others. */
  warmUp(): Promise<void>;
  check(program: PythonProgram): PythonProblem | null;
  /** As of every kernel. */
  tokenTrouble(program: PythonProgram, token: string): string | null;
  /** Rejects with name 'TokenError' for a token that cannot be used. Batches are posted beside. */
  run(program: PythonProgram, options: RunOptions): Promise<PythonEnd>;
  explore(program: PythonProgram, exploration: Exploration): Promise<OrdersFound>;
  /** Of an exploration: no further run. */
  cancel(): void;
  standing(): StepState | null;
  made(since: number): readonly StepMade[];
  choose(choice: number, toEnd: boolean): void;
}

/** Posted beside comlink's messages. */
export type FromPython =
  | { readonly type: 'python-batch'; readonly batch: Omit<EventBatch, 'dropped'> }
  | { readonly type: 'python-orders'; readonly found: OrdersFound };
