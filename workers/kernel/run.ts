/** One run: shared memory of its own, workers from the pool, a watch over progress, and an end in every case. */
import { clockOriginMs, nowMs } from '../memory/clock';
import { initialiseHeap } from '../memory/heap';
import {
  CONTROL,
  DEFAULT_MEMORY_BYTES,
  MAX_SLOTS,
  THREAD,
  THREAD_STATE,
  threadAt,
} from '../memory/layout';
import { stopAll } from '../sync/stop';
import { Collector } from '../trace/collector';
import type { SharedBuffers } from './buffers';
import type { Command } from './command';
import { Crew, type CrewMessage } from './crew';
import type {
  EventBatch,
  Program,
  RunError,
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
} from './interface';
import type { Attach, RunErrorHere } from './messages';
import { type PooledWorker, WORKERS_START_MS, type WorkerPool } from './pool';
import { forgetPlaces, placesOf, runningThreads, waitingThreads } from './waiting';

/** How often rings are emptied and the watch looks. */
const TICK_MS = 4;
/**
 * How long a worker may take to leave before it is ended: a person who pressed Stop waits for it; at a run's own end
 * nobody does, and a worker that is only slow to be scheduled is worth keeping.
 */
const STOP_GRACE_MS = 250;
const END_GRACE_MS = 1_500;
/** No event for so long, though a thread is running: the run is stopped. */
const NO_PROGRESS_MS = 10_000;
/** Events that one run's log holds. */
export const MAX_EVENTS = 1_000_000;

