/**
 * One event after another, into moments. The records of threads and objects are replaced, never changed,
 * so a moment taken out shares with the next one all that stayed the same.
 */
import {
  isPoll,
  NONE,
  OBJECT_TYPES,
  type ObjectType,
  type TraceEvent,
} from '../../workers/trace/events';
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
import type { Moment, ObjectMoment, ParkedIn, ThreadMoment, Totals } from './moment';

const PARKING: Partial<Record<TraceEvent['kind'], ParkedIn>> = {
  'put-blocked': 'put',
  'get-blocked': 'get',
  'queue-join-blocked': 'queue-join',
  'join-blocked': 'thread-join',
  'lock-blocked': 'lock',
  'wait-blocked': 'condition',
};

/** What a thread may do after an empty poll and still have "found nothing" as its news. */
const KEEPS_POLL_NEWS = new Set<TraceEvent['kind']>([
  'lock-acquired',
  'lock-released',
  'field-read',
  'field-written',
  'length-read',
  'size-read',
]);

const NO_TOTALS: Totals = { polls: 0, emptyPolls: 0, puts: 0, takes: 0, waits: 0 };

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

/** The acting thread's state, as its own event tells it. */
function afterOwnEvent(before: ThreadMoment, event: TraceEvent, index: number): ThreadMoment {
  const { kind } = event;
  const place = event.line === NONE ? {} : { cell: event.cell, line: event.line };
  const base = { ...before, ...place, ...news(before, event), beingWokenBy: NONE };
  const running =
    before.state === 'running'
      ? base
      : {
          ...base,
          state: 'running' as const,
          parkedIn: null,
          about: NONE,
          other: NONE,
          since: index,
          sleepUs: 0,
        };
  const parkedIn = PARKING[kind];
  if (parkedIn)
    return {
      ...base,
      state: 'parked',
      parkedIn,
      about: event.object,
      other: event.other,
      since: index,
      wokenBy: NONE,
    };
  switch (kind) {
    case 'sleep-began':
      return {
        ...base,
        state: 'sleeping',
        parkedIn: null,
        about: NONE,
        since: index,
        sleepUs: event.arg,
        wokenBy: NONE,
      };
    case 'get-empty':
      return {
        ...base,
        state: 'polled-empty',
        parkedIn: null,
        about: event.object,
        since: index,
        wokenBy: NONE,
      };
    case 'put-full':
      return {
        ...base,
        state: 'polled-full',
        parkedIn: null,
        about: event.object,
        since: index,
        wokenBy: NONE,
      };
    case 'woken':
      return { ...running, wokenBy: event.other };
    case 'thread-failed':
      return { ...running, state: 'failed', since: index, error: event.text };
    case 'thread-ended':
      return before.state === 'failed' ? base : { ...running, state: 'done', since: index };
    default:
      break;
  }
  const keeps =
    (before.state === 'polled-empty' || before.state === 'polled-full') &&
    KEEPS_POLL_NEWS.has(kind);
  return keeps || before.state === 'failed' ? base : running;
}

/** "Woken by" is news until the thread has done what it was woken for and begins something else. */
function news(before: ThreadMoment, event: TraceEvent): Pick<ThreadMoment, 'wokenBy'> {
  const stillNews =
    before.state === 'parked' ||
    event.kind === 'printed' ||
    event.kind === 'newline-printed' ||
    takesItem(event.kind) ||
    event.kind === 'put' ||
    event.kind === 'lock-acquired' ||
    event.kind === 'queue-joined';
  return { wokenBy: stillNews ? before.wokenBy : NONE };
}

/** Kinds whose `other` is a thread that may now go on. */
function wakes({ kind }: TraceEvent): boolean {
  return (
    kind === 'put' ||
    kind === 'get' ||
    kind === 'task-done' ||
    kind === 'lock-released' ||
    kind === 'notified' ||
    kind === 'thread-ended' ||
    kind === 'shutdown'
  );
}

/** A thread is done with the item in its hand: it passed something on, said so, or is over. */
function putsDown({ kind }: TraceEvent): boolean {
  return putsItem(kind) || kind === 'task-done' || kind === 'thread-ended';
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

function newThread(thread: number): ThreadMoment {
  return {
    thread,
    label: '',
    object: NONE,
    daemon: false,
    state: 'not-started',
    parkedIn: null,
    about: NONE,
    other: NONE,
    since: 0,
    sleepUs: 0,
    cell: NONE,
    line: NONE,
    wokenBy: NONE,
    beingWokenBy: NONE,
    hand: null,
    error: '',
    ...NO_TOTALS,
  };
}

function newObject(id: number, type: ObjectType, line: ItemLine): ObjectMoment {
  return {
    id,
    type,
    className: '',
    names: [],
    maxsize: 0,
    depth: 0,
    unfinished: 0,
    line,
    waiters: [],
    holder: NONE,
    members: [],
    closed: false,
  };
}

/** For an object that nobody saw created. */
function guessedType({ kind }: TraceEvent): ObjectType {
  if (kind.startsWith('lock')) return 'lock';
  if (kind.startsWith('wait') || kind === 'notified') return 'condition';
  if (kind.startsWith('append') || kind.startsWith('pop') || kind === 'length-read') return 'deque';
  if (kind.startsWith('join') || kind.startsWith('thread')) return 'thread';
  if (kind === 'member' || kind === 'named' || kind.startsWith('field')) return 'instance';
  return 'queue';
}
