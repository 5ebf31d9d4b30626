/**
 * One thread's code from its beginning, with the results that its operations are known to have had: it runs as a plain
 * function, and is thrown out before the first operation whose result is not known. Where that is nearly always the same
 * (a lock that is waited for is got), it goes on with it: so one replay tells several places at which the thread can stand.
 */
import type { Recorder } from '../trace/recorder';
import type { Alike } from './alike';
import {
  BeginAnew,
  type Begins,
  GIVES,
  type NotGranted,
  type Operation,
  Suspended,
  Unable,
} from './operations';
import { FOR_EVER } from './times';
import type { Contents } from './wire';

/** Turns of loops after which a thread computes without end. */
const MOST_TURNS = 5_000_000;

/** Who holds a lock has its name in it. */
const HOLDS: ReadonlySet<Operation['kind']> = new Set([
  'lock-acquired',
  'lock-released',
  'wait-blocked',
  'notified',
]);

type Distribute<T> = T extends unknown ? Omit<T, 'line' | 'begins'> : never;
/** An operation without where it stands. */
export type Wanted = Distribute<Operation>;

/** An operation, and what it was taken to give. */
export interface Guessed {
  readonly operation: Operation;
  readonly gave: number;
}

export class Replay {
  readonly thread: number;
  readonly recorder: Recorder;
  readonly #history: readonly number[];
  readonly #checkStop: () => void;
  readonly #alike: Alike;
  readonly #mostGuessed: number;
  /** Beyond what is known, in order. */
  readonly guessed: Guessed[] = [];
  #made = 0;
  #turns = 0;
  #begins: (readonly [number, number | Contents])[] = [];
  #found: Operation | undefined;
  #unable: Unable | BeginAnew | undefined;
  readonly #counts = new Map<string, number>();

  constructor(
    thread: number,
    history: readonly number[],
    recorder: Recorder,
    checkStop: () => void,
    alike: Alike,
    mostGuessed: number,
  ) {
    this.#alike = alike;
    this.#mostGuessed = mostGuessed;
    this.thread = thread;
    this.#history = history;
    this.recorder = recorder;
    this.#checkStop = checkStop;
  }

  /**
   * The operation that the thread stands before after all that is known or guessed; undefined when its code came to an end,
   * null when nobody can tell. Throws Unable, BeginAnew where nothing was guessed: else it may never come to that.
   */
  get found(): Operation | null | undefined {
    if (this.#unable && this.guessed.length > 0) return null;
    if (this.#unable) throw this.#unable;
    if (!this.#found && this.#made < this.#history.length)
      throw new Unable('code that does something else each time', this.recorder.place);
    return this.#found;
  }

  /** What the operation gave (GIVES). Once thrown out, whatever the code still does is nothing. */
  pass(wanted: Wanted): number {
    this.goOn();
    if (HOLDS.has(wanted.kind)) this.tellApart();
    const begins = this.#takeBegins();
    const gave = this.#history[this.#made];
    if (gave !== undefined) {
      this.#made++;
      return gave;
    }
    const operation = { ...wanted, line: this.recorder.place, begins };
    const guess = this.guessed.length < this.#mostGuessed ? nearlyAlwaysGives(wanted) : undefined;
    if (guess === undefined) {
      this.#found = operation;
      throw new Suspended();
    }
    this.guessed.push({ operation, gave: guess });
    return guess;
  }

  /** The search cannot follow this: the learner's code has no say in it. */
  refuse(what: string): never {
    this.#unable ??= new Unable(what, this.recorder.place);
    throw new Suspended();
  }

  /** Something was taken for granted that is not so. The learner's code has no say in it either. */
  beginAnew(found: NotGranted): never {
    this.#unable ??= new BeginAnew(found);
    throw new Suspended();
  }

  /** A record that the next operation makes known to others. */
  begin(place: number, holds: number | Contents): void {
    this.#begins.push([place, holds]);
  }

  /** Somebody could see which of several threads this is, or `thread`. */
  tellApart(thread = this.thread): void {
    this.#alike.tellApart(thread, this);
  }

  /** 0, 1, 2 … of each kind. */
  count(kind: string): number {
    this.tellApart();
    const count = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, count + 1);
    return count;
  }

  /** Throws when the code was thrown out before, and kept what it was thrown out with. */
  goOn(): void {
    if (this.#unable || this.#found) throw new Suspended();
  }

  /** A loop turns once more. */
  turn(): void {
    this.goOn();
    if ((++this.#turns & 0xfff) === 0) this.#checkStop();
    if (this.#turns > MOST_TURNS) this.refuse('a loop that computes without end');
  }

  #takeBegins(): Begins {
    const begins = this.#begins;
    this.#begins = [];
    return begins;
  }
}

/** undefined: it may give this or that. */
function nearlyAlwaysGives(wanted: Wanted): number | undefined {
  switch (wanted.kind) {
    case 'printed':
    case 'newline-printed':
    case 'field-written':
    case 'variable-written':
    case 'thread-started':
    case 'task-done':
    case 'queue-joined':
    case 'lock-released':
    case 'notified':
    case 'append':
    case 'appendleft':
    case 'shutdown':
    case 'sleep-began':
      return GIVES.DONE;
    case 'put':
      return wanted.limitS === FOR_EVER ? GIVES.DONE : undefined;
    case 'lock-acquired':
    case 'wait-blocked':
    case 'joined':
      return wanted.limitS === FOR_EVER ? GIVES.YES : undefined;
    default:
      return undefined;
  }
}
