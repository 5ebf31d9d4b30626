/**
 * The moment: everything that is so after the first n events of a log. Plain values; nothing here changes once made.
 * How it comes about is in moment-fold.ts; how to get one for any n, in moment-at.ts.
 */

import { NONE, type ObjectType } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import type { ParkedIn } from '../kinds';
import { type ItemLine, lineItems, UNSEEN } from './item-line';

export type ThreadState =
  | 'not-started'
  | 'starting'
  | 'running'
  | 'parked'
  | 'sleeping'
  | 'polled-empty'
  | 'polled-full'
  | 'done'
  | 'failed';

/** What a parked thread waits in. */
export type { ParkedIn };

export interface ThreadMoment {
  readonly thread: number;
  /** As `thread-started` says; '' before that. */
  readonly label: string;
  /** The thread object, NONE for main. */
  readonly object: number;
  readonly daemon: boolean;
  readonly state: ThreadState;
  /** Only while parked. */
  readonly parkedIn: ParkedIn | null;
  /** What the state is about: the queue it waits at or polled, the thread object it joins. */
  readonly about: number;
  /** The thread joined, or the holder of the lock, when it parked. */
  readonly other: number;
  /** Index of the event that began the state. */
  readonly since: number;
  /** How long it asked to sleep, in microseconds. */
  readonly sleepUs: number;
  /** Where it was last seen: index into the run's cells and 1-based line. */
  readonly cell: number;
  readonly line: number;
  /** Who woke it: kept from `woken` until it did what it was woken for and one thing more. */
  readonly wokenBy: number;
  /** Still parked, but this thread has just made it possible to go on. */
  readonly beingWokenBy: number;
  /** Event that put the item it took last and has not passed on; null: hands empty. */
  readonly hand: HeldItem | null;
  readonly error: string;
  readonly polls: number;
  readonly emptyPolls: number;
  readonly takes: number;
  readonly puts: number;
  /** Times it was parked at a queue, lock, condition or thread. */
  readonly waits: number;
}

export interface HeldItem {
  readonly item: number;
  /** Event at which it arrived in the container it was taken from; UNSEEN if the log does not show it. */
  readonly arrival: number;
}

export interface Waiter {
  readonly thread: number;
  readonly in: ParkedIn;
  /** Index of the event that parked it. */
  readonly since: number;
}

export interface ObjectMoment {
  readonly id: number;
  readonly type: ObjectType;
  readonly className: string;
  /** Variables that hold it, first name first. */
  readonly names: readonly string[];
  /** Queues: 0 is unbounded. */
  readonly maxsize: number;
  readonly depth: number;
  readonly unfinished: number;
  readonly line: ItemLine;
  /** In order of arrival. */
  readonly waiters: readonly Waiter[];
  /** Locks: the thread inside, NONE when free. */
  readonly holder: number;
  /** Shared objects in its fields. */
  readonly members: readonly { readonly field: string; readonly object: number }[];
  readonly closed: boolean;
  /** Shared data: index of the event that changed it last, or, before any did, that told its value; NONE. */
  readonly changed: number;
}

export interface Totals {
  readonly polls: number;
  readonly emptyPolls: number;
  readonly puts: number;
  readonly takes: number;
  readonly waits: number;
}

export interface Moment {
  /** How many events have happened: the moment is the one before event `position`. */
  readonly position: number;
  readonly timeMs: number;
  readonly log: TraceLog;
  /** By thread number. */
  readonly threads: readonly ThreadMoment[];
  readonly objects: ReadonlyMap<number, ObjectMoment>;
  readonly totals: Totals;
}

/** One item as the picture shows it. */
export interface Item {
  /** NONE: it came while events were dropped. */
  readonly item: number;
  /** Short form of a plain value; '' for tokens. */
  readonly text: string;
  /** Event that put it here. */
  readonly arrival: number;
}

/** Items of a container from the front, oldest first. */
export function itemsOf(moment: Moment, object: number, count: number, from = 0): Item[] {
  const holder = moment.objects.get(object);
  return holder
    ? lineItems(holder.line, count, from).map((arrival) => itemAt(moment.log, arrival))
    : [];
}

export function itemAt(log: TraceLog, arrival: number): Item {
  if (arrival === UNSEEN) return { item: NONE, text: '', arrival };
  const { item, text } = log.at(arrival);
  return { item, text, arrival };
}
