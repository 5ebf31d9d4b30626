/** The kernel: one run at a time over a pool of warm workers. Platform-free: the frame and the engine's tests use it. */
import type { EventBatch, Kernel, KernelState, Program, RunOptions, RunOutcome } from './interface';
import { type RawWorker, WorkerPool } from './pool';
import { Run } from './run';

/** Parked workers for a program that has not run before. */
const PARKED_AT_FIRST = 4;

export class BusyError extends Error {
  override name = 'Busy';
}

export class ThreadKernel implements Kernel {
  readonly #pool: WorkerPool;
  #run: Run | undefined;
  #going = false;
  /** How many threads a cell started last time. */
  readonly #threadsOf = new Map<string, number>();

  constructor(makeWorker: () => RawWorker) {
    this.#pool = new WorkerPool(makeWorker);
    this.#pool.warm(PARKED_AT_FIRST + 1);
  }

  async run(program: Program, options: RunOptions): Promise<RunOutcome> {
    if (this.#going) throw new BusyError('another cell is running');
    this.#going = true;
    try {
      const cell = program.cells.at(-1) ?? '';
      const run = new Run(this.#pool, program, options);
      this.#run = run;
      run.begin(this.#threadsOf.get(cell) ?? PARKED_AT_FIRST);
      const outcome = await run.outcome;
      this.#threadsOf.set(cell, Math.max(PARKED_AT_FIRST, run.threads));
      return outcome;
    } finally {
      this.#going = false;
    }
  }

  async stop(): Promise<void> {
    if (!this.#going) return;
    this.#run?.stop();
    await this.#run?.outcome;
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
    };
  }
}
