/**
 * One event after another, into moments. The records of threads and objects are replaced, never changed,
 * so a moment taken out shares with the next one all that stayed the same.
 */
import { isPoll, NONE, OBJECT_TYPES, type TraceEvent } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
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
import { isEmptyPoll, putsItem, takesItem } from './kind-groups';
import type { Moment, ObjectMoment, ThreadMoment, Totals } from './moment';
import { guessedType, NO_TOTALS, newObject, newThread } from './moment-start';
import { afterOwnEvent, PARKING, putsDown, wakes } from './thread-step';

export class MomentFold {
  #threads: ThreadMoment[];
  #objects: Map<number, ObjectMoment>;
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
    const before = this.#thread(event.thread);
    if (before.state === 'parked') this.#leaveLine(before);
    this.#onObject(event, index);
    const { hand } = this.#thread(event.thread);
    this.#set({ ...afterOwnEvent(before, event, index), hand });
    const { kind, other } = event;
    if (kind === 'thread-started' && other !== NONE) {
      this.#set({
        ...this.#thread(other),
        label: event.text,
        object: event.object,
        daemon: event.arg === 1,
        state: 'starting',
        since: index,
      });
    } else if (
      wakes(event) &&
      other !== NONE &&
      other !== event.thread &&
      this.#thread(other).state === 'parked'
    ) {
      this.#set({ ...this.#thread(other), beingWokenBy: event.thread });
    }
    this.#count(event);
  }

  /** What the event does to the queue, deque, lock or thread object it names. */
  #onObject(event: TraceEvent, index: number): void {
    const { kind, object: id } = event;
    if (kind === 'created') {
      this.#created(event);
      return;
    }
    if (id === NONE) return;
    let object = this.#objects.get(id) ?? newObject(id, guessedType(event), this.#arrivalsOf(id));
    const parking = PARKING[kind];
    if (parking)
      object = {
        ...object,
        waiters: [...object.waiters, { thread: event.thread, in: parking, since: index }],
      };
    if (kind === 'named')
      object = {
        ...object,
        names: object.names.includes(event.text) ? object.names : [...object.names, event.text],
      };
    else if (kind === 'member')
      object = {
        ...object,
        members: [
          ...object.members.filter(({ field }) => field !== event.text),
          { field: event.text, object: event.arg },
        ],
      };
    else if (kind === 'lock-acquired') object = { ...object, holder: event.thread };
    else if (kind === 'lock-released') object = { ...object, holder: NONE };
    else if (kind === 'shutdown') object = { ...object, closed: true };
    else object = this.#moved(object, event, index);
    this.#objects.set(id, object);
  }

  #moved(object: ObjectMoment, event: TraceEvent, index: number): ObjectMoment {
    const { kind, item, depth, unfinished } = event;
    let line = object.line;
    if (kind === 'put' || kind === 'append') line = putLast(line, index);
    else if (kind === 'appendleft') line = putFirst(line, index);
    else if (takesItem(kind)) {
      const [rest, arrival] = kind === 'pop' ? takeLast(line) : takeFirst(line, item, this.log);
      line = rest;
      this.#set({ ...this.#thread(event.thread), hand: { item, arrival } });
    }
    if (depth !== NONE && kind !== 'size-read' && kind !== 'length-read')
      line = correctDepth(line, depth);
    return {
      ...object,
      line,
      depth: lineDepth(line),
      unfinished: unfinished === NONE ? object.unfinished : unfinished,
    };
  }

  #created(event: TraceEvent): void {
    const type = OBJECT_TYPES[event.depth] ?? 'instance';
    this.#objects.set(event.object, {
      ...newObject(event.object, type, this.#arrivalsOf(event.object)),
      className: event.text,
      maxsize: type === 'queue' ? Math.max(0, event.arg) : 0,
    });
    if (type === 'thread' && event.other !== NONE)
      this.#set({ ...this.#thread(event.other), object: event.object });
  }

  #count(event: TraceEvent): void {
    const polls = isPoll(event) ? 1 : 0;
    const emptyPolls = isEmptyPoll(event) ? 1 : 0;
    const puts = putsItem(event.kind) ? 1 : 0;
    const takes = takesItem(event.kind) ? 1 : 0;
    const waits = PARKING[event.kind] ? 1 : 0;
    const thread = this.#thread(event.thread);
    if (thread.hand && putsDown(event)) this.#set({ ...thread, hand: null });
    if (polls + emptyPolls + puts + takes + waits === 0) return;
    this.#totals = added(this.#totals, polls, emptyPolls, puts, takes, waits);
    this.#set({
      ...this.#thread(event.thread),
      ...added(thread, polls, emptyPolls, puts, takes, waits),
    });
  }

  #leaveLine(thread: ThreadMoment): void {
    const object = this.#objects.get(thread.about);
    if (!object) return;
    this.#objects.set(object.id, {
      ...object,
      waiters: object.waiters.filter((waiter) => waiter.thread !== thread.thread),
    });
  }

  #thread(thread: number): ThreadMoment {
    for (let next = this.#threads.length; next <= thread; next++)
      this.#threads.push(newThread(next));
    return this.#threads[thread] ?? newThread(thread);
  }

  #set(thread: ThreadMoment): void {
    this.#thread(thread.thread);
    this.#threads[thread.thread] = thread;
  }

  #arrivalsOf(object: number): ItemLine {
    const line = emptyLine();
    const known = this.arrivals.get(object);
    if (known) return { ...line, arrivals: known };
    this.arrivals.set(object, line.arrivals);
    return line;
  }
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