/** An outcome before the time is known. */
type Ending = DistributiveOmit<RunOutcome, 'ms' | 'token'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export class Run {
  readonly #program: Program;
  readonly #options: RunOptions;
  readonly #buffer: SharedArrayBuffer;
  readonly #memory: Int32Array;
  readonly #command: Command | undefined;
  readonly #collector: Collector;
  readonly #crew: Crew;
  readonly #labels = new Map<number, string>([[0, 'main']]);
  readonly #begun = nowMs();
  #ending: { readonly ending: Ending; readonly ms: number } | undefined;
  #graceEnds = 0;
  #error: RunError | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Threads that computed when the run was ended for want of progress. */
  #computing: readonly number[] = [];
  #progress = { seen: -1, at: nowMs() };
  #settle: (outcome: RunOutcome) => void = () => undefined;
  /** Resolves when no thread of the run moves any more. Never rejects. */
  readonly outcome: Promise<RunOutcome>;

  /** @param command the schedule of a commanded run; undefined lets threads run freely */
  constructor(
    pool: WorkerPool,
    buffers: SharedBuffers,
    program: Program,
    options: RunOptions,
    command: Command | undefined,
  ) {
    this.#program = program;
    this.#options = options;
    this.#command = command;
    this.#buffer = buffers.take(options.memoryBytes ?? DEFAULT_MEMORY_BYTES);
    this.#memory = new Int32Array(this.#buffer);
    this.#collector = new Collector((kind, other, text) => {
      if (kind === 'thread-started') this.#labels.set(other, text);
    });
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#crew = new Crew(pool, MAX_SLOTS, {
      attachment: (slot, worker) => this.#attachment(slot, worker),
      hear: (message) => this.#hear(message),
      coming: (more) => Atomics.add(this.#memory, CONTROL.WORKERS_COMING, more),
      failed: (message) => this.#failed(message),
      leaving: () => this.#collector.collect(),
      empty: () => this.#over(),
    });
  }

  /** After the end: workers that took part, the main thread's not counted. Threads that ran one after the other shared them. */
  get workers(): number {
    return Math.max(0, this.#crew.used - 1);
  }

  /** @param parked workers to have ready for start(). */
  begin(parked: number): void {
    const memory = this.#memory;
    initialiseHeap(memory);
    memory[CONTROL.ACTIVE] = 1;
    memory[CONTROL.ALIVE] = 1;
    memory[threadAt(0) + THREAD.STATE] = THREAD_STATE.ALIVE;
    if (this.#options.trace === false) memory[CONTROL.LOG_FULL] = 2;
    memory[CONTROL.WORKERS_COMING] = parked;
    this.#command?.begin(memory);
    for (let slot = 0; slot <= parked; slot++) this.#crew.add();
    this.#timer = setTimeout(this.#tick, TICK_MS);
  }

  stop(): void {
    this.#end({ outcome: 'stopped', reason: 'asked' });
  }

  standing(): StepState | null {
    return this.#ending === undefined
      ? (this.#command?.standing(this.#memory, this.#program) ?? null)
      : null;
  }

  made(since: number): readonly StepMade[] {
    return this.#command?.made(this.#program, since) ?? [];
  }

  choose(choice: number, toEnd: boolean): void {
    this.#command?.choose(this.#memory, choice, toEnd);
  }

  drain(): EventBatch {
    this.#collector.collect();
    const batch = this.#collector.takeBatch(this.#crew.size === 0);
    return { ...batch, dropped: this.#collector.dropped };
  }

  /** Gives the run's memory to later ones, after its end: from then on nothing can be asked of it. */
  release(buffers: SharedBuffers): void {
    // Who was ended, or is still on its way in, may be anywhere: the memory is then left alone.
    if (!this.#crew.allLeft) return;
    buffers.giveBack(this.#buffer, this.#memory[CONTROL.HEAP_NEXT]);
    this.#command?.release(buffers);
  }

  #attachment(slot: number, worker: PooledWorker): Attach {
    this.#collector.addRing(worker.ring);
    return {
      type: 'attach',
      memory: this.#buffer,
      ring: worker.ringBuffer,
      slot,
      program: this.#program,
      printWrites: this.#command?.printWrites ?? this.#options.printWrites,
      begunMs: this.#begun + clockOriginMs(),
      ...(this.#command ? { plan: this.#command.buffer } : {}),
    };
  }

  #hear(message: CrewMessage): void {
    switch (message.type) {
      case 'thread-failed':
        this.#collector.collect();
        this.#error ??= this.#named(message.error);
        return;
      case 'program-ended':
        this.#end({ outcome: 'finished' });
        return;
      case 'orders':
      case 'graph-progress':
      case 'graph':
        return;
      default:
        message satisfies never;
    }
  }

  #failed(message: string): void {
    const [sentence = ''] = message.split('\n');
    const error = {
      name: 'EngineError',
      message: sentence,
      thread: 'engine',
      cell: null,
      line: null,
    };
    this.#error ??= error;
    this.#end({ outcome: 'failed', error: this.#error });
  }

  /** Settles how the run ends, and tells every thread to leave. Later calls change nothing. */
  #end(ending: Ending): void {
    if (this.#ending !== undefined) return;
    this.#ending = { ending, ms: nowMs() - this.#begun };
    this.#graceEnds = nowMs() + (ending.outcome === 'stopped' ? STOP_GRACE_MS : END_GRACE_MS);
    stopAll(this.#memory);
    this.#command?.end();
    this.#crew.dismiss();
  }

  readonly #tick = (): void => {
    this.#collector.collect();
    if (this.#collector.collected >= MAX_EVENTS) Atomics.store(this.#memory, CONTROL.LOG_FULL, 1);
    if (this.#ending === undefined) this.#watch();
    else if (nowMs() >= this.#graceEnds) this.#crew.endRest();
    if (this.#crew.size > 0) this.#timer = setTimeout(this.#tick, TICK_MS);
  };

  #watch(): void {
    const memory = this.#memory;
    // The main thread's end is the program's: its message is on the way, and daemons may wait for ever.
    if (Atomics.load(memory, threadAt(0) + THREAD.STATE) === THREAD_STATE.ENDED) return;
    if (Atomics.load(memory, CONTROL.ACTIVE) === 0 && Atomics.load(memory, CONTROL.ALIVE) > 0) {
      this.#collector.collect();
      const waiting = waitingThreads(memory, this.#program, this.#labels);
      this.#end({ outcome: 'stuck', waiting });
      return;
    }
    if (this.#command?.cut) {
      this.#end({ outcome: 'stopped', reason: 'too-long' });
      return;
    }
    const seen = this.#collector.collected + this.#collector.dropped;
    const { seen: before, at } = this.#progress;
    if (seen !== before || this.#command?.awaiting || this.#workersStart)
      this.#progress = { seen, at: nowMs() };
    else if (nowMs() - at > NO_PROGRESS_MS) {
      this.#computing = runningThreads(memory);
      if (this.#computing.length === 0) return;
      forgetPlaces(memory, this.#computing);
      this.#end({ outcome: 'stopped', reason: 'no-progress' });
    }
  }

  /** On a busy machine a worker takes its time: what cannot run yet makes no progress, and is not endless for that. */
  get #workersStart(): boolean {
    return this.#crew.starting && nowMs() - this.#begun < WORKERS_START_MS;
  }

  #over(): void {
    if (this.#ending === undefined) return;
    clearTimeout(this.#timer);
    const { ending, ms } = this.#ending;
    const token = this.#command?.token();
    const running =
      ending.outcome === 'stopped' && ending.reason === 'no-progress'
        ? { running: placesOf(this.#memory, this.#computing, this.#program, this.#labels) }
        : {};
    this.#settle({
      ...this.#withError(ending),
      ...running,
      ms,
      ...(token === undefined ? {} : { token }),
    });
  }

  /**
   * What a thread failed with belongs to every ending. Known for sure only when all have left: workers' messages reach
   * us in no order, so the program's end may come before the failure of one of its threads.
   */
  #withError(ending: Ending): Ending {
    const error = this.#error;
    if (error === undefined || ending.outcome === 'failed') return ending;
    return ending.outcome === 'finished' ? { outcome: 'failed', error } : { ...ending, error };
  }

  #named({ name, message, thread, place }: RunErrorHere): RunError {
    return {
      name,
      message,
      thread: this.#labels.get(thread) ?? `thread ${thread}`,
      cell: place === null ? null : (this.#program.cells[place >>> 16] ?? null),
      line: place === null ? null : place & 0xffff,
    };
  }
}
