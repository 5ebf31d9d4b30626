/**
 * The Python workers of a frame: the one that answers, and a spare that has started and waits. A start takes a third of a
 * second of a processor from a snapshot and two seconds without: so the snapshot is made first, in a worker that is never
 * given a program, and the spare starts from it.
 */
import * as Comlink from 'comlink';
import type { KeepSnapshot, RestOfLibrary } from './interface';
import type { FromPython, PythonFiles, PythonWorker } from './python-api';

export interface Hand {
  readonly raw: Worker;
  readonly api: Comlink.Remote<PythonWorker>;
  readonly ready: Promise<void>;
}

/** So long after anything was asked or answered: beside a start or a short run it would take half of a machine. */
const SPARE_AFTER_MS = 500;

/** What the hands have of those who made them. */
interface Outside {
  /** Hears what the worker that answers posts beside its answers. */
  readonly hear: (message: Partial<FromPython>) => void;
  readonly rest: RestOfLibrary;
  readonly keep: KeepSnapshot;
}

export class PythonHands {
  readonly #outside: Outside;
  readonly #url: string;
  #files: PythonFiles;
  /** It reads its script while the files come. */
  #prepared: Worker | undefined;
  #hand: Hand | undefined;
  #spare: Hand | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  /** Pending while a snapshot is made, which a worker that is wanted meanwhile starts from; resolved otherwise. */
  #made: Promise<void> = Promise.resolve();
  #snapshotTried = false;
  created = 0;
  ended = 0;

  constructor({ url, prepared }: PreparedWorker, files: PythonFiles, outside: Outside) {
    this.#url = url;
    this.#prepared = prepared;
    this.#files = files;
    this.#outside = outside;
  }

  get spares(): number {
    return this.#spare ? 1 : 0;
  }

  /** Resolves when a first worker is up: true when it started from the snapshot. */
  async start(): Promise<boolean> {
    const { snapshot, ...plainly } = this.#files;
    this.#hand = this.#newHand();
    if (snapshot) {
      this.#snapshotTried = true;
      try {
        await this.#hand.ready;
        return true;
      } catch {
        // Of another browser's making, or damaged: the plain start.
        this.#files = plainly;
        this.#hand.raw.terminate();
        this.#hand = this.#newHand();
      }
    }
    await this.#hand.ready;
    return false;
  }

  /** The one that answers; it may still be starting. */
  current(): Hand {
    this.#hand ??= this.#newHand();
    return this.#hand;
  }

  /** Ends the one that answers; the spare takes its place. */
  replace(): void {
    this.#hand?.raw.terminate();
    this.ended++;
    this.#hand = this.#spare ?? this.#newHand();
    this.#spare = undefined;
    this.asked();
  }

  /** Called when something is asked, and when it is answered. */
  asked(): void {
    clearTimeout(this.#due);
    if (this.#spare === undefined) this.#due = setTimeout(() => this.#makeSpare(), SPARE_AFTER_MS);
  }

  #makeSpare(): void {
    if (!this.#snapshotTried) {
      this.#snapshotTried = true;
      this.#made = this.#makeSnapshot();
    }
    if (this.#spare) return;
    const { ready, ...hand } = this.#newHand();
    this.#spare = { ...hand, ready: ready.then(() => hand.api.warmUp()) };
  }

  /** Without it, workers start plainly. */
  async #makeSnapshot(): Promise<void> {
    const raw = new Worker(this.#url);
    try {
      const snapshot = await Comlink.wrap<PythonWorker>(raw).snapshot(this.#files);
      this.#files = { ...this.#files, snapshot };
      this.#outside.keep(snapshot);
    } catch {
      return;
    } finally {
      raw.terminate();
    }
  }

  #newHand(): Hand {
    const raw = this.#prepared ?? new Worker(this.#url);
    this.#prepared = undefined;
    this.created++;
    raw.addEventListener('message', ({ data }: MessageEvent<Partial<FromPython> | null>) => {
      if (raw === this.#hand?.raw && data) this.#outside.hear(data);
    });
    const api = Comlink.wrap<PythonWorker>(raw);
    const rest = Comlink.proxy(this.#outside.rest);
    return { raw, api, ready: this.#made.then(() => api.load(this.#files, rest)) };
  }
}

/** A worker that reads its script, and the script's address for more of them. */
export interface PreparedWorker {
  readonly url: string;
  readonly prepared: Worker;
}

export function preparedWorker(script: Blob): PreparedWorker {
  // Classic: in an opaque origin Chromium starts no module worker from a blob, whatever the policy says.
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return { url, prepared: new Worker(url) };
}
