/** Thread workers, kept warm between runs: a fresh one takes 13–20 ms, an idle one a fraction of a millisecond. */
import { RING, RING_BYTES, type Ring, ringOver } from '../trace/ring';
import type { Attach, FromWorker, Learn } from './messages';

/** A worker as the platform gives it: a Web Worker here, a Node worker thread in the engine's tests. */
export interface RawWorker {
  post(message: Attach | Learn): void;
  terminate(): void;
  /** Set once by the pool. */
  onMessage: (message: FromWorker) => void;
  /** The worker is gone: it could not start, or died. */
  onFailure: (message: string) => void;
  /** Something that a program left behind in it threw, when nobody listened any more. The worker lives on. */
  onStray: () => void;
}

export interface PooledWorker {
  readonly raw: RawWorker;
  readonly ringBuffer: SharedArrayBuffer;
  readonly ring: Ring;
  /** False while it starts: it has run nothing yet, and cannot answer. */
  ready: boolean;
  /** Something that a program left behind is at work in it: it is not used again. */
  haunted: boolean;
  /** It was told what the pool has learnt. */
  learnt: boolean;
}

/**
 * On a busy machine a worker takes its time: a run in which one is still starting is not endless for that. One that has
 * not started after so long is not waited for any more.
 */
export const WORKERS_START_MS = 60_000;
/** Idle workers beyond these are ended after a run. */
const MOST_IDLE = 16;

export class WorkerPool {
  readonly #make: () => RawWorker;
  readonly #idle: PooledWorker[] = [];
  #lesson: Learn | undefined;
  created = 0;
  ended = 0;
  /** An idle worker has died, or could not start: no more are started ahead. */
  refused = false;

  constructor(make: () => RawWorker) {
    this.#make = make;
  }

  get idle(): number {
    return this.#idle.length;
  }

  get idleAreReady(): boolean {
    return this.#idle.every(({ ready }) => ready);
  }

  /** An idle worker, or a fresh one; messages posted to a fresh one wait until it has started. */
  take(): PooledWorker {
    let worker = this.#idle.pop();
    for (; worker?.haunted; worker = this.#idle.pop()) this.discard(worker);
    worker ??= this.#create();
    worker.ring.words.fill(0, 0, RING.ROOM + 1);
    if (this.#lesson && !worker.learnt) {
      worker.raw.post(this.#lesson);
      worker.learnt = true;
    }
    return worker;
  }

  /** Every worker that is taken from now on has heard this first. */
  learn(lesson: Learn): void {
    this.#lesson = lesson;
  }

  /** Takes back a worker that has left its run. */
  giveBack(worker: PooledWorker): void {
    if (this.#idle.length < MOST_IDLE && !worker.haunted) {
      this.#rest(worker);
      this.#idle.push(worker);
    } else this.discard(worker);
  }

  /** Ends a worker that must not be used again. */
  discard(worker: PooledWorker): void {
    this.ended++;
    worker.raw.terminate();
  }

  /** Starts workers until `count` are idle. */
  warm(count: number): void {
    while (this.#idle.length < count) this.#idle.push(this.#create());
  }

  /** While nobody has it: a worker that dies is not handed out any more. */
  #rest(worker: PooledWorker): void {
    worker.raw.onMessage = ({ type }) => {
      worker.ready ||= type === 'ready';
    };
    worker.raw.onFailure = () => {
      const at = this.#idle.indexOf(worker);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      this.refused = true;
      this.discard(worker);
    };
  }

  #create(): PooledWorker {
    this.created++;
    const ringBuffer = new SharedArrayBuffer(RING_BYTES);
    const worker: PooledWorker = {
      raw: this.#make(),
      ringBuffer,
      ring: ringOver(ringBuffer),
      ready: false,
      haunted: false,
      learnt: false,
    };
    worker.raw.onStray = () => {
      worker.haunted = true;
    };
    this.#rest(worker);
    return worker;
  }
}
