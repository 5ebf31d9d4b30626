/** What a put, a get and a join of a queue do when they cannot go on: wait their turn, give up in time, be refused. */
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import { microseconds, type Placed } from '../sync/lock';
import { waitInLine } from '../sync/wait-line';
import { KIND_CODE, NONE } from '../trace/events';
import { ringCount } from './cell-ring';
import { ShutDown } from './errors';
import { noteStep } from './noted-steps';
import { QUEUE } from './queue-words';

export const FOR_EVER = Number.POSITIVE_INFINITY;

/** What an operation waits for: in which line, as what, and how the log calls it. */
interface Turn {
  readonly kind: 'put' | 'get' | 'queue-join';
  readonly line: number;
  readonly blocked: number;
}
export const TURN = {
  PUT: { kind: 'put', line: QUEUE.NOT_FULL, blocked: KIND_CODE['put-blocked'] },
  GET: { kind: 'get', line: QUEUE.NOT_EMPTY, blocked: KIND_CODE['get-blocked'] },
  JOIN: { kind: 'queue-join', line: QUEUE.ALL_DONE, blocked: KIND_CODE['queue-join-blocked'] },
} as const satisfies Record<string, Turn>;

/** Waits in the line that fits the operation; the mutex is held before and after. Records both ends of the wait. */
export function waitTurn(
  context: Context,
  { at, object }: Placed,
  { kind, line, blocked }: Turn,
  item: number,
  deadline: number,
  timeoutS: number | undefined,
): void {
  const { memory, recorder } = context;
  const depth = ringCount(memory, at + QUEUE.RING);
  const unfinished = memory[at + QUEUE.UNFINISHED] ?? 0;
  const arg = timeoutS === undefined ? NONE : microseconds(timeoutS);
  recorder.recordFast(blocked, object, item, depth, unfinished, NONE, arg, '', false);
  const by = waitInLine(context, at + line, at, deadline, { kind, object, other: NONE });
  if (by === NONE) return;
  recorder.recordFast(KIND_CODE.woken, object, NONE, NONE, NONE, by, NONE, '', false);
}

/** Records that the queue was shut down, and gives the exception to throw. The mutex is held. */
export function refusal(
  context: Context,
  { at, object }: Placed,
  operation: 'put' | 'get',
): ShutDown {
  const { memory, recorder } = context;
  noteStep(context, at, operation, true);
  const unfinished = memory[at + QUEUE.UNFINISHED] ?? 0;
  recorder.record('refused', {
    object,
    depth: ringCount(memory, at + QUEUE.RING),
    unfinished,
    text: operation,
  });
  return new ShutDown(`${operation} on a queue that was shut down`);
}

/** A wait for ever looks at no clock. */
export function isOver(context: Context, deadline: number): boolean {
  return deadline !== FOR_EVER && context.now() >= deadline;
}

/**
 * When the waiting ends, on the clock of `context.now()`; before every time for a call that does not wait.
 * Throws ValueError for a negative timeout.
 */
export function deadlineOf(context: Context, block: boolean, timeoutS: number | undefined): number {
  if (!block) return Number.NEGATIVE_INFINITY;
  if (timeoutS === undefined) return FOR_EVER;
  if (!(timeoutS >= 0)) throw new ValueError("'timeout' must be a non-negative number");
  return context.now() + timeoutS * 1000;
}

/** Whether an operation begun now would have to wait. A guess, unless nobody moves. */
export function queueWouldWait(
  memory: Int32Array,
  at: number,
  operation: 'put' | 'get' | 'join',
): boolean {
  if (operation === 'join') return (memory[at + QUEUE.UNFINISHED] ?? 0) > 0;
  if (memory[at + QUEUE.SHUT] !== 0) return false;
  const depth = ringCount(memory, at + QUEUE.RING);
  if (operation === 'get') return depth === 0;
  const maxsize = memory[at + QUEUE.MAXSIZE] ?? 0;
  return maxsize > 0 && depth >= maxsize;
}
