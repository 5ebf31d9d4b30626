/** The kernel: one run at a time over a pool of warm workers. Platform-free: the frame and the engine's tests use it. */

import type { GraphFound, GraphOptions, GraphProgress } from '../graph/interface';
import { SharedBuffers } from './buffers';
import { BusyError } from './busy';
import { commandedParts, learnCommanded } from './commanded';
import type { ExploringRun } from './exploring';
import type {
  EventBatch,
  Exploration,
  GraphKernel,
  Kernel,
  KernelState,
  OrdersFound,
  Program,
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
} from './interface';
import { type RawWorker, WorkerPool } from './pool';
import { Run } from './run';
import type { SearchingRun } from './searching';

/** Parked workers for a program that has not run before. */
const PARKED_AT_FIRST = 4;

/** Between two workers started ahead: the page, too, has things to do. */
const WARM_PAUSE_MS = 20;

export class ThreadKernel implements Kernel, GraphKernel {
  readonly #pool: WorkerPool;
  /** How many idle workers are wanted between runs; none beyond the first until somebody asks. */
  #warm = 0;
  #warming: ReturnType<typeof setTimeout> | undefined;
  readonly #buffers = new SharedBuffers();
  /** The last one, or the one that is going: its memory is given back when the next begins. */
  #last: Run | ExploringRun | SearchingRun | undefined;
  #run: Run | undefined;
  #exploring: ExploringRun | undefined;
  #searching: SearchingRun | undefined;
  #going: Run | ExploringRun | SearchingRun | undefined;
  /** How many threads a cell started last time. */
  readonly #threadsOf = new Map<string, number>();

  constructor(makeWorker: () => RawWorker) {
    this.#pool = new WorkerPool(makeWorker);
    this.#pool.warm(PARKED_AT_FIRST + 1);
  }

  /**
   * From now on starts workers while nothing runs, one after the other, until so many are idle: the first run of many
   * threads waits for none of them then. Returns at once.
   */
  keepWarm(count: number): void {
    this.#warm = count;
    this.#warmOneMore();
  }

  readonly #warmOneMore = (): void => {
    clearTimeout(this.#warming);
    const pool = this.#pool;
    if (this.#going !== undefined || pool.idle >= this.#warm || pool.refused) return;
    if (pool.idleAreReady) pool.warm(pool.idle + 1);
    this.#warming = setTimeout(this.#warmOneMore, WARM_PAUSE_MS);
  };

  async learn(script?: string): Promise<void> {
    this.#pool.learn({ type: 'learn', what: 'commanded', script });
    await learnCommanded(script);
  }

  async run(program: Program, options: RunOptions): Promise<RunOutcome> {
    this.#requireIdle();
    const command =
      options.policy === 'free'
        ? undefined
        : new (commandedParts().Command)(this.#buffers, program, options);
    const cell = program.cells.at(-1) ?? '';
    this.#release();
    const run = new Run(this.#pool, this.#buffers, program, options, command);
    this.#run = run;
    this.#last = run;
    this.#going = run;
    try {
      run.begin(this.#threadsOf.get(cell) ?? PARKED_AT_FIRST);
      const outcome = await run.outcome;
      this.#threadsOf.set(cell, Math.max(PARKED_AT_FIRST, run.workers));
      return outcome;
    } finally {
      this.#going = undefined;
      this.#warmOneMore();
    }
  }

  tokenTrouble(program: Program, token: string): string | null {
    return commandedParts().tokenTrouble(program, token);
  }

  async explore(program: Program, exploration: Exploration): Promise<OrdersFound> {
    this.#requireIdle();
    this.#release();
    const exploring = new (commandedParts().ExploringRun)(
      this.#pool,
      this.#buffers,
      program,
      exploration,
    );
    this.#exploring = exploring;
    this.#last = exploring;
    this.#going = exploring;
    try {
      exploring.begin(this.#threadsOf.get(program.cells.at(-1) ?? '') ?? PARKED_AT_FIRST);
      return await exploring.outcome;
    } finally {
      this.#going = undefined;
      this.#warmOneMore();
    }
  }

  explored(): OrdersFound | null {
    return this.#exploring?.found ?? null;
  }

  async graph(program: Program, options: GraphOptions, script?: string): Promise<GraphFound> {
    this.#requireIdle();
    this.#release();
    const { SearchingRun, playing, confirmed } = commandedParts();
    const searching = new SearchingRun(this.#pool, this.#buffers, program, options, script);
    this.#searching = searching;
    this.#last = searching;
    this.#going = searching;
    let found: GraphFound;
    try {
      searching.begin();
      found = await searching.outcome;
    } finally {
      this.#going = undefined;
      this.#warmOneMore();
    }
    // Whoever has pressed Stop does not wait until all that is known was played; and what was not played is not told.
    if (found.cut?.reason === 'stopped') return { ...found, outputs: [] };
    const play = options.confirm === false ? null : playing(found);
    return play === null ? found : confirmed(found, (await this.explore(program, play)).outputs);
  }

  graphed(): GraphProgress | null {
    return this.#searching?.progress ?? null;
  }

  standing(): StepState | null {
    return this.#run?.standing() ?? null;
  }

  made(since: number): readonly StepMade[] {
    return this.#run?.made(since) ?? [];
  }

  choose(choice: number, toEnd = false): void {
    this.#run?.choose(choice, toEnd);
  }

  async stop(): Promise<void> {
    const going = this.#going;
    if (going === undefined) return;
    going.stop();
    await going.outcome.then(
      () => undefined,
      () => undefined,
    );
  }

  /** Also after the run's end: the last batch. */
  drain(): EventBatch {
    return this.#run?.drain() ?? { records: new ArrayBuffer(0), texts: [], dropped: 0 };
  }

  state(): KernelState {
    return {
      sharedMemory: true,
      idleWorkers: this.#pool.idle,
      createdWorkers: this.#pool.created,
      endedWorkers: this.#pool.ended,
      sharedBytes: this.#buffers.made,
    };
  }

  #release(): void {
    this.#last?.release(this.#buffers);
    this.#last = undefined;
    this.#run = undefined;
  }

  #requireIdle(): void {
    if (this.#going !== undefined) throw new BusyError('another cell is running');
  }
}
