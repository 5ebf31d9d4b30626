/** Is a value the outcome of a run? */
import type {
  RunError,
  Running,
  RunOutcome,
  StopReason,
  Waiting,
} from '../../../workers/kernel/interface';
import { isAmount, isFields, isNumber, isText, listOf, placeIn } from './fields';

const WAITS: Readonly<Record<Waiting['operation'], true>> = {
  get: true,
  put: true,
  'queue-join': true,
  'thread-join': true,
  lock: true,
  condition: true,
  sleep: true,
  exit: true,
};
const REASONS: Readonly<Record<StopReason, true>> = {
  asked: true,
  'no-progress': true,
  'too-long': true,
};

/** null if it is none. Without its token. */
export function checkedOutcome(value: unknown): RunOutcome | null {
  if (!isFields(value) || !isAmount(value.ms)) return null;
  const { outcome, ms } = value;
  const error = value.error === undefined ? undefined : checkedError(value.error);
  if (error === null) return null;
  const failed = error === undefined ? {} : { error };
  switch (outcome) {
    case 'finished':
      return { outcome, ms };
    case 'failed':
      return error === undefined ? null : { outcome, ms, error };
    case 'stopped': {
      const reason = Object.keys(REASONS).find((each) => each === value.reason);
      const running = value.running === undefined ? [] : listOf(value.running, checkedRunning);
      if (!isReason(reason) || running === null) return null;
      return {
        outcome,
        ms,
        reason,
        ...(value.running === undefined ? {} : { running }),
        ...failed,
      };
    }
    case 'stuck': {
      const waiting = listOf(value.waiting, checkedWaiting);
      return waiting === null ? null : { outcome, ms, waiting, ...failed };
    }
    default:
      return null;
  }
}

function checkedError(value: unknown): RunError | null {
  if (!isFields(value)) return null;
  const { name, message, thread, traceback } = value;
  const place = placeIn(value);
  if (!isText(name) || !isText(message) || !isText(thread) || place === null) return null;
  if (traceback === undefined) return { name, message, thread, ...place };
  return isText(traceback) ? { name, message, thread, traceback, ...place } : null;
}

function checkedRunning(value: unknown): Running | null {
  if (!isFields(value) || !isText(value.thread)) return null;
  const place = placeIn(value);
  return place && { thread: value.thread, ...place };
}

function checkedWaiting(value: unknown): Waiting | null {
  if (!isFields(value)) return null;
  const { thread, operation, object, other } = value;
  const place = placeIn(value);
  if (!isText(thread) || !isWait(operation) || !isNumber(object) || !isNumber(other)) return null;
  return place && { thread, operation, object, other, ...place };
}

function isReason(value: unknown): value is StopReason {
  return isText(value) && Object.hasOwn(REASONS, value);
}

function isWait(value: unknown): value is Waiting['operation'] {
  return isText(value) && Object.hasOwn(WAITS, value);
}
