/**
 * A run as Chrome trace JSON, which Perfetto opens: a track per thread with what it was doing, an arrow from who wakes
 * to who is woken, a counter per queue. Times in microseconds.
 *
 *     main      ▇▇running▇▇ ▒▒▒put · queue▒▒▒▒ ▇▇running▇▇
 *     consumer  ▒get · queue▒ ▇▇running▇▇↗
 */
import { EVENT_KINDS, type EventKind, KIND_CODE, NONE } from '../../../workers/trace/events';
import { wakes } from '../kinds';
import type { RunModel } from '../run-model';
import { sorting } from './sorting';

/**
 * Format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 *
 * Perfetto's importer (src/trace_processor/importers/json) asks for more than the format says:
 * - it takes events by time, and those of one time in the order of the file; an arrow belongs to the slice of its thread
 *   that is open then: so the file is sorted, a slice stands before what happens in it;
 * - slices of a thread are taken as a stack: none may begin before the one before has ended;
 * - thread 0 may be taken for the idle thread of a kernel: threads are numbered from 1, and main has the process's number.
 */
interface ChromeEvent {
  readonly ph: 'M' | 'X' | 's' | 'f' | 'C' | 'i';
  readonly name: string;
  readonly tid?: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: number;
  readonly bp?: 'e';
  readonly s?: 't';
  readonly args?: Readonly<Record<string, unknown>>;
}

/** Events of one time in this order; arrows leave before they arrive. */
const ORDER: Readonly<Record<ChromeEvent['ph'], number>> = { M: 0, X: 1, C: 2, s: 3, f: 4, i: 5 };

/** Single operations are left out of longer runs: the states tell enough, and the file stays one that opens. */
const MOST_INSTANTS = 200_000;
/** A slice without length takes no arrow. Perfetto counts in whole nanoseconds. */
const SHORTEST_US = 0.01;
/** Of the process; of the main thread too. */
const FIRST_ID = 1;

/** In English in every language, as the names of columns in CSV are: searches and queries over traces go by them. */
const STATES: Partial<Record<EventKind, string>> = {
  'put-blocked': 'waits in put',
  'get-blocked': 'waits in get',
  'queue-join-blocked': 'waits in join',
  'join-blocked': 'waits in join',
  'lock-blocked': 'waits for lock',
  'wait-blocked': 'waits in wait',
  'sleep-began': 'sleeps',
};
const SAID: ReadonlySet<EventKind> = new Set<EventKind>([
  'put',
  'get',
  'get-empty',
  'append',
  'appendleft',
  'pop',
  'popleft',
  'task-done',
  'printed',
  'thread-failed',
]);

interface Slice {
  readonly name: string;
  readonly fromUs: number;
}

/** Events of one step: a millisecond or two of work. */
const AT_ONCE = 1_024;

/**
 * The file in pieces, made in steps: a long run is more than one string should hold, and more than a page can write
 * between two clicks. Yields the part that is done, 0 to 1.
 */
export function* writingChromeTrace(model: RunModel, title: string): Generator<number, string[]> {
  const events = yield* new ChromeWriter(model).events(title);
  const pieces = ['{"displayTimeUnit":"ms","traceEvents":[\n'];
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const texts = events.slice(at, at + AT_ONCE).map(textOf);
    pieces.push(`${at === 0 ? '' : ',\n'}${texts.join(',\n')}`);
    yield 0.5 + at / events.length / 2;
  }
  pieces.push('\n]}\n');
  return pieces;
}

function textOf({ tid = 0, ...event }: ChromeEvent): string {
  return JSON.stringify({ pid: FIRST_ID, tid: FIRST_ID + tid, ...event });
}

class ChromeWriter {
  #events: ChromeEvent[] = [];
  #slices = new Map<number, Slice>();
  /** Where each thread's last slice ended. */
  #endedUs = new Map<number, number>();
  /** Arrows begun and not yet arrived, by the thread they lead to. */
  #arrows = new Map<number, { readonly id: number; readonly us: number }>();
  #lastArrow = 0;
  #seen = new Set<number>();

  constructor(private readonly model: RunModel) {}

