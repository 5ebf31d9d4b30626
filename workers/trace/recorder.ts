/**
 * The writing side of the log. One recorder per worker; only its thread calls it, *inside* the critical section of
 * the operation it records, so that the order of `seq` is the order of what happened.
 */
import { CONTROL } from '../memory/layout';
import { type EventKind, KIND_CODE, KINDS_WITH_TEXT, NONE } from './events';
import { TIME_SAMPLED } from './reader';
import { RING, RING_RECORDS, RING_TEXT_UNITS, type Ring, recordAt } from './ring';

/** Kinds that wait for room instead of being dropped: without them nothing else could be understood. */
const KEPT: ReadonlySet<EventKind> = new Set<EventKind>([
  'thread-started',
  'thread-began',
  'thread-ended',
  'thread-failed',
  'printed',
  'newline-printed',
  'created',
  'named',
  'member',
]);

/** CONTROL.LOG_FULL of a run whose log is read when it is over. */
const READ_LATER = 3;

/** A writer without room looks again this often; the reader's bump normally wakes it long before. */
const ROOM_WAIT_MS = 50;

/** Events of one worker that are always timed one by one: more than any thread of the lesson makes. */
const EXACT_EVENTS = 32_768;
/** After that, one reading of the clock for so many events. */
const SAMPLE_EVERY = 16;

/** Fields of an event; what is left out is NONE. */
export interface EventFields {
  object?: number;
  item?: number;
  depth?: number;
  unfinished?: number;
  other?: number;
  arg?: number;
  text?: string;
}

export class Recorder {
  readonly #memory: Int32Array;
  readonly #ring: Ring;
  /** Milliseconds since the run began. */
  readonly #clock: () => number;
  #timeMs = 0;
  /** Events that still get a time of their own, then how many more share the last one. */
  #exactLeft = EXACT_EVENTS;
  #sampled = 0;
  /** Records that surely fit before the reader's position must be looked at again. */
  #room = 0;
  /** Number of the thread that the worker runs now. */
  thread = 0;
  /** Every event gets a time of its own: the clock costs nothing. */
  exact = false;
  /** (cell << 16) | line of the statement that runs now; compiled code keeps it current. */
  place = NONE;

  /** @param clock milliseconds since the run began: real ones, or a schedule's. */
  constructor(memory: Int32Array, ring: Ring, clock: () => number) {
    this.#memory = memory;
    this.#ring = ring;
    this.#clock = clock;
  }

  /** False where ordinary events are not kept: what only they would tell need not be made. */
  get keeps(): boolean {
    return this.#memory[CONTROL.LOG_FULL] === 0;
  }

  /** Records one event. Blocks only for the kinds that are never dropped, while the ring is full. */
  record(kind: EventKind, fields: EventFields): void {
    if (this.#memory[CONTROL.LOG_FULL] !== 0 && !KEPT.has(kind)) {
      this.#drop(false);
      return;
    }
    const given = fields.text !== undefined && KINDS_WITH_TEXT.has(kind) ? fields.text : '';
    // A text that never fits would make its thread wait for room for ever.
    const text = given.length > Recorder.longestText ? given.slice(0, Recorder.longestText) : given;
    this.recordFast(
      KIND_CODE[kind],
      fields.object ?? NONE,
      fields.item ?? NONE,
      fields.depth ?? NONE,
      fields.unfinished ?? NONE,
      fields.other ?? NONE,
      fields.arg ?? NONE,
      text,
      KEPT.has(kind),
    );
  }

