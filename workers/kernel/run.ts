/** One run: fresh shared memory, workers from the pool, a watch over progress, and an end in every case. */
import { clockOriginMs, nowMs } from '../memory/clock';
import { initialiseHeap } from '../memory/heap';
import { CONTROL, DEFAULT_MEMORY_BYTES, MAX_SLOTS, SLOT, slotAt, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { GATE_STOP } from '../sync/gate';
import { Collector } from '../trace/collector';
import type { EventBatch, Program, RunError, RunOptions, RunOutcome } from './interface';
import type { FromWorker, RunErrorHere } from './messages';
import type { PooledWorker, WorkerPool } from './pool';
import { anyRunning, waitingThreads } from './waiting';

/** How often rings are emptied and the watch looks. */
const TICK_MS = 4;
/** How long a worker may take to notice Stop before it is ended. */
const GRACE_MS = 150;
/** No event for so long, though a thread is running: the run is stopped. */
const NO_PROGRESS_MS = 10_000;
/** Events that one run's log holds. */
export const MAX_EVENTS = 1_000_000;

/** An outcome before the time is known. */
type Ending = DistributiveOmit<RunOutcome, 'ms'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export class Run {
  readonly #pool: WorkerPool;
  readonly #program: Program;
  readonly #options: RunOptions;
  readonly #buffer: SharedArrayBuffer;
  readonly #memory: Int32Array;
  readonly #collector: Collector;
  readonly #workers = new Map<number, PooledWorker>();
  readonly #labels = new Map<number, string>([[0, 'main']]);
  readonly #begun = nowMs();
  readonly #settle: (outcome: RunOutcome) => void;
  #ending: { readonly ending: Ending; readonly ms: number } | undefined;
  #graceEnds = 0;
  #error: RunError | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #progress = { seen: -1, at: nowMs() };
  /** Resolves when no thread of the run moves any more. Never rejects. */
  readonly outcome: Promise<RunOutcome>;

  constructor(pool: WorkerPool, program: Program, options: RunOptions) {
    this.#pool = pool;
    this.#program = program;
    this.#options = options;
    this.#buffer = new SharedArrayBuffer(options.memoryBytes ?? DEFAULT_MEMORY_BYTES);
    this.#memory = new Int32Array(this.#buffer);
    this.#collector = new Collector((kind, other, text) => {
      if (kind === 'thread-started') this.#labels.set(other, text);
    });
    const { promise, resolve } = withResolvers<RunOutcome>();
    this.outcome = promise;
    this.#settle = resolve;
  }

  /** Threads that were started, the main thread not counted. */
  get threads(): number {
    return this.#labels.size - 1;
  }

  /** @param parked workers to have ready for start(). */
  begin(parked: number): void {
    const memory = this.#memory;
    initialiseHeap(memory);
    memory[CONTROL.ACTIVE] = 1;
    memory[CONTROL.ALIVE] = 1;
    memory[threadAt(0) + THREAD.STATE] = THREAD_STATE.ALIVE;
    for (let slot = 0; slot <= Math.min(parked, MAX_SLOTS - 1); slot++) this.#attach(slot);
    this.#timer = setTimeout(this.#tick, TICK_MS);
  }

  stop(): void {
    this.#end({ outcome: 'stopped', reason: 'asked', ...this.#failure() });
  }

  drain(): EventBatch {
    this.#collector.collect();
    const batch = this.#collector.takeBatch(this.#workers.size === 0);
    return { ...batch, dropped: this.#collector.dropped };
  }

  #attach(slot: number): void {
    const worker = this.#pool.take();
    this.#workers.set(slot, worker);
    this.#collector.addRing(worker.ring);
    worker.raw.onMessage = (message) => this.#hear(slot, worker, message);
    worker.raw.onFailure = (message) => this.#crash(slot, worker, message);
    worker.raw.post({
      type: 'attach',
      memory: this.#buffer,
      ring: worker.ringBuffer,
      slot,
      program: this.#program,
      printWrites: this.#options.printWrites,
      begunMs: this.#begun + clockOriginMs(),
    });
  }

  #hear(slot: number, worker: PooledWorker, message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        return;
      case 'worker-wanted':
        if (this.#ending === undefined && this.#workers.size < MAX_SLOTS) this.#attach(this.#workers.size);
        return;
      case 'thread-failed':
        this.#collector.collect();
        this.#error ??= this.#named(message.error);
        return;
      case 'program-ended': {
        const error = this.#error;
        this.#end(error === undefined ? { outcome: 'finished' } : { outcome: 'failed', error });
        return;
      }
      case 'crashed':
        this.#error ??= this.#internal(message.message);
        this.#end({ outcome: 'failed', error: this.#error });
        return;
      case 'left':
        this.#release(slot, worker, message.tainted);
        return;
    }
  }

  #crash(slot: number, worker: PooledWorker, message: string): void {
    this.#error ??= this.#internal(message);
    this.#end({ outcome: 'failed', error: this.#error });
    this.#release(slot, worker, true);
  }

  #release(slot: number, worker: PooledWorker, retire: boolean): void {
    if (this.#workers.get(slot) !== worker) return;
    this.#workers.delete(slot);
    this.#collector.collect();
    if (retire) this.#pool.discard(worker);
    else this.#pool.giveBack(worker);
    this.#settleWhenEmpty();
  }

  /** Settles how the run ends, and tells every thread to leave. Later calls change nothing. */
  #end(ending: Ending): void {
    if (this.#ending !== undefined) return;
    this.#ending = { ending, ms: nowMs() - this.#begun };
    this.#graceEnds = nowMs() + GRACE_MS;
    const memory = this.#memory;
    Atomics.or(memory, CONTROL.GATE, GATE_STOP);
    const threads = Atomics.load(memory, CONTROL.THREADS);
    for (let thread = 0; thread < threads; thread++) bump(memory, threadAt(thread) + THREAD.PARK);
    for (const slot of this.#workers.keys()) {
      Atomics.compareExchange(memory, slotAt(slot) + SLOT.ASSIGNED, 0, -1);
      Atomics.notify(memory, slotAt(slot) + SLOT.ASSIGNED);
    }
    bump(memory, CONTROL.SLOT_READY);
    this.#settleWhenEmpty();
  }

  readonly #tick = (): void => {
    this.#collector.collect();
    if (this.#collector.collected >= MAX_EVENTS) Atomics.store(this.#memory, CONTROL.LOG_FULL, 1);
    if (this.#ending === undefined) this.#watch();
    else if (nowMs() >= this.#graceEnds) {
      for (const [slot, worker] of this.#workers) this.#release(slot, worker, true);
    }
    if (this.#workers.size > 0) this.#timer = setTimeout(this.#tick, TICK_MS);
  };

  #watch(): void {
    const memory = this.#memory;
    if (Atomics.load(memory, CONTROL.ACTIVE) === 0 && Atomics.load(memory, CONTROL.ALIVE) > 0) {
      this.#collector.collect();
      const waiting = waitingThreads(memory, this.#program, this.#labels);
      this.#end({ outcome: 'stuck', waiting, ...this.#failure() });
      return;
    }
    const seen = this.#collector.collected + this.#collector.dropped;
    if (seen !== this.#progress.seen) this.#progress = { seen, at: nowMs() };
    else if (nowMs() - this.#progress.at > NO_PROGRESS_MS && anyRunning(memory)) {
      this.#end({ outcome: 'stopped', reason: 'no-progress', ...this.#failure() });
    }
  }

  #settleWhenEmpty(): void {
    if (this.#workers.size > 0 || this.#ending === undefined) return;
    clearTimeout(this.#timer);
    this.#settle({ ...this.#ending.ending, ms: this.#ending.ms });
  }

  #failure(): { error?: RunError } {
    return this.#error === undefined ? {} : { error: this.#error };
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

  #internal(message: string): RunError {
    return { name: 'EngineError', message, thread: 'engine', cell: null, line: null };
  }
}

function bump(memory: Int32Array, at: number): void {
  Atomics.add(memory, at, 1);
  Atomics.notify(memory, at);
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
