/**
 * What one pass over a log leaves behind so that explaining a step never searches: the event before of the same
 * thread, where each thread was started, and who has ever put into, taken from, counted done or notified what.
 * Four bytes an event.
 */
import { EVENT_KINDS, type EventKind, KIND_CODE, NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { putsItem, takesItem } from '../kinds';
import { modelPerLog } from '../models-of-log';
import { takenIn } from '../taken-in';

/** What a thread can do that lets another go on. */
export type Supply = 'put' | 'take' | 'done' | 'notify';

const SUPPLY: readonly (Supply | null)[] = EVENT_KINDS.map(supplyOf);
const NOBODY: ReadonlySet<number> = new Set();

function supplyOf(kind: EventKind): Supply | null {
  if (putsItem(kind)) return 'put';
  if (takesItem(kind)) return 'take';
  if (kind === 'task-done') return 'done';
  return kind === 'notified' ? 'notify' : null;
}

export class SentenceIndex {
  #absorbed = 0;
  #previous = new Int32Array(1024);
  #last: number[] = [];
  #started = new Map<number, number>();
  #threadOf = new Map<number, number>();
  #suppliers = new Map<string, Set<number>>();

  get bytes(): number {
    return this.#previous.byteLength;
  }

  absorb(log: TraceLog, end = log.length): this {
    this.#reserve(end);
    for (; this.#absorbed < end; this.#absorbed++) this.#take(log, this.#absorbed);
    return this;
  }

  /** The event before this one by the same thread; NONE for its first. */
  previous(index: number): number {
    return index >= 0 && index < this.#absorbed ? (this.#previous[index] ?? NONE) : NONE;
  }

  /** The event that started a thread; NONE for main. */
  startOf(thread: number): number {
    return this.#started.get(thread) ?? NONE;
  }

  /** The thread that a thread object stands for; NONE for other objects. */
  threadOf(object: number): number {
    return this.#threadOf.get(object) ?? NONE;
  }

  /** Threads that did it to the object anywhere in the log, in the order in which they first did. */
  suppliers(supply: Supply, object: number): ReadonlySet<number> {
    return this.#suppliers.get(`${supply} ${object}`) ?? NOBODY;
  }

  #take(log: TraceLog, index: number): void {
    const thread = log.thread(index);
    const code = log.kindCode(index);
    this.#previous[index] = this.#last[thread] ?? NONE;
    this.#last[thread] = index;
    const supply = SUPPLY[code];
    if (supply) this.#supplied(`${supply} ${log.word(index, 4)}`, thread);
    else if (code === KIND_CODE['thread-started']) {
      this.#started.set(log.word(index, 8), index);
      this.#threadOf.set(log.word(index, 4), log.word(index, 8));
    } else if (code === KIND_CODE.created && log.word(index, 8) !== NONE)
      this.#threadOf.set(log.word(index, 4), log.word(index, 8));
  }

  #supplied(key: string, thread: number): void {
    const known = this.#suppliers.get(key);
    if (known) known.add(thread);
    else this.#suppliers.set(key, new Set([thread]));
  }

  #reserve(count: number): void {
    let capacity = this.#previous.length;
    if (count <= capacity) return;
    while (capacity < count) capacity *= 2;
    const previous = new Int32Array(capacity);
    previous.set(this.#previous);
    this.#previous = previous;
  }
}

const kept = modelPerLog(
  () => new SentenceIndex(),
  (index, log, end) => index.absorb(log, end),
);

/** The one index of a log, with everything in it that has been taken in. */
export function sentenceIndexOf(log: TraceLog): SentenceIndex {
  return kept(log).absorb(log, takenIn(log));
}
