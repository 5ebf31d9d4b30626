/**
 * The kernel of the second engine: one Python worker that runs, and a warm spare. Needs no shared memory. Stop ends the
 * worker, since a program that computes hears nothing, and the spare takes its place.
 */
import { nowMs } from '../memory/clock';
import { BusyError } from './busy';
import type {
  EventBatch,
  Exploration,
  KeepSnapshot,
  KernelState,
  OrdersFound,
  PythonBytes,
  PythonEngine,
  PythonProblem,
  PythonProgram,
  RestOfLibrary,
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
} from './interface';
import type { FromPython } from './python-api';
import { type Hand, type PreparedWorker, PythonHands, preparedWorker } from './python-hands';
import { PythonLog } from './python-log';
import { isOfToken, lastKnown, lostOutcome, outcomeOf } from './python-outcome';

/** After so long without an event a computing program is ended; it is asked nothing, so this is all that can be known. */
const NO_PROGRESS_MS = 10_000;
/** A worker whose memory has grown so large is given up for the spare: it would keep it. */
const LARGE_HEAP = 200_000_000;
const CANCEL_WITHIN_MS = 500;
const WATCH_EVERY_MS = 250;

type Ended = 'asked' | 'no-progress';

export class PythonKernel implements PythonEngine {
  #prepared: PreparedWorker | undefined;
  #hands: PythonHands | undefined;
  #fetchRest: RestOfLibrary = () =>
    Promise.reject(new Error('Python has not been handed over yet'));
  #rest: Promise<ArrayBuffer> | undefined;
  #log = new PythonLog();
  #found: OrdersFound | null = null;
  #going: { readonly over: Promise<unknown>; end(why: Ended): void } | undefined;
  #exploring = false;
  #pausing = false;

  prepare(script: Blob): void {
    this.#prepared = preparedWorker(script);
  }

