/**
 * One event after another, into moments. A record of a thread or object that stands in a moment changes no more:
 * the first event after it that touches it makes a copy. So a moment shares with the next all that stayed the same,
 * and a thousand events between two moments make one copy, not a thousand.
 */

import {
  isPoll,
  isSharedData,
  NONE,
  OBJECT_TYPES,
  type TraceEvent,
} from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import {
  factsOf,
  goesOnWaiting,
  isEmptyPoll,
  onSharedData,
  putsItem,
  takesItem,
  wakes,
} from '../kinds';
import { shortened } from '../long-name';
import {
  type Arrivals,
  correctDepth,
  emptyLine,
  type ItemLine,
  lineDepth,
  putFirst,
  putLast,
  takeFirst,
  takeLast,
} from './item-line';
import type { Moment, ObjectMoment, ThreadMoment, Totals } from './moment';
import { guessedType, NO_TOTALS, newObject, newThread } from './moment-start';
import { actOwnEvent, type Draft, putsDown } from './thread-step';

export class MomentFold {
  #threads: Draft<ThreadMoment>[];
  #objects: Map<number, Draft<ObjectMoment>>;
  /** Records made since the last moment was taken out: only these may still be changed. */
  #ownThreads = new Set<number>();
  #ownObjects = new Set<number>();
  #totals: Totals;
  #position: number;
  #timeMs: number;

  /** Goes on from `from`; `arrivals` holds, per object, the list that all moments of this log share. */
  constructor(
    private readonly log: TraceLog,
    private readonly arrivals: Map<number, Arrivals>,
    from?: Moment,
  ) {
    this.#threads = from
      ? [...from.threads]
      : [{ ...newThread(0), label: 'main', state: 'running' }];
    this.#objects = new Map(from?.objects);
    this.#totals = from?.totals ?? NO_TOTALS;
    this.#position = from?.position ?? 0;
    this.#timeMs = from?.timeMs ?? 0;
  }

  get position(): number {
    return this.#position;
  }

  moment(): Moment {
    this.#ownThreads.clear();
    this.#ownObjects.clear();
    return {
      position: this.#position,
      timeMs: this.#timeMs,
      log: this.log,
      threads: [...this.#threads],
      objects: new Map(this.#objects),
      totals: this.#totals,
    };
  }

  foldTo(end: number): void {
    while (this.#position < end) {
      const event = this.log.at(this.#position);
      this.#apply(event, this.#position);
      this.#timeMs = event.timeMs;
      this.#position++;
    }
  }

  #apply(event: TraceEvent, index: number): void {
    const thread = this.#thread(event.thread);
    const waitsOn = goesOnWaiting(thread.parkedIn, event.kind);
    if (thread.state === 'parked' && !waitsOn) this.#leaveLine(thread);
    this.#onObject(event, index);
    if (!waitsOn) actOwnEvent(thread, event, index);
    const { kind, other } = event;
    if (kind === 'thread-started' && other !== NONE) {
      const started = this.#thread(other);
      started.label = shortened(event.text);
      started.object = event.object;
      started.daemon = event.arg === 1;
      started.state = 'starting';
      started.since = index;
    } else if (wakes(kind) && other !== NONE && other !== event.thread) {
      const woken = this.#thread(other);
      if (woken.state === 'parked') woken.beingWokenBy = event.thread;
    }
    this.#count(event, thread);
  }

  /** What the event does to the queue, deque, lock or thread object it names. */
  #onObject(event: TraceEvent, index: number): void {
    const { kind, object: id } = event;
    if (kind === 'created') {
      this.#created(event);
      return;
    }
    if (id === NONE) return;
    const object = this.#object(id, event);
    const parking = factsOf(kind).parksIn;
    if (parking)
      object.waiters = [...object.waiters, { thread: event.thread, in: parking, since: index }];
    if (kind === 'named') {
      const name = shortened(event.text);
      if (!object.names.includes(name)) object.names = [...object.names, name];
    } else if (kind === 'member')
      object.members = [
        ...object.members.filter(({ field }) => field !== event.text),
        { field: shortened(event.text), object: event.arg },
      ];
    else if (kind === 'lock-acquired') object.holder = event.thread;
    else if (kind === 'lock-released') object.holder = NONE;
    else if (kind === 'shutdown') object.closed = true;
    else this.#move(object, event, index);
  }

  #move(object: Draft<ObjectMoment>, event: TraceEvent, index: number): void {
    const { kind, item, depth, unfinished } = event;
    if (onSharedData(kind)) {
      if (depth !== NONE) object.depth = depth;
      const tells = kind === 'variable-read' && object.changed === NONE;
      if (tells || !leavesAsItIs(event)) object.changed = index;
      return;
    }
    let line = object.line;
    if (kind === 'put' || kind === 'append') line = putLast(line, index);
    else if (kind === 'appendleft') line = putFirst(line, index);
    else if (takesItem(kind)) {
      const [rest, arrival] = kind === 'pop' ? takeLast(line) : takeFirst(line, item, this.log);
      line = rest;
      this.#thread(event.thread).hand = { item, arrival };
    }
    if (depth !== NONE && !factsOf(kind).depthAsSeen) line = correctDepth(line, depth);
    if (unfinished !== NONE) object.unfinished = unfinished;
    if (line === object.line) return;
    object.line = line;
    object.depth = lineDepth(line);
  }