  /**
   * The same with a kind's code and all fields in place: what queues call.
   * @param text a whole number from 0 to LARGEST_NUMBER stands for its digits, and costs no string
   * @returns whether it stands in the log now
   */
  recordFast(
    code: number,
    object: number,
    item: number,
    depth: number,
    unfinished: number,
    other: number,
    arg: number,
    text: string | number,
    kept: boolean,
  ): boolean {
    // Short, so that it becomes part of its caller: without a log this is all that an operation does here.
    if (kept || this.#memory[CONTROL.LOG_FULL] === 0)
      return this.#write(code, object, item, depth, unfinished, other, arg, text, kept);
    this.#drop(kept);
    return false;
  }

  #write(
    code: number,
    object: number,
    item: number,
    depth: number,
    unfinished: number,
    other: number,
    arg: number,
    text: string | number,
    kept: boolean,
  ): boolean {
    const { words, times } = this.#ring;
    const length = typeof text === 'string' ? text.length : 0;
    if (!this.#hasRoom(length)) {
      if (!kept || this.#memory[CONTROL.LOG_FULL] === READ_LATER) {
        this.#drop(kept);
        return false;
      }
      this.#waitForRoom(length);
    }
    const written = words[RING.WRITTEN] ?? 0;
    const at = recordAt(written);
    words[at] = Atomics.add(this.#memory, CONTROL.SEQ, 1);
    this.#room--;
    words[at + 1] = code | (this.thread << 16) | this.#readClock();
    times[(at + 2) >> 1] = this.#timeMs;
    words[at + 4] = object;
    words[at + 5] = item;
    words[at + 6] = depth;
    words[at + 7] = unfinished;
    words[at + 8] = other;
    words[at + 9] = this.place;
    words[at + 10] = arg;
    words[at + 11] = typeof text === 'string' ? length : -1 - text;
    if (typeof text === 'string' && length > 0) this.#writeText(text);
    Atomics.store(words, RING.WRITTEN, (written + 1) | 0);
    return true;
  }

  /** Counts an event that is not kept; one that nobody would look at after the run is not even counted. */
  #drop(kept: boolean): void {
    if (!kept && this.#memory[CONTROL.LOG_FULL] === READ_LATER) return;
    const { words } = this.#ring;
    words[RING.DROPPED] = (words[RING.DROPPED] ?? 0) + 1;
  }

  /** Longest text that one record can carry. */
  static readonly longestText = RING_TEXT_UNITS >> 1;

  /**
   * Brings the time up to date. Reading a clock is three quarters of what a record costs, so a thread in a flood reads
   * it at every 16th event only, and says so in the record.
   */
  #readClock(): number {
    if (this.exact) {
      // Nothing to spare.
    } else if (this.#exactLeft > 0) {
      this.#exactLeft--;
    } else if (this.#sampled > 0) {
      this.#sampled--;
      return TIME_SAMPLED;
    } else {
      this.#sampled = SAMPLE_EVERY - 1;
    }
    this.#timeMs = this.#clock();
    return 0;
  }

  #hasRoom(textUnits: number): boolean {
    const { words } = this.#ring;
    if (this.#room <= 0) {
      const used = ((words[RING.WRITTEN] ?? 0) - Atomics.load(words, RING.FETCHED)) >>> 0;
      this.#room = RING_RECORDS - used;
      if (this.#room <= 0) return false;
    }
    if (textUnits === 0) return true;
    const textUsed =
      ((words[RING.TEXT_WRITTEN] ?? 0) - Atomics.load(words, RING.TEXT_FETCHED)) >>> 0;
    return textUsed + textUnits <= RING_TEXT_UNITS;
  }

  #waitForRoom(textUnits: number): void {
    const { words } = this.#ring;
    for (;;) {
      const seen = Atomics.load(words, RING.ROOM);
      if (this.#hasRoom(textUnits)) return;
      Atomics.wait(words, RING.ROOM, seen, ROOM_WAIT_MS);
    }
  }

  #writeText(value: string): void {
    const { words, text } = this.#ring;
    const start = words[RING.TEXT_WRITTEN] ?? 0;
    for (let i = 0; i < value.length; i++) {
      text[(start + i) & (RING_TEXT_UNITS - 1)] = value.charCodeAt(i);
    }
    words[RING.TEXT_WRITTEN] = (start + value.length) | 0;
  }
}
