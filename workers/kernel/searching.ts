/** A program's states, searched by one worker of the pool (graph/). */
import type { GraphFound, GraphOptions, GraphProgress } from '../graph/interface';
import { clockOriginMs, nowMs } from '../memory/clock';
import { CONTROL_WORDS } from '../memory/layout';
import { stopThreads } from '../sync/stop';
import { RING_BYTES, RING_HEADER_WORDS } from '../trace/ring';
import type { SharedBuffers } from './buffers';
import { Crew } from './crew';
import type { Program } from './interface';
import type { WorkerPool } from './pool';

const GRACE_MS = 500;
/** The gate that stops it is all that is used of it. */
const MEMORY_BYTES = CONTROL_WORDS * 4 * 64;

export class SearchingRun {
  readonly #program: Program;
  readonly #options: GraphOptions;
  readonly #memory: Int32Array;
  readonly #buffer: SharedArrayBuffer;
  readonly #ring: SharedArrayBuffer;
  readonly #crew: Crew;
  readonly #begun = nowMs();
  #settle: (found: GraphFound) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #error: Error | undefined;
  #found: GraphFound | undefined;
  /** How far it has come. */
  progress: GraphProgress | null = null;
  /** Resolves when the worker does not search any more; rejects when the engine failed. */
  readonly outcome: Promise<GraphFound>;

  constructor(
    pool: WorkerPool,
    buffers: SharedBuffers,
    program: Program,
    options: GraphOptions,
    script: string | undefined,
  ) {
    this.#program = program;
    this.#options = options;
    this.#buffer = buffers.take(MEMORY_BYTES);
    this.#memory = new Int32Array(this.#buffer);
    this.#ring = buffers.take(RING_BYTES);
    this.outcome = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
    this.#crew = new Crew(pool, 1, {
      attachment: (slot, { raw }) => {
        raw.post({ type: 'learn', what: 'search', script });
        return {
          type: 'attach',
          memory: this.#buffer,
          ring: this.#ring,
          slot,
          program: this.#program,
          printWrites: this.#options.printWrites,
          begunMs: nowMs() + clockOriginMs(),
          search: this.#options,
        };
      },
      hear: (message) => {
        if (message.type === 'graph-progress') this.progress = message.progress;
        if (message.type !== 'graph') return;
        this.#found = message.found;
        this.#crew.dismiss();
      },
      coming: () => undefined,
      failed: (message) => {
        this.#error = new Error(message);
        this.#crew.dismiss();
      },
      leaving: () => undefined,
      empty: () => this.#over(),
    });
  }

  begin(): void {
    this.#crew.add();
  }

  /** What was found so far is said; code that never comes to an end is ended with its worker. */
  stop(): void {
    stopThreads(this.#memory);
    setTimeout(() => {
      this.#crew.dismiss();
      this.#crew.endRest();
    }, GRACE_MS);
  }

  release(buffers: SharedBuffers): void {
    if (!this.#crew.allLeft) return;
    buffers.giveBack(this.#buffer);
    buffers.giveBack(this.#ring, RING_HEADER_WORDS);
  }

  #over(): void {
    if (this.#error) this.#fail(this.#error);
    else this.#settle(this.#found ?? this.#stopped());
  }

  #stopped(): GraphFound {
    const { states = 0, edges = 0 } = this.progress ?? {};
    return {
      complete: false,
      cut: { reason: 'stopped', what: null, cell: null, line: null, token: null },
      states,
      edges,
      interleavings: null,
      outputs: [],
      confirmed: false,
      map: null,
      folded: null,
      ms: nowMs() - this.#begun,
    };
  }
}
