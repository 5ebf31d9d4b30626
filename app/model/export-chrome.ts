/**
 * A run as Chrome trace JSON, which Perfetto opens: a track per thread with what it was doing, an arrow from who wakes
 * to who is woken, a counter per queue. Times in microseconds.
 *
 *     main      ▇▇running▇▇ ▒▒▒put · queue▒▒▒▒ ▇▇running▇▇
 *     consumer  ▒get · queue▒ ▇▇running▇▇↗
 */
import { EVENT_KINDS, type EventKind, KIND_CODE, NONE } from '../../workers/trace/events';
import type { RunModel } from './run-model';

/** Format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
type ChromeEvent = Readonly<Record<string, unknown>>;

/** Single operations are left out of longer runs: the states tell enough, and the file stays one that opens. */
const MOST_INSTANTS = 200_000;
/** A slice without length takes no arrow. */
const SHORTEST_US = 0.01;
const PROCESS = 1;

const STATES: Partial<Record<EventKind, string>> = {
  'put-blocked': 'waits in put',
  'get-blocked': 'waits in get',
  'queue-join-blocked': 'waits in join',
  'join-blocked': 'waits in join',
  'lock-blocked': 'waits for lock',
  'wait-blocked': 'waits in wait',
  'sleep-began': 'sleeps',
};
const WAKES: ReadonlySet<EventKind> = new Set<EventKind>([
  'put',
  'get',
  'task-done',
  'shutdown',
  'lock-released',
  'notified',
  'thread-ended',
]);
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

/** The file in pieces: a long run is more than one string should hold. */
export function chromeTrace(model: RunModel, title: string): string[] {
  const writer = new ChromeWriter(model);
  const pieces = ['{"displayTimeUnit":"ms","traceEvents":[\n'];
  pieces.push(
    ...writer.events(title).map((event, i) => `${i === 0 ? '' : ',\n'}${JSON.stringify(event)}`),
  );
  pieces.push('\n]}\n');
  return pieces;
}

class ChromeWriter {
  #events: ChromeEvent[] = [];
  #slices = new Map<number, Slice>();
  /** Arrows begun and not yet arrived, by the thread they lead to. */
  #arrows = new Map<number, number>();
  #lastArrow = 0;
  #seen = new Set<number>();

  constructor(private readonly model: RunModel) {}

  events(title: string): readonly ChromeEvent[] {
    const { log } = this.model;
    this.#name('process_name', 0, title);
    for (let i = 0; i < log.length; i++) this.#take(i);
    const endUs = log.length === 0 ? 0 : log.timeMs(log.length - 1) * 1000;
    for (const thread of this.#slices.keys()) this.#end(thread, endUs);
    return this.#events;
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
    this.#state(thread, kind, object, us, index);
    const other = log.word(index, 8);
    if (WAKES.has(kind) && other !== NONE && other !== thread) this.#depart(thread, other, us);
    if (kind === 'woken') this.#arrive(thread, us);
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
    if (kind === 'thread-ended') {
      this.#end(thread, us);
      return;
    }
    // `wait` lets go of its lock while it already stands in line.
    const slice = this.#slices.get(thread);
    if (kind === 'lock-released' && slice?.name.startsWith('waits in wait')) return;
    const state = STATES[kind];
    const label = object === NONE ? '' : this.#label(object, index);
    const name = state === undefined ? 'running' : label === '' ? state : `${state} · ${label}`;
    if (slice?.name === name) return;
    this.#end(thread, us);
    this.#slices.set(thread, { name, fromUs: us });
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
    const dur = Math.max(SHORTEST_US, us - slice.fromUs);
    this.#add({ ph: 'X', name: slice.name, tid: thread, ts: slice.fromUs, dur });
  }

  #depart(thread: number, other: number, us: number): void {
    this.#arrows.set(other, ++this.#lastArrow);
    this.#add({ ph: 's', name: 'wakes', cat: 'wake', id: this.#lastArrow, tid: thread, ts: us });
  }

  #arrive(thread: number, us: number): void {
    const id = this.#arrows.get(thread);
    this.#arrows.delete(thread);
    if (id !== undefined)
      this.#add({ ph: 'f', bp: 'e', name: 'wakes', cat: 'wake', id, tid: thread, ts: us });
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
    this.#events.push({ pid: PROCESS, tid: 0, ...event });
  }
}
