/**
 * What one step did and why, as facts from the log alone. The words for them are in views/sentence-words.ts.
 * The work does not grow with the log: the moment after the step, and a few looks back along one thread.
 */
import { isPoll, KIND_CODE, NONE, type TraceEvent } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { wakes } from '../kinds';
import { itemAt, type Moment, type ParkedIn } from '../moment/moment';
import type { RunModel } from '../run-model';
import { sentenceIndexOf } from './sentence-index';

export interface WokenThread {
  readonly thread: number;
  readonly parkedIn: ParkedIn;
  /** Index of the event that parked it. */
  readonly since: number;
}

export interface StepFacts {
  readonly event: TraceEvent;
  readonly index: number;
  /** The moment after the step. */
  readonly moment: Moment;
  /** Number of the step as the player counts: the events that only name things do not count. */
  readonly step: number;
  readonly steps: number;
  /** The step ended a wait, or goes on with one: index of the event that began it. NONE: the thread did not wait. */
  readonly waitedSince: number;
  /** The step begins a wait anew: the thread had been woken, and another was faster. */
  readonly again: boolean;
  /** Kind of the wait that `woken` ends. */
  readonly wokenFrom: ParkedIn | null;
  /** Who is woken by the step, and shown parked by the log; null: nobody. */
  readonly woken: WokenThread | null;
  /** Threads that wait at the same place for the same, the acting one included, once it has parked. */
  readonly inLine: number;
  /** Short form of the plain value moved; '' if it is a token, or the log does not show it. */
  readonly value: string;
  /** Milliseconds since the thread's event before; NONE at its first. */
  readonly sinceLastMs: number;
  /** The thread's polls so far, when the step is one. */
  readonly polls: number;
  readonly emptyPolls: number;
}

/** A wait that is disturbed again and again is followed back this far. */
const MOST_TURNS = 32;
const WOKEN = KIND_CODE.woken;

const PARKED_BY: Partial<Record<TraceEvent['kind'], ParkedIn>> = {
  'put-blocked': 'put',
  'get-blocked': 'get',
  'queue-join-blocked': 'queue-join',
  'join-blocked': 'thread-join',
  'lock-blocked': 'lock',
  'wait-blocked': 'condition',
};

/** What a thread does once its wait has come to something. */
const ENDS_WAIT: Partial<Record<TraceEvent['kind'], ParkedIn>> = {
  put: 'put',
  'put-full': 'put',
  get: 'get',
  'get-empty': 'get',
  'queue-joined': 'queue-join',
  joined: 'thread-join',
  'join-timeout': 'thread-join',
  'lock-acquired': 'lock',
  'lock-busy': 'lock',
  'wait-timeout': 'condition',
};

/** The step that led to the moment after `position` events; null before the first. */
export function stepFacts(model: RunModel, position: number): StepFacts | null {
  const index = Math.min(Math.floor(position), model.log.length) - 1;
  if (index < 0) return null;
  const { log, pace } = model;
  const moment = model.momentAt(index + 1);
  const event = log.at(index);
  const parks = PARKED_BY[event.kind] ?? null;
  const thread = moment.threads[event.thread];
  const previous = sentenceIndexOf(log).previous(index);
  return {
    event,
    index,
    moment,
    step: pace.stepsBefore(index + 1),
    steps: pace.steps,
    ...waitBehind(model, event, index),
    woken: wokenBy(moment, event),
    inLine: parks ? waitersOf(moment, event.object, parks) : 0,
    value: shortFormOf(moment, event),
    sinceLastMs: previous === NONE ? NONE : event.timeMs - log.timeMs(previous),
    polls: isPoll(event) ? (thread?.polls ?? 0) : 0,
    emptyPolls: isPoll(event) ? (thread?.emptyPolls ?? 0) : 0,
  };
}

/** Number of the step that an event is, for "since step 6". */
export function stepNumber(model: RunModel, index: number): number {
  return model.pace.stepsBefore(index + 1);
}

/** Follows one thread back: blocked, woken, blocked again, woken, … and now this. */
function waitBehind(
  { log }: RunModel,
  event: TraceEvent,
  index: number,
): Pick<StepFacts, 'waitedSince' | 'again' | 'wokenFrom'> {
  const trail = sentenceIndexOf(log);
  const none = { waitedSince: NONE, again: false, wokenFrom: null };
  const wait = PARKED_BY[event.kind] ?? ENDS_WAIT[event.kind] ?? null;
  if (event.kind !== 'woken' && wait === null) return none;
  let since = NONE;
  let wokenFrom: ParkedIn | null = null;
  let before = trail.previous(index);
  for (let turn = 0; turn < MOST_TURNS && before !== NONE; turn++) {
    const parked = parkedBefore(log, before);
    if (parked === NONE) break;
    const blocked = log.at(parked);
    const parkedIn = PARKED_BY[blocked.kind] ?? null;
    if (parkedIn === null) break;
    if (event.object !== NONE && blocked.object !== event.object) break;
    if (wait !== null && parkedIn !== wait) break;
    since = parked;
    wokenFrom ??= parkedIn;
    before = trail.previous(parked);
    // Only a wait that was ended by `woken` and began again at once is one and the same.
    if (before === NONE || log.kindCode(before) !== WOKEN) break;
  }
  const last = trail.previous(index);
  const again =
    PARKED_BY[event.kind] !== undefined && since !== NONE && log.kindCode(last) === WOKEN;
  return { waitedSince: since, again, wokenFrom: event.kind === 'woken' ? wokenFrom : null };
}

/** The event that may have parked a thread whose event before is this one; `wait` lets go of its lock in between. */
function parkedBefore(log: TraceLog, before: number): number {
  const trail = sentenceIndexOf(log);
  const slept = log.kindCode(before) === WOKEN ? trail.previous(before) : before;
  if (slept === NONE || log.kindCode(slept) !== KIND_CODE['lock-released']) return slept;
  return trail.previous(slept);
}

function wokenBy(moment: Moment, event: TraceEvent): WokenThread | null {
  if (!wakes(event.kind) || event.other === NONE) return null;
  const other = moment.threads[event.other];
  if (other?.state !== 'parked' || other.parkedIn === null) return null;
  if (other.beingWokenBy !== event.thread) return null;
  return { thread: other.thread, parkedIn: other.parkedIn, since: other.since };
}

function waitersOf(moment: Moment, object: number, parkedIn: ParkedIn): number {
  const waiters = moment.objects.get(object)?.waiters ?? [];
  return waiters.filter((waiter) => waiter.in === parkedIn).length;
}

function shortFormOf(moment: Moment, event: TraceEvent): string {
  const { kind, text, thread } = event;
  if (kind === 'put' || kind === 'append' || kind === 'appendleft') return text;
  if (kind !== 'get' && kind !== 'pop' && kind !== 'popleft') return '';
  const hand = moment.threads[thread]?.hand;
  return hand && hand.item === event.item ? itemAt(moment.log, hand.arrival).text : '';
}
