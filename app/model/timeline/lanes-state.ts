/** What a thread's lane shows at one time, and how each event changes it. */

import { KIND_CODE } from '../../../workers/trace/events';
import { FACTS_OF_CODE } from '../kinds';

export const LANE_STATES = [
  'off',
  'starting',
  'running',
  'put',
  'get',
  'queue-join',
  'thread-join',
  'lock',
  'condition',
  'sleeping',
  'polling',
  'poll-sleeping',
  'ended',
  'failed',
] as const;

/** `poll-sleeping` is the pause between two polls that found nothing. */
export type LaneState = (typeof LANE_STATES)[number];

const code = (state: LaneState): number => LANE_STATES.indexOf(state);
export const OFF = code('off');
export const STARTING = code('starting');
export const RUNNING = code('running');
export const SLEEPING = code('sleeping');
export const POLLING = code('polling');
export const POLL_SLEEPING = code('poll-sleeping');
const IN_CONDITION = code('condition');
export const ENDED = code('ended');
export const FAILED = code('failed');

/** States told apart when many share a few pixels. */
export const SHARES = ['running', 'parked', 'sleeping', 'polling', 'poll-sleeping'] as const;
export type Share = (typeof SHARES)[number];

/** Index into SHARES for every state, -1 for one in which there is nothing to see. */
export const SHARE_OF: readonly number[] = LANE_STATES.map((state) => {
  switch (state) {
    case 'off':
    case 'starting':
    case 'ended':
    case 'failed':
      return -1;
    case 'running':
      return 0;
    case 'sleeping':
      return 2;
    case 'polling':
      return 3;
    case 'poll-sleeping':
      return 4;
    default:
      return 1;
  }
});

export function isParked(state: LaneState): boolean {
  return SHARE_OF[code(state)] === 1;
}

const NOT_PARKING = -1;
/** By the kind's code: the state in which it parks its thread. */
const PARKING = FACTS_OF_CODE.map(({ parksIn }) =>
  parksIn === null ? NOT_PARKING : code(parksIn),
);

const isPollState = (state: number): boolean => state === POLLING || state === POLL_SLEEPING;

/** The state after an event of its own. `arg` as in the record: 1 is a poll for `get-empty`. */
export function nextState(before: number, kind: number, arg: number): number {
  const parking = PARKING[kind] ?? NOT_PARKING;
  if (parking !== NOT_PARKING) return parking;
  // `wait` stands in line first, and then lets go of its lock: it goes on waiting.
  if (before === IN_CONDITION && kind === KIND_CODE['lock-released']) return before;
  switch (kind) {
    case KIND_CODE['thread-failed']:
      return FAILED;
    case KIND_CODE['thread-ended']:
      return before === FAILED ? FAILED : ENDED;
    case KIND_CODE['sleep-began']:
      return isPollState(before) ? POLL_SLEEPING : SLEEPING;
    case KIND_CODE['get-empty']:
      return arg === 1 ? POLLING : RUNNING;
    default:
      return isPollState(before) && FACTS_OF_CODE[kind]?.inPolling ? POLLING : RUNNING;
  }
}