  async start(
    { wasm, library, snapshot }: PythonBytes,
    rest: RestOfLibrary,
    keep: KeepSnapshot,
  ): Promise<boolean> {
    if (this.#prepared === undefined) throw new Error('no worker has been prepared');
    this.#fetchRest = rest;
    const bytes = await wasm.arrayBuffer();
    const compiling = WebAssembly.compile(bytes);
    // It has a copy by now, and no collector is in a hurry.
    bytes.transfer(0);
    const module = await compiling;
    const files = { module, library, ...(snapshot ? { snapshot } : {}) };
    this.#hands = new PythonHands(this.#prepared, files, {
      hear: (message) => this.#hear(message),
      rest: () => this.#restOfLibrary(),
      keep,
    });
    return this.#hands.start();
  }

  async check(program: PythonProgram): Promise<PythonProblem | null> {
    this.#requireIdle();
    const found = await this.#during((hand) => hand.api.check(program));
    return typeof found === 'string' ? null : found;
  }

  async tokenTrouble(program: PythonProgram, token: string): Promise<string | null> {
    this.#requireIdle();
    const found = await this.#during((hand) => hand.api.tokenTrouble(program, token));
    return found === 'asked' || found === 'no-progress' ? null : found;
  }

  async run(program: PythonProgram, options: RunOptions): Promise<RunOutcome> {
    this.#requireIdle();
    this.#log = new PythonLog();
    this.#pausing = options.policy === 'step';
    const begun = nowMs();
    const ended = await this.#during((hand) => hand.api.run(program, options)).catch(
      (error: unknown) => {
        if (isOfToken(error)) throw error;
        return { lost: String(error) };
      },
    );
    if (typeof ended === 'object' && 'lost' in ended)
      return lostOutcome(ended.lost, nowMs() - begun);
    if (typeof ended === 'string') {
      const running = ended === 'no-progress' ? { running: [lastKnown(this.#log, program)] } : {};
      return { outcome: 'stopped', reason: ended, ms: nowMs() - begun, ...running };
    }
    this.#log.dropped = ended.dropped;
    if (ended.heapBytes > LARGE_HEAP) this.#hands?.replace();
    return outcomeOf(ended, program);
  }

  async explore(program: PythonProgram, exploration: Exploration): Promise<OrdersFound> {
    this.#requireIdle();
    this.#found = null;
    this.#exploring = true;
    try {
      const found = await this.#during((hand) => hand.api.explore(program, exploration));
      if (typeof found !== 'string') this.#found = found;
      return this.#found ?? { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };
    } finally {
      this.#exploring = false;
    }
  }

  explored(): OrdersFound | null {
    return this.#found;
  }

  async standing(): Promise<StepState | null> {
    return this.#pausing && this.#hands && this.#going
      ? this.#hands.current().api.standing()
      : null;
  }

  async made(since: number): Promise<readonly StepMade[]> {
    return (await this.#hands?.current().api.made(since)) ?? [];
  }

  async choose(choice: number, toEnd = false): Promise<void> {
    if (toEnd) this.#pausing = false;
    await this.#hands?.current().api.choose(choice, toEnd);
  }

  async stop(): Promise<void> {
    const going = this.#going;
    if (going === undefined) return;
    if (this.#exploring) {
      void this.#hands?.current().api.cancel();
      const late = new Promise((done) => setTimeout(done, CANCEL_WITHIN_MS));
      await Promise.race([going.over, late]);
    }
    going.end('asked');
    await going.over;
  }

  drain(): EventBatch {
    return this.#log.take();
  }

  state(): KernelState {
    return {
      sharedMemory: false,
      idleWorkers: this.#hands?.spares ?? 0,
      createdWorkers: this.#hands?.created ?? 0,
      endedWorkers: this.#hands?.ended ?? 0,
      sharedBytes: 0,
    };
  }

  /** Asks the worker; or tells why it was ended instead. */
  async #during<T>(ask: (hand: Hand) => Promise<T>): Promise<T | Ended> {
    let end: (why: Ended) => void = () => undefined;
    const ended = new Promise<Ended>((resolve) => {
      end = resolve;
    });
    let settled: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      settled = resolve;
    });
    this.#going = { over, end };
    const hands = this.#handed();
    hands.asked();
    try {
      const hand = hands.current();
      await Promise.race([hand.ready, ended]);
      const watch = setInterval(() => this.#watch(end), WATCH_EVERY_MS);
      this.#log.touched = nowMs();
      const answer = await Promise.race([ask(hand), ended]).finally(() => clearInterval(watch));
      if (answer === 'asked' || answer === 'no-progress') hands.replace();
      return answer;
    } catch (error) {
      // Pyodide that has failed once answers nothing any more: the next run gets another.
      if (!isOfToken(error)) hands.replace();
      throw error;
    } finally {
      this.#going = undefined;
      hands.asked();
      settled();
    }
  }

  #watch(end: (why: Ended) => void): void {
    if (this.#exploring || this.#pausing) return;
    if (nowMs() - this.#log.touched > NO_PROGRESS_MS) end('no-progress');
  }

  #handed(): PythonHands {
    if (this.#hands === undefined) throw new Error('Python has not been handed over yet');
    return this.#hands;
  }

  async #restOfLibrary(): Promise<ArrayBuffer> {
    // Whoever waits for it makes no events meanwhile, and is not to be ended for that.
    const waits = setInterval(() => {
      this.#log.touched = nowMs();
    }, WATCH_EVERY_MS);
    try {
      this.#rest ??= this.#fetchRest();
      return await this.#rest;
    } catch (error) {
      this.#rest = undefined;
      throw error;
    } finally {
      clearInterval(waits);
    }
  }

  #hear(message: Partial<FromPython>): void {
    if (message.type === 'python-batch' && message.batch) this.#log.add(message.batch);
    if (message.type === 'python-orders' && message.found) this.#found = message.found;
  }

  #requireIdle(): void {
    if (this.#going !== undefined) throw new BusyError('another cell is running');
  }
}
