/**
 * What the timeline draws, taken from a growing log event by event and kept in plain numbers:
 *
 *     thread 1   running ▏get queue ▏running ▏ended      spans, each begun by an event
 *     thread 0   running        │put                     wakes: from the put to the `woken`
 *     queue      0              1   0                    depth steps
 *
 * The same lanes come of a log in one piece and in any batches.
 */
import {
  EVENT_KINDS,
  isSharedData,
  KIND_CODE,
  NONE,
  OBJECT_TYPES,
  type ObjectType,
} from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { FACTS_OF_CODE, isSetup } from '../kinds';
import { IdleStretches } from './idle-stretches';
import { DepthTrack } from './lanes-depth';
import { FloatList, IntList } from './lanes-list';
import { nextState, RUNNING, STARTING } from './lanes-state';
import { type Coordinates, ThreadTrack } from './lanes-thread';
import { LaneWakes } from './lanes-wakes';

const SETUP = EVENT_KINDS.map(isSetup);

export interface LaneObject {
  readonly object: number;
  readonly type: ObjectType;
}

/** Objects with a lane of their own; a program may make any number of them. The first ones get one. */
const MOST_OBJECTS = 64;

export class Lanes implements Coordinates {
  /** Milliseconds since the run began, never going back. */
  readonly times = new FloatList();
  /** Steps (events that are more than names for things) up to and with each event. */
  readonly steps = new IntList();
  /** In order of number; main first. */
  readonly threads: ThreadTrack[] = [];
  /** Queues and deques in order of appearance. */
  readonly depths: DepthTrack[] = [];
  /** Locks, conditions, queues and deques in order of appearance. */
  readonly objects: LaneObject[] = [];
  readonly wakes = new LaneWakes();
  /** Stretches of the clock without an event. */
  readonly idle = new IdleStretches();
  #types = new Map<number, ObjectType>();
  #depthOf = new Map<number, DepthTrack>();
  /** Lists from which nothing was taken yet. */
  readonly #lists = new Map<number, DepthTrack>();
  #nowMs = 0;
  #stepCount = 0;

  constructor(readonly log: TraceLog) {}

  /** Events taken in. */
  get length(): number {
    return this.times.length;
  }

  /** Bytes held, for as long as the log is. */
  get bytes(): number {
    return [this.times, this.steps, this.wakes, ...this.threads, ...this.depths].reduce(
      (sum, each) => sum + each.bytes,
      0,
    );
  }

  absorb(end = this.log.length): void {
    for (let event = this.length; event < end; event++) this.#take(event);
  }

  depthOf(object: number): DepthTrack | undefined {
    return this.#depthOf.get(object);
  }

  #take(event: number): void {
    const { log } = this;
    const kind = log.kindCode(event);
    const thread = log.thread(event);
    const timeMs = log.timeMs(event);
    if (timeMs > this.#nowMs) {
      this.idle.take(this.#nowMs, timeMs);
      this.#nowMs = timeMs;
    }
    if (SETUP[kind] !== true) this.#stepCount++;
    this.times.push(this.#nowMs);
    this.steps.push(this.#stepCount);
    if (SETUP[kind] === true) {
      if (kind === KIND_CODE.created) this.#created(event);
      this.#track(thread, event);
      return;
    }
    this.#onObject(kind, event);
    const track = this.#track(thread, event);
    const arg = log.word(event, 10);
    track.enter(nextState(track.lastState, kind, arg), event, this);
    if (kind === KIND_CODE['get-empty'] && arg === 1) track.emptyPolls.push(event);
    if (kind === KIND_CODE.printed) track.prints.push(event);
    if (kind === KIND_CODE['thread-started']) {
      const started = log.word(event, 8);
      if (started !== NONE) this.#track(started, event).enter(STARTING, event, this);
    }
    this.wakes.take(log, event, kind, thread);
  }

  #track(thread: number, event: number): ThreadTrack {
    for (let i = this.threads.length; i <= thread; i++) {
      const track = new ThreadTrack(i);
      if (i === 0) track.enter(RUNNING, event, this);
      this.threads.push(track);
    }
    return this.threads[thread] ?? new ThreadTrack(thread);
  }

  #created(event: number): void {
    const type = OBJECT_TYPES[this.log.word(event, 6)] ?? 'instance';
    this.#object(this.log.word(event, 4), type, Math.max(0, this.log.word(event, 10)), event);
  }

  #object(object: number, type: ObjectType, maxsize: number, event: number): void {
    this.#types.set(object, type);
    // A list gets its line when something is taken out of it: then it is used as a buffer.
    if (type === 'list' && this.#lists.size < MOST_OBJECTS) {
      const track = new DepthTrack(object, 0);
      track.step(event, maxsize, NONE);
      this.#lists.set(object, track);
    }
    if (isSharedData(type) || type === 'instance' || type === 'thread') return;
    if (this.objects.length >= MOST_OBJECTS) return;
    this.objects.push({ object, type });
    if (type !== 'queue' && type !== 'deque') return;
    const track = new DepthTrack(object, type === 'queue' ? maxsize : 0);
    track.step(event, 0, 0);
    this.depths.push(track);
    this.#depthOf.set(object, track);
  }

  /** A list from which something is taken for the first time. */
  #buffer(object: number, event: number): void {
    if (this.objects.length >= MOST_OBJECTS || this.#types.get(object) !== 'list') return;
    this.objects.push({ object, type: 'list' });
    const track = this.#lists.get(object) ?? new DepthTrack(object, 0);
    // As it was before the first was taken.
    if (track.length === 0)
      track.step(event, this.log.word(event, 6) + Math.max(0, this.log.word(event, 10)), NONE);
    this.depths.push(track);
    this.#depthOf.set(object, track);
  }

  #onObject(kind: number, event: number): void {
    const object = this.log.word(event, 4);
    if (object === NONE) return;
    const depth = this.log.word(event, 6);
    const unfinished = this.log.word(event, 7);
    if (!this.#types.has(object)) {
      // Its beginning was lost in a full log: what happens to it says what it is.
      const type = depth !== NONE ? 'queue' : guessedType(kind);
      if (type) this.#object(object, type, 0, event);
    }
    if (kind === KIND_CODE['list-removed'] && !this.#depthOf.has(object))
      this.#buffer(object, event);
    const track = this.#depthOf.get(object) ?? this.#lists.get(object);
    if (!track) return;
    if (kind === KIND_CODE['task-done'] || kind === KIND_CODE['queue-join-blocked'])
      track.countsUnfinished = true;
    if (depth === NONE || FACTS_OF_CODE[kind]?.depthAsSeen) return;
    track.step(
      event,
      depth,
      unfinished === NONE && track.length > 0 ? track.unfinished(track.length - 1) : unfinished,
    );
  }
}

/** Of an object without a number of items. */
function guessedType(kind: number): ObjectType | null {
  if (FACTS_OF_CODE[kind]?.use !== 'lock') return null;
  return kind === KIND_CODE['wait-blocked'] || kind === KIND_CODE.notified ? 'condition' : 'lock';
}
