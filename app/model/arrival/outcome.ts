/**
 * How a run ended, as the frame tells it. A program can make its worker say anything (an error whose name is an object),
 * so what arrives is read before it is shown: whatever is no outcome ends as a failure that says so.
 */
import type { RunError, RunOutcome } from '../../../workers/kernel/interface';
import { isFields } from './fields';
import { checkedOutcome } from './outcome-check';

/** A name, and a message of an error: what is longer nobody reads, and a page takes a second to lay out. */
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 5_000;

/** @param unreadable what to say of an outcome that is none */
export function outcomeFrom(value: unknown, unreadable: string): RunOutcome {
  const outcome = checkedOutcome(value);
  if (outcome === null) {
    const error = { name: 'EngineError', message: unreadable, thread: '', cell: null, line: null };
    return { outcome: 'failed', ms: 0, error };
  }
  const token = isFields(value) && typeof value.token === 'string' ? { token: value.token } : {};
  switch (outcome.outcome) {
    case 'finished':
      return { ...outcome, ...token };
    case 'failed':
      return { ...outcome, ...token, error: shortened(outcome.error) };
    case 'stopped': {
      const running = outcome.running && { running: outcome.running.map(named) };
      return { ...outcome, ...token, ...running, ...errorOf(outcome) };
    }
    case 'stuck':
      return { ...outcome, ...token, waiting: outcome.waiting.map(named), ...errorOf(outcome) };
    default:
      return outcome satisfies never;
  }
}

function errorOf({ error }: { readonly error?: RunError }) {
  return error && { error: shortened(error) };
}

function named<Thread extends { readonly thread: string }>(each: Thread): Thread {
  return { ...each, thread: cut(each.thread, LONGEST_NAME) };
}

function shortened(error: RunError): RunError {
  const { name, message, thread, traceback } = error;
  return {
    ...error,
    name: cut(name, LONGEST_NAME),
    message: cut(message, LONGEST_MESSAGE),
    thread: cut(thread, LONGEST_NAME),
    // Its last lines say what happened.
    ...(traceback === undefined ? {} : { traceback: traceback.slice(-LONGEST_MESSAGE) }),
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
