/**
 * The moments of a run that its lesson points at: found in the log, in one pass, as it grows.
 *
 * A marked moment is a short story: signs that follow one another, each an event that fits what was seen before. The log
 * is read once; each moment goes on from sign to sign, and is found when its last sign has come. A sign `again` begins
 * the story anew, for stories in which something must not happen in between.
 *
 *   "main, parked in put, is let go by the get that empties the slot"
 *     sign 1  put-blocked                           by main
 *     sign 2  get that wakes (other)                the thread of sign 1
 */
import {
  EVENT_KINDS,
  type EventKind,
  KIND_CODE,
  type TraceEvent,
} from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { takenIn } from '../taken-in';

export interface Names {
  /** '' where the log does not tell. */
  object(object: number): string;
}

export interface Sign {
  readonly kinds: readonly EventKind[];
  /** @param seen the events that were this story's signs so far, first to last */
  readonly fits?: (event: TraceEvent, seen: readonly TraceEvent[], names: Names) => boolean;
}

export interface MarkedMoment<Key extends string> {
  /** One sentence: what is to be seen here, and why it matters. */
  readonly says: Key;
  readonly signs: readonly [Sign, ...Sign[]];
  readonly again?: Sign;
  /** Which sign the mark stands at; the last one when it is missing. */
  readonly at?: number;
}

class Story {
  #seen: TraceEvent[] = [];
  /** Events up to and with the marked one; null: it has not happened. */
  position: number | null = null;

  constructor(private readonly moment: MarkedMoment<string>) {}

  /** Kinds that can move it on from here. */
  kinds(): readonly EventKind[] {
    if (this.position !== null) return [];
    const again = this.#seen.length > 0 ? (this.moment.again?.kinds ?? []) : [];
    return [...(this.moment.signs[this.#seen.length]?.kinds ?? []), ...again];
  }

  /** @returns whether it has moved */
  take(event: TraceEvent, names: Names): boolean {
    const { signs, again } = this.moment;
    if (this.#fits(signs[this.#seen.length], event, names)) {
      this.#seen.push(event);
      const marked = this.#seen[this.moment.at ?? signs.length - 1];
      if (this.#seen.length === signs.length && marked) this.position = marked.seq + 1;
      return true;
    }
    if (this.#seen.length === 0 || !this.#fits(again, event, names)) return false;
    this.#seen = this.#fits(signs[0], event, names, []) ? [event] : [];
    return true;
  }

  #fits(sign: Sign | undefined, event: TraceEvent, names: Names, seen = this.#seen): boolean {
    if (!sign?.kinds.includes(event.kind)) return false;
    return sign.fits?.(event, seen, names) ?? true;
  }
}

/** For one log and one list of moments. */
export class MarkedMoments {
  readonly #stories: readonly Story[];
  /** By code of a kind: 1 where some story waits for it. */
  readonly #awaited = new Uint8Array(EVENT_KINDS.length);
  #read = 0;

  constructor(
    private readonly log: TraceLog,
    moments: readonly MarkedMoment<string>[],
    private readonly names: Names,
  ) {
    this.#stories = moments.map((moment) => new Story(moment));
    this.#await();
  }

  /**
   * Reads what has arrived. Where the playhead has to stand to see each moment, in the order of the list; null for one
   * that has not happened.
   */
  positions(): readonly (number | null)[] {
    const end = takenIn(this.log);
    for (; this.#read < end; this.#read++) {
      if (this.#awaited[this.log.kindCode(this.#read)] === 0) continue;
      const event = this.log.at(this.#read);
      let moved = false;
      for (const story of this.#stories)
        if (story.position === null && story.take(event, this.names)) moved = true;
      if (moved) this.#await();
    }
    return this.#stories.map(({ position }) => position);
  }

  #await(): void {
    this.#awaited.fill(0);
    for (const story of this.#stories)
      for (const kind of story.kinds()) this.#awaited[KIND_CODE[kind]] = 1;
  }
}

const known = new WeakMap<TraceLog, MarkedMoments>();

/** A log belongs to one cell, so to one list of moments. */
export function markedMomentsOf(
  log: TraceLog,
  moments: readonly MarkedMoment<string>[],
  names: Names,
): readonly (number | null)[] {
  const found = known.get(log) ?? new MarkedMoments(log, moments, names);
  known.set(log, found);
  return found.positions();
}

export interface PlacedMoment {
  /** Its number in the lesson, from 1. */
  readonly number: number;
  readonly position: number;
}

/** Those that have happened, in the order of the run. Two may stand at one place. */
export function inOrder(positions: readonly (number | null)[]): PlacedMoment[] {
  return positions
    .flatMap((position, index) => (position === null ? [] : [{ number: index + 1, position }]))
    .sort((a, b) => a.position - b.position || a.number - b.number);
}

/** The moment that the playhead stands at: the last one of those at its very place. */
export function momentHere(placed: readonly PlacedMoment[], position: number): PlacedMoment | null {
  return placed.findLast((moment) => moment.position === Math.floor(position)) ?? null;
}

/** The next one, or the one before; null at the end. Those at the playhead's own place are passed. */
export function momentBeside(
  placed: readonly PlacedMoment[],
  position: number,
  direction: 1 | -1,
): PlacedMoment | null {
  const here = Math.floor(position);
  return direction === 1
    ? (placed.find((moment) => moment.position > here) ?? null)
    : (placed.findLast((moment) => moment.position < Math.ceil(position)) ?? null);
}
