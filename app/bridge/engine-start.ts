/**
 * How the engine comes up: isolation, a frame, its first worker; each told while it is waited for. No answer is ever too
 * late: on a slow machine the frame may greet after the reader was told that it has not, and is taken then.
 */
import type { Connection, FrameNews } from './connect';
import type { Awaited, EngineStatus, Obstacle } from './engine-status';
import type { Isolation } from './isolation';

/** So long nothing is said: a start takes less than a second mostly. */
const SAY_AFTER_MS = 3_000;
/** From then on the reader is offered another try. */
const SLOW_AFTER_MS = 15_000;

export interface StartParts {
  readonly isolate: () => Promise<Isolation>;
  readonly openFrame: (hear: (news: FrameNews) => void) => () => void;
  /** Hears every change. */
  readonly tell: (status: EngineStatus) => void;
  readonly connected: (connection: Connection) => void;
}

export class EngineStart {
  readonly #parts: StartParts;
  readonly #closers = new Set<() => void>();
  #timers: ReturnType<typeof setTimeout>[] = [];
  #waitingFor: Awaited = 'service-worker';
  #said = false;
  /** The reader has been told that nothing runs: only what changes that is told now. */
  #told = false;
  #isolated = false;
  #over = false;

  constructor(parts: StartParts) {
    this.#parts = parts;
  }

  /** The first try, and every other one. A frame that has not answered yet is left to, beside the new one. */
  begin(): void {
    this.#watch();
    this.#over = false;
    if (this.#isolated) this.#frame();
    else void this.#isolateFirst();
  }

  /** Nobody wants it any more: what has been begun goes, and nothing more is told. */
  end(): void {
    this.#over = true;
    this.#quiet();
    for (const close of this.#closers) close();
    this.#closers.clear();
  }

  async #isolateFirst(): Promise<void> {
    this.#wait('service-worker');
    const isolation = await this.#parts.isolate();
    if (this.#over) return;
    switch (isolation.state) {
      case 'reloading':
        this.#quiet();
        break;
      case 'unavailable':
        this.#fail(isolation.obstacle);
        break;
      case 'isolated':
        this.#isolated = true;
        this.#frame();
        break;
      default:
        isolation satisfies never;
    }
  }

  #frame(): void {
    this.#wait('frame');
    const close = this.#parts.openFrame((news) => this.#hear(news, close));
    this.#closers.add(close);
  }

  #hear(news: FrameNews, close: () => void): void {
    if (this.#over) return;
    switch (news.state) {
      case 'begun':
        this.#wait('worker');
        break;
      case 'silent':
        this.#fail('policy');
        break;
      case 'late':
        this.#fail('slow');
        break;
      case 'missing':
        close();
        this.#closers.delete(close);
        this.#fail(obstacleOf(news.missing));
        break;
      case 'connected':
        this.#take(news.connection, close);
        break;
      default:
        news satisfies never;
    }
  }

  #take(connection: Connection, close: () => void): void {
    this.#over = true;
    this.#quiet();
    this.#closers.delete(close);
    for (const other of this.#closers) other();
    this.#closers.clear();
    this.#parts.connected(connection);
    this.#parts.tell({ state: 'live' });
  }

  /** Starts the time within which somebody should have answered. */
  #watch(): void {
    this.#quiet();
    this.#said = false;
    this.#told = false;
    this.#timers = [
      setTimeout(() => {
        this.#said = true;
        this.#wait(this.#waitingFor);
      }, SAY_AFTER_MS),
      setTimeout(() => this.#fail('slow'), SLOW_AFTER_MS),
    ];
  }

  #wait(waitingFor: Awaited): void {
    this.#waitingFor = waitingFor;
    if (this.#told) return;
    this.#parts.tell({ state: 'starting', waitingFor: this.#said ? waitingFor : null });
  }

  #fail(obstacle: Obstacle): void {
    this.#quiet();
    this.#told = true;
    this.#parts.tell({ state: 'unavailable', obstacle });
  }

  #quiet(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

function obstacleOf(missing: 'shared-memory' | 'workers' | 'policy'): Obstacle {
  switch (missing) {
    case 'shared-memory':
      return 'old-browser';
    case 'workers':
      return 'workers';
    case 'policy':
      return 'policy';
    default:
      return missing satisfies never;
  }
}
