/**
 * What a step on a queue came to, for the director of a commanded run: which put, get or task it was, and what stood
 * before it. Called with the mutex held, before the step changes anything; nothing to do when threads run freely.
 */
import type { Context } from '../sync/context';
import { FOUND } from '../sync/director';
import { ringCount } from './cell-ring';
import { QUEUE } from './queue-words';

type QueueStep = 'put' | 'get' | 'task' | 'other';

/** @param failed the call is about to throw: the number is that of the step that it could not make */
export function noteStep(
  { memory, director }: Context,
  at: number,
  step: QueueStep,
  failed = false,
): void {
  if (director === undefined) return;
  const puts = memory[at + QUEUE.PUTS] ?? 0;
  const count = ringCount(memory, at + QUEUE.RING);
  const unfinished = memory[at + QUEUE.UNFINISHED] ?? 0;
  const maxsize = memory[at + QUEUE.MAXSIZE] ?? 0;
  const nth = 1 + countOf(step, puts, count, unfinished);
  if (step === 'put' && !failed) memory[at + QUEUE.PUTS] = nth;
  director.note({
    state:
      FOUND.NOTED |
      (count === 0 ? FOUND.EMPTY : 0) |
      (maxsize > 0 && count >= maxsize ? FOUND.FULL : 0) |
      (unfinished === 0 ? FOUND.NO_TASK : 0) |
      (unfinished === 1 ? FOUND.ONE_TASK : 0) |
      (memory[at + QUEUE.SHUT] === 0 ? 0 : FOUND.SHUT) |
      (failed ? FOUND.FAILED : 0),
    nth,
    room: step === 'put' && maxsize > 0 ? nth - maxsize : 0,
  });
}

/** How often the step was made before. A queue shut down at once has thrown items away: they count as taken and done. */
function countOf(step: QueueStep, puts: number, count: number, unfinished: number): number {
  switch (step) {
    case 'put':
      return puts;
    case 'get':
      return puts - count;
    case 'task':
      return puts - unfinished;
    case 'other':
      return 0;
    default:
      return step satisfies never;
  }
}