  #created(event: TraceEvent): void {
    const type = OBJECT_TYPES[event.depth] ?? 'instance';
    this.#ownObjects.add(event.object);
    this.#objects.set(event.object, {
      ...newObject(event.object, type, this.#arrivalsOf(event.object)),
      className: shortened(event.text),
      maxsize: type === 'queue' ? Math.max(0, event.arg) : 0,
      depth: isSharedData(type) ? Math.max(0, event.arg) : 0,
    });
    if (type === 'thread' && event.other !== NONE) this.#thread(event.other).object = event.object;
  }

  #count(event: TraceEvent, thread: Draft<ThreadMoment>): void {
    const polls = isPoll(event) ? 1 : 0;
    const emptyPolls = isEmptyPoll(event) ? 1 : 0;
    const puts = putsItem(event.kind) ? 1 : 0;
    const takes = takesItem(event.kind) ? 1 : 0;
    const waits = factsOf(event.kind).parksIn ? 1 : 0;
    if (thread.hand && putsDown(event)) thread.hand = null;
    if (polls + emptyPolls + puts + takes + waits === 0) return;
    this.#totals = added(this.#totals, polls, emptyPolls, puts, takes, waits);
    thread.polls += polls;
    thread.emptyPolls += emptyPolls;
    thread.puts += puts;
    thread.takes += takes;
    thread.waits += waits;
  }

  #leaveLine(thread: ThreadMoment): void {
    const known = this.#objects.get(thread.about);
    if (!known) return;
    const object = this.#ownObject(known);
    object.waiters = object.waiters.filter((waiter) => waiter.thread !== thread.thread);
  }

  /** The record of a thread, ready to be changed. */
  #thread(thread: number): Draft<ThreadMoment> {
    for (let next = this.#threads.length; next <= thread; next++)
      this.#threads.push(newThread(next));
    const known = this.#threads[thread] ?? newThread(thread);
    if (this.#ownThreads.has(thread)) return known;
    const own = { ...known };
    this.#ownThreads.add(thread);
    this.#threads[thread] = own;
    return own;
  }

  #object(id: number, event: TraceEvent): Draft<ObjectMoment> {
    const known = this.#objects.get(id);
    if (known) return this.#ownObject(known);
    return this.#ownObject(newObject(id, guessedType(event), this.#arrivalsOf(id)));
  }

  #ownObject(object: ObjectMoment): Draft<ObjectMoment> {
    if (this.#ownObjects.has(object.id)) return object;
    const own = { ...object };
    this.#ownObjects.add(object.id);
    this.#objects.set(object.id, own);
    return own;
  }

  #arrivalsOf(object: number): ItemLine {
    const line = emptyLine();
    const known = this.arrivals.get(object);
    if (known) return { ...line, arrivals: known };
    this.arrivals.set(object, line.arrivals);
    return line;
  }
}

/** It only looked, or there was nothing to take out. */
function leavesAsItIs({ kind, text, arg }: TraceEvent): boolean {
  return kind === 'list-removed' ? arg === 0 : factsOf(kind).onlyLooks || text.endsWith(' missing');
}

function added(
  to: Totals,
  polls: number,
  emptyPolls: number,
  puts: number,
  takes: number,
  waits: number,
): Totals {
  return {
    polls: to.polls + polls,
    emptyPolls: to.emptyPolls + emptyPolls,
    puts: to.puts + puts,
    takes: to.takes + takes,
    waits: to.waits + waits,
  };
}
