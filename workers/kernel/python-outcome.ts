/** What the page is told of a Python run's end, in the words of every kernel. */
import { WAIT_CODES, type WaitKind } from '../memory/layout';
import type { PythonProgram, RunError, Running, RunOutcome } from './interface';
import type { PythonEnd, PythonFailure } from './python-api';
import type { PythonLog } from './python-log';
import { placeOf } from './standing';

export function outcomeOf(end: PythonEnd, program: PythonProgram): RunOutcome {
  const { status, ms, failure, token } = end;
  const base = { ms, ...(token === undefined ? {} : { token }) };
  const error = failure ? { error: errorOf(failure, program) } : {};
  switch (status) {
    case 'finished':
      return failure
        ? { outcome: 'failed', ...base, error: errorOf(failure, program) }
        : { outcome: 'finished', ...base };
    case 'cut':
      return { outcome: 'stopped', reason: 'too-long', ...base, ...error };
    case 'stuck':
      return {
        outcome: 'stuck',
        ...base,
        ...error,
        waiting: end.waiting.map(({ thread, kind, object, other, place }) => ({
          thread,
          operation: waitKind(kind),
          object,
          other,
          ...placeOf(program, place),
        })),
      };
    default:
      return status satisfies never;
  }
}

/** A worker that answers with anything else has come to its end, and answers nothing more. */
export function isOfToken(error: unknown): boolean {
  return error instanceof Error && error.name === 'TokenError';
}

/** How a run ends whose program has taken Python with it. */
export function lostOutcome(why: string, ms: number): RunOutcome {
  const message = `Python came to an end in the middle of this run (${why}); it was started again`;
  const error = { name: 'EngineLost', message, thread: 'engine', cell: null, line: null };
  return { outcome: 'failed', ms, error };
}

/** Where a program that computed was seen last. */
export function lastKnown({ place }: PythonLog, program: PythonProgram): Running {
  return { thread: 'main', ...placeOf(program, place) };
}

function errorOf(
  { name, message, thread, place, traceback }: PythonFailure,
  program: PythonProgram,
): RunError {
  return { name, message, thread, traceback, ...placeOf(program, place) };
}

function waitKind(kind: string): WaitKind {
  return WAIT_CODES.find((code) => code === kind) ?? 'lock';
}
