/**
 * `collections.deque` as threads share it: unsynchronised, but each single operation is atomic, as under CPython's
 * lock.   MUTEX │ cell ring
 */
import type { Context } from '../sync/context';
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
export const DEQUE_WORDS = RING + RING_WORDS;

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
  const depth = ringCount(memory, at + RING);
  recorder.record('length-read', { object, depth });
  unlock(memory, at);
  return depth;
}
