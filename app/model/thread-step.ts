/** What an event makes of the thread that did it: its state and its news. */
import { NONE, type TraceEvent } from '../../workers/trace/events';
import { putsItem, takesItem } from './kind-groups';
import type { ParkedIn, ThreadMoment } from './moment';

/** Kinds that park their thread. */
export const PARKING: Partial<Record<TraceEvent['kind'], ParkedIn>> = {
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

/** The acting thread's state, as its own event tells it. */
export function afterOwnEvent(
  before: ThreadMoment,
  event: TraceEvent,
  index: number,
): ThreadMoment {
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
export function wakes({ kind }: TraceEvent): boolean {
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
export function putsDown({ kind }: TraceEvent): boolean {
  return putsItem(kind) || kind === 'task-done' || kind === 'thread-ended';
}
