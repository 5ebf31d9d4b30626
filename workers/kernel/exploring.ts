/** Exploring all orders of a program: a crew whose main thread's worker goes from run to run by itself. */
import { clockOriginMs, nowMs } from '../memory/clock';
import { CONTROL, DEFAULT_MEMORY_BYTES } from '../memory/layout';
import { PLAN, planBytes } from '../schedule/plan';
import { stopSlots, stopThreads } from '../sync/stop';
import { RING_BYTES, RING_HEADER_WORDS } from '../trace/ring';
import type { SharedBuffers } from './buffers';
import { programFingerprint } from './command';
import { Crew } from './crew';
import { beginExplored } from './explore-orders';
import { setUpExploring } from './exploring-ways';
import type { Exploration, OrdersFound, Program } from './interface';
import { likeToken } from './like-token';
import type { Attach } from './messages';
import { WORKERS_START_MS, type WorkerPool } from './pool';

/** Threads that a program whose orders are explored may have alive at once, the main thread included. */
const MOST_SLOTS = 17;
/** Steps after which one order is cut. */
const MAX_STEPS = 5_000;
/** The same for a run with drawn choices, of which no steps are kept. */
const MAX_STEPS_DRAWN = 400_000;
const TICK_MS = 50;
/** A run in which nobody makes a step for so long is cut: a thread computes without end. */
const NO_STEP_MS = 4_000;
const GRACE_MS = 500;

export class ExploringRun {
  readonly #program: Program;
  readonly #exploration: Exploration;
  readonly #buffer: SharedArrayBuffer;
  readonly #memory: Int32Array;
  readonly #planBuffer: SharedArrayBuffer;
  readonly #plan: Int32Array;
  readonly #rings: readonly SharedArrayBuffer[];
  readonly #crew: Crew;
  #settle: (found: OrdersFound) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #error: Error | undefined;
  readonly #begun = nowMs();
  #progress = { seen: -1, at: nowMs() };
  #graceEnds = Number.POSITIVE_INFINITY;
  /** What was found so far. */
  found: OrdersFound | null = null;
  /** Resolves when no worker moves any more; rejects when the engine failed. */
  readonly outcome: Promise<OrdersFound>;

  constructor(
    pool: WorkerPool,
    buffers: SharedBuffers,
    program: Program,
    exploration: Exploration,
  ) {
    this.#program = program;
    this.#exploration = likeToken(exploration);
    this.#buffer = buffers.take(DEFAULT_MEMORY_BYTES);
    this.#memory = new Int32Array(this.#buffer);
    this.#planBuffer = buffers.take(planBytes(true));
    this.#plan = new Int32Array(this.#planBuffer);
    this.#rings = Array.from({ length: MOST_SLOTS }, () => buffers.take(RING_BYTES));
    this.outcome = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
    this.#crew = new Crew(pool, MOST_SLOTS, {
      attachment: (slot) => this.#attachment(slot),
      hear: (message) => {
        if (message.type !== 'orders') return;
        this.found = message.found;
        if (message.last) this.#crew.dismiss();
      },
      coming: (more) => Atomics.add(this.#memory, CONTROL.WORKERS_COMING, more),
      failed: (message) => {
        this.#error = new Error(message);
        this.stop();
        this.#crew.dismiss();
      },
      leaving: () => undefined,
      empty: () => this.#over(),
    });
  }

  begin(parked: number): void {
    const workers = Math.min(parked, MOST_SLOTS - 1);
    setUpExploring(this.#plan, this.#exploration);
    this.#plan[PLAN.MAX_STEPS] = this.#exploration.draws ? MAX_STEPS_DRAWN : MAX_STEPS;
    this.#memory[CONTROL.WORKERS_COMING] = workers;
    beginExplored(this.#memory);
    for (let slot = 0; slot <= workers; slot++) this.#crew.add();
    setTimeout(this.#tick, TICK_MS);
  }

  /** No further run; the one that is going is cut. */
  stop(): void {
    Atomics.store(this.#plan, PLAN.CANCELLED, 1);
    stopThreads(this.#memory);
    this.#graceEnds = nowMs() + GRACE_MS;
  }

  /** Gives the memory to later runs, after the end. What was found stays. */
  release(buffers: SharedBuffers): void {
    if (!this.#crew.allLeft) return;
    buffers.giveBack(this.#buffer, this.#memory[CONTROL.HEAP_NEXT]);
    buffers.giveBack(this.#planBuffer);
    for (const ring of this.#rings) buffers.giveBack(ring, RING_HEADER_WORDS);
  }

  #attachment(slot: number): Attach {
    const { printWrites } = this.#exploration;
    const explore = {
      rings: this.#rings,
      exploration: this.#exploration,
      fingerprint: programFingerprint(this.#program),
    };
    const ring = this.#rings[slot];
    if (ring === undefined) throw new RangeError(`no ring for slot ${slot}`);
    return {
      type: 'attach',
      memory: this.#buffer,
      ring,
      slot,
      program: this.#program,
      printWrites,
      begunMs: nowMs() + clockOriginMs(),
      plan: this.#planBuffer,
      exploring: true,
      ...(slot === 0 ? { explore } : {}),
    };
  }

  readonly #tick = (): void => {
    if (this.#crew.size === 0) return;
    if (nowMs() > this.#graceEnds) {
      this.#crew.dismiss();
      stopSlots(this.#memory);
      this.#crew.endRest();
    }
    const seen =
      (this.#plan[PLAN.STEPS] ?? 0) + Atomics.load(this.#plan, PLAN.GENERATION) * MAX_STEPS;
    const starting = this.#crew.starting && nowMs() - this.#begun < WORKERS_START_MS;
    if (seen !== this.#progress.seen || starting) this.#progress = { seen, at: nowMs() };
    else if (
      nowMs() - this.#progress.at > NO_STEP_MS &&
      Atomics.load(this.#memory, CONTROL.ALIVE) > 0
    ) {
      this.#progress = { seen, at: nowMs() };
      stopThreads(this.#memory);
    }
    setTimeout(this.#tick, TICK_MS);
  };

  #over(): void {
    if (this.#error) this.#fail(this.#error);
    else this.#settle(this.found ?? { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] });
  }
}
