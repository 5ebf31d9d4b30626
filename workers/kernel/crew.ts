/** The workers of one run, by slot: taken from the pool, listened to, given back, or ended when they do not leave. */
import { RING } from '../trace/ring';
import type { Attach, FromWorker } from './messages';
import type { PooledWorker, WorkerPool } from './pool';

/** What a run hears of its crew. Messages that concern the crew alone do not get here. */
export type CrewMessage = Extract<
  FromWorker,
  { type: 'thread-failed' | 'program-ended' | 'orders' | 'graph-progress' | 'graph' }
>;

export interface CrewListener {
  /** The message that brings a worker into the run. */
  attachment(slot: number, worker: PooledWorker): Attach;
  hear(message: CrewMessage): void;
  /** So many more are on their way than were asked for. */
  coming(more: number): void;
  /** The engine failed, or a worker died. */
  failed(message: string): void;
  /** A worker is about to leave: its ring will not grow any more. */
  leaving(): void;
  /** The last worker has left. */
  empty(): void;
}

export class Crew {
  readonly #pool: WorkerPool;
  readonly #most: number;
  readonly #listener: CrewListener;
  readonly #workers = new Map<number, PooledWorker>();
  #slots = 0;
  #used = 0;
  #dismissed = false;
  #ended = false;

  /** @param most slots there are */
  constructor(pool: WorkerPool, most: number, listener: CrewListener) {
    this.#pool = pool;
    this.#most = most;
    this.#listener = listener;
  }

  get size(): number {
    return this.#workers.size;
  }

  /** Some worker is on its way: it has run nothing yet. */
  get starting(): boolean {
    return [...this.#workers.values()].some(({ ready }) => !ready);
  }

  /** Every worker has left by itself: none of them is in the run any more, or will be. */
  get allLeft(): boolean {
    return this.#workers.size === 0 && !this.#ended;
  }

  /** Workers that have left, and had a thread: each records that it began. */
  get used(): number {
    return this.#used;
  }

  /** Brings one more worker in; nothing when there is no slot, or the crew was dismissed. */
  add(): void {
    if (this.#dismissed || this.#slots >= this.#most) return;
    const slot = this.#slots++;
    const worker = this.#pool.take();
    this.#workers.set(slot, worker);
    worker.raw.onMessage = (message) => this.#hear(slot, worker, message);
    worker.raw.onFailure = (message) => {
      this.#listener.failed(message);
      this.#ended = true;
      this.#release(slot, worker, true);
    };
    worker.raw.post(this.#listener.attachment(slot, worker));
  }

  /**
   * One is wanted, and as many again as there are come along where they wait in the pool: whoever starts threads waits for
   * each answer, and the frame may be slow to give one. A browser may draw the page on its thread.
   */
  #addSeveral(): void {
    const idle = this.#pool.idleAreReady ? this.#pool.idle : 0;
    const more = Math.min(this.#slots, idle, this.#most - this.#slots) - 1;
    if (more > 0) this.#listener.coming(more);
    for (let left = Math.max(0, more); left >= 0; left--) this.add();
  }

  /** From now on nobody joins; who leaves goes back to the pool. */
  dismiss(): void {
    this.#dismissed = true;
    if (this.#workers.size === 0) this.#listener.empty();
  }

  /**
   * Ends the workers that have not left, but not those that are still starting: they have run nothing, will find the run
   * over, and go to the pool when they have.
   */
  endRest(): void {
    for (const [slot, worker] of this.#workers) {
      this.#ended = true;
      if (worker.ready) this.#release(slot, worker, true);
      else this.#expect(slot, worker);
    }
  }

  #expect(slot: number, worker: PooledWorker): void {
    this.#workers.delete(slot);
    worker.raw.onFailure = () => this.#pool.discard(worker);
    worker.raw.onMessage = (message) => {
      worker.ready ||= message.type === 'ready';
      if (message.type !== 'left') return;
      if (message.tainted) this.#pool.discard(worker);
      else this.#pool.giveBack(worker);
    };
    if (this.#workers.size === 0 && this.#dismissed) this.#listener.empty();
  }

  #hear(slot: number, worker: PooledWorker, message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        worker.ready = true;
        return;
      case 'worker-wanted':
        this.#addSeveral();
        return;
      case 'crashed':
        this.#listener.failed(message.message);
        return;
      case 'left':
        this.#release(slot, worker, message.tainted);
        return;
      default:
        this.#listener.hear(message);
    }
  }

  #release(slot: number, worker: PooledWorker, retire: boolean): void {
    if (this.#workers.get(slot) !== worker) return;
    this.#workers.delete(slot);
    if (worker.ring.words[RING.WRITTEN] !== 0) this.#used++;
    this.#listener.leaving();
    if (retire) this.#pool.discard(worker);
    else this.#pool.giveBack(worker);
    if (this.#workers.size === 0 && this.#dismissed) this.#listener.empty();
  }
}
