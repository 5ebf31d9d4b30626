/**
 * `collections.deque` as threads share it: unsynchronised, but each single operation is atomic, as under CPython's
 * lock.   MUTEX │ cell ring │ LEFT
 */
import type { Context } from '../sync/context';
import { FOUND } from '../sync/director';
import { IndexError } from '../sync/errors';
import { passGate } from '../sync/gate';
import type { Placed } from '../sync/lock';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE } from '../trace/events';
import {
  headCell,
  popHead,
  popTail,
  pushHead,
  pushTail,
  RING_WORDS,
  ringCount,
  tailCell,
} from './cell-ring';
import { inWords, stageValue } from './staging';
import { shortForm, traceItemOf } from './trace-item';

const RING = 1;
/** Place of the first item, counted from where the deque's first ever stood; kept in commanded runs only. */
const LEFT = RING + RING_WORDS;
export const DEQUE_WORDS = LEFT + 1;

/** Adds at an end. Throws MemoryError when the run's memory is full, Unshareable for what threads cannot share. */
export function dequePush(
  context: Context,
  { at, object }: Placed,
  value: unknown,
  itemId: number,
  end: 'left' | 'right',
): void {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE[end === 'right' ? 'append' : 'appendleft'], object);
  const text = itemId < 0 ? shortForm(value) : '';
  stageValue(context, value, 'deque', at + RING);
  lock(memory, at);
  try {
    const item = traceItemOf(context, itemId);
    noteEnd(context, at, end === 'right' ? 'append' : 'appendleft');
    if (end === 'right') pushTail(context, at + RING, item);
    else pushHead(context, at + RING, item);
    recorder.record(end === 'right' ? 'append' : 'appendleft', {
      object,
      item,
      depth: ringCount(memory, at + RING),
      text,
    });
  } catch (error) {
    throw inWords(context, error, 'deque', at + RING);
  } finally {
    unlock(memory, at);
  }
}

/** Takes from an end. Throws IndexError when there is nothing: a poll that found nothing. */
export function dequePop(context: Context, { at, object }: Placed, end: 'left' | 'right'): unknown {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE[end === 'left' ? 'popleft' : 'pop'], object);
  lock(memory, at);
  try {
    noteEnd(context, at, end === 'left' ? 'popleft' : 'pop');
    if (ringCount(memory, at + RING) === 0) {
      recorder.record('get-empty', { object, depth: 0, arg: 1 });
      throw new IndexError('pop from an empty deque');
    }
    const cell = end === 'left' ? headCell(memory, at + RING) : tailCell(memory, at + RING);
    const item = memory[cell + 1] ?? 0;
    const value = end === 'left' ? popHead(context, at + RING) : popTail(context, at + RING);
    recorder.record(end === 'left' ? 'popleft' : 'pop', {
      object,
      item,
      depth: ringCount(memory, at + RING),
    });
    return value;
  } finally {
    unlock(memory, at);
  }
}

export function dequeLength(context: Context, { at, object }: Placed): number {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['length-read'], object);
  lock(memory, at);
  noteEnd(context, at, 'look');
  const depth = ringCount(memory, at + RING);
  recorder.record('length-read', { object, depth });
  unlock(memory, at);
  return depth;
}

/** For the director of a commanded run: which place the step fills or empties. The mutex is held; nothing is changed yet. */
function noteEnd(
  { memory, director }: Context,
  at: number,
  step: 'append' | 'appendleft' | 'pop' | 'popleft' | 'look',
): void {
  if (director === undefined) return;
  const count = ringCount(memory, at + RING);
  const left = memory[at + LEFT] ?? 0;
  const fails = count === 0 && (step === 'pop' || step === 'popleft');
  const nth = {
    append: left + count,
    appendleft: left - 1,
    pop: left + count - 1,
    popleft: left,
    look: 0,
  }[step];
  if (step === 'appendleft') memory[at + LEFT] = left - 1;
  if (step === 'popleft' && !fails) memory[at + LEFT] = left + 1;
  director.note({
    state:
      FOUND.NOTED |
      (count === 0 ? FOUND.EMPTY : 0) |
      (count === 1 ? FOUND.ONE : 0) |
      (fails ? FOUND.FAILED : 0),
    nth,
    room: 0,
  });
}
