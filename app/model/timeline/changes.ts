/**
 * Where in the log something happened to a thread, an object, a code line or an item:
 * sorted event numbers, so that "the next one" is a few look-ups in a log of any length.
 */
import { EVENT_KINDS, NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { factsOf, isSetup } from '../kinds';
import { countBelow, IntList } from './lanes-list';

const SETUP = EVENT_KINDS.map(isSetup);
const CHANGES = EVENT_KINDS.map((kind) => !isSetup(kind) && !factsOf(kind).onlyLooks);
/** A life of an item is a handful of events; one that goes round in circles is cut here. */
const LONGEST_LIFE = 400;

export class Changes {
  #absorbed = 0;
  #threads: IntList[] = [];
  #objects = new Map<number, IntList>();
  /** By (cell << 16) | line, as in the record. */
  #lines = new Map<number, IntList>();
  /** For each event that moves an item, and in the same order: the event, and the move before of the same item. */
  #moves = new IntList();
  #movesBefore = new IntList();
  #lastMove = new Map<number, number>();

  constructor(readonly log: TraceLog) {}

  get bytes(): number {
    const lists = [...this.#threads, ...this.#objects.values(), ...this.#lines.values()];
    return [this.#moves, this.#movesBefore, ...lists].reduce((sum, list) => sum + list.bytes, 0);
  }

  absorb(end = this.log.length): void {
    for (; this.#absorbed < end; this.#absorbed++) this.#take(this.#absorbed);
  }

  /** Events that the thread did itself. */
  ofThread(thread: number): IntList {
    const known = this.#threads[thread];
    if (known) return known;
    for (let i = this.#threads.length; i <= thread; i++) this.#threads.push(new IntList());
    return this.#threads[thread] ?? new IntList();
  }

  ofObject(object: number): IntList {
    return listOf(this.#objects, object);
  }

  /** `cell`: index into the run's cells; `line` is 1-based. */
  ofLine(cell: number, line: number): IntList {
    return this.#lines.get((cell << 16) | line) ?? new IntList();
  }

  /** Events that moved an item, first to last. */
  ofItem(item: number): number[] {
    const life: number[] = [];
    let move = this.#lastMove.get(item) ?? NONE;
    while (move !== NONE && life.length < LONGEST_LIFE) {
      life.push(this.#moves.at(move));
      move = this.#movesBefore.at(move);
    }
    return life.reverse();
  }

  /** The item that was moved last before a position, else the first that was moved at all; NONE if none ever was. */
  itemNear(position: number): number {
    if (this.#moves.length === 0) return NONE;
    const before = countBelow(this.#moves, position) - 1;
    return this.log.word(this.#moves.at(Math.max(0, before)), 5);
  }

  #take(event: number): void {
    const { log } = this;
    const kind = log.kindCode(event);
    const place = log.word(event, 9);
    if (SETUP[kind] === true) return;
    this.ofThread(log.thread(event)).push(event);
    if (place !== NONE) listOf(this.#lines, place).push(event);
    const object = log.word(event, 4);
    if (object !== NONE && CHANGES[kind] === true) this.ofObject(object).push(event);
    const item = log.word(event, 5);
    if (item === NONE) return;
    this.#moves.push(event);
    this.#movesBefore.push(this.#lastMove.get(item) ?? NONE);
    this.#lastMove.set(item, this.#moves.length - 1);
  }
}

function listOf(map: Map<number, IntList>, key: number): IntList {
  const known = map.get(key);
  if (known) return known;
  const list = new IntList();
  map.set(key, list);
  return list;
}

interface Sorted {
  readonly length: number;
  at(index: number): number;
}

/** The first event of a list that lies at or after `position`; null when there is none. */
export function nextIn(events: Sorted, position: number): number | null {
  const found = countBelow(events, Math.ceil(position));
  return found < events.length ? events.at(found) : null;
}

/** The last event of a list such that stepping back to just after it goes back; null when there is none. */
export function previousIn(events: Sorted, position: number): number | null {
  const found = countBelow(events, Math.ceil(position) - 1) - 1;
  return found >= 0 ? events.at(found) : null;
}