  *events(title: string): Generator<number, readonly ChromeEvent[]> {
    const { log } = this.model;
    this.#name('process_name', 0, title);
    for (let i = 0; i < log.length; i++) {
      this.#take(i);
      if (i % AT_ONCE === 0) yield i / log.length / 4;
    }
    const endUs = log.length === 0 ? 0 : log.timeMs(log.length - 1) * 1000;
    for (const thread of [...this.#slices.keys()]) this.#end(thread, endUs);
    const sorted = sorting(
      this.#events,
      (one, other) => (one.ts ?? -1) - (other.ts ?? -1) || ORDER[one.ph] - ORDER[other.ph],
    );
    for (;;) {
      const { done, value } = sorted.next();
      if (done) return value;
      yield 0.25;
    }
  }

  #take(index: number): void {
    const { log } = this.model;
    const thread = log.thread(index);
    const kind = EVENT_KINDS[log.kindCode(index)];
    const us = log.timeMs(index) * 1000;
    const object = log.word(index, 4);
    if (kind === undefined) return;
    if (!this.#seen.has(thread)) {
      this.#seen.add(thread);
      this.#name('thread_name', thread, this.model.threadLabel(thread) || `thread ${thread}`);
    }
    // The last slice of a thread ends only after the thread has woken who waits for its end.
    if (kind !== 'thread-ended') this.#state(thread, kind, object, us, index);
    const other = log.word(index, 8);
    const within = Math.max(us, this.#slices.get(thread)?.fromUs ?? 0);
    if (wakes(kind) && other !== NONE && other !== thread) this.#depart(thread, other, within);
    if (kind === 'woken') this.#arrive(thread, within);
    if (kind === 'thread-ended') this.#end(thread, us);
    const depth = log.word(index, 6);
    if (depth !== NONE && (kind === 'put' || kind === 'get' || /^(append|pop)/.test(kind)))
      this.#add({
        ph: 'C',
        name: `${this.model.objectLabel(object)} depth`,
        ts: us,
        args: { items: depth },
      });
    if (SAID.has(kind) && log.length <= MOST_INSTANTS) this.#said(thread, kind, index, us);
  }

  #state(thread: number, kind: EventKind, object: number, us: number, index: number): void {
    // `wait` lets go of its lock while it already stands in line.
    const slice = this.#slices.get(thread);
    if (kind === 'lock-released' && slice?.name.startsWith('waits in wait')) return;
    const state = STATES[kind];
    const label = object === NONE ? '' : this.#label(object, index);
    const name = state === undefined ? 'running' : label === '' ? state : `${state} · ${label}`;
    if (slice?.name === name) return;
    this.#end(thread, us);
    // One without length took a bit of time from its next.
    this.#slices.set(thread, { name, fromUs: Math.max(us, this.#endedUs.get(thread) ?? 0) });
  }

  /** A thread joined is called by its own name. */
  #label(object: number, index: number): string {
    const { log } = this.model;
    return log.kindCode(index) === KIND_CODE['join-blocked']
      ? this.model.threadLabel(log.word(index, 8))
      : this.model.objectLabel(object);
  }

  #end(thread: number, us: number): void {
    const slice = this.#slices.get(thread);
    this.#slices.delete(thread);
    if (!slice) return;
    const end = Math.max(slice.fromUs + SHORTEST_US, us);
    this.#endedUs.set(thread, end);
    const dur = end - slice.fromUs;
    this.#add({ ph: 'X', name: slice.name, tid: thread, ts: slice.fromUs, dur });
  }

  #depart(thread: number, other: number, us: number): void {
    this.#arrows.set(other, { id: ++this.#lastArrow, us });
    this.#add({ ph: 's', name: 'wakes', cat: 'wake', id: this.#lastArrow, tid: thread, ts: us });
  }

  #arrive(thread: number, us: number): void {
    const arrow = this.#arrows.get(thread);
    this.#arrows.delete(thread);
    if (arrow === undefined) return;
    const ts = Math.max(us, arrow.us);
    this.#add({ ph: 'f', bp: 'e', name: 'wakes', cat: 'wake', id: arrow.id, tid: thread, ts });
  }

  #said(thread: number, kind: EventKind, index: number, us: number): void {
    const { seq, item, text, object } = this.model.log.at(index);
    const args = {
      seq,
      ...(object === NONE ? {} : { object: this.model.objectLabel(object) }),
      ...(item === NONE ? {} : { item }),
      ...(text === '' ? {} : { text }),
    };
    this.#add({ ph: 'i', s: 't', name: kind, tid: thread, ts: us, args });
  }

  #name(name: string, tid: number, label: string): void {
    this.#add({ ph: 'M', name, tid, args: { name: label } });
  }

  #add(event: ChromeEvent): void {
    this.#events.push(event);
  }
}
