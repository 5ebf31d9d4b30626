/**
 * `collections.deque` as threads share it: unsynchronised, but each single operation is atomic, as under CPython's
 * lock.   MUTEX │ cell ring │ LEFT │ CHANGES │ MOST (0: any number, else maxlen + 1)
 */
import type { Context } from '../sync/context';
import { FOUND } from '../sync/director';
import { IndexError, RuntimeError } from '../sync/errors';
import { passGate } from '../sync/gate';
import type { Placed } from '../sync/lock';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE } from '../trace/events';
import {
  cellAt,
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
/** How often it was changed: who iterates over it looks whether it still is what it was. */
const CHANGES = LEFT + 1;
const MOST = LEFT + 2;
export const DEQUE_WORDS = LEFT + 3;

/** Beyond so many items the one at the other end falls out. Called once, by the thread that made it. */
export function boundDeque(memory: Int32Array, { at }: Placed, maxlen: number): void {
  memory[at + MOST] = maxlen + 1;
}

export function dequeMaxlen(memory: Int32Array, { at }: Placed): number | null {
  const most = memory[at + MOST] ?? 0;
  return most === 0 ? null : most - 1;
}

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
    memory[at + CHANGES] = (memory[at + CHANGES] ?? 0) + 1;
    trim(context, { at, object }, end);
  } catch (error) {
    throw inWords(context, error, 'deque', at + RING);
  } finally {
    unlock(memory, at);
  }
}

/** As in CPython: what is too much is taken from the other end, in the same step. The mutex is held. */
function trim(context: Context, { at, object }: Placed, added: 'left' | 'right'): void {
  const { memory, recorder } = context;
  const most = memory[at + MOST] ?? 0;
  if (most === 0 || ringCount(memory, at + RING) < most) return;
  const cell = added === 'right' ? headCell(memory, at + RING) : tailCell(memory, at + RING);
  const item = memory[cell + 1] ?? 0;
  if (added === 'right') popHead(context, at + RING);
  else popTail(context, at + RING);
  recorder.record(added === 'right' ? 'popleft' : 'pop', {
    object,
    item,
    depth: ringCount(memory, at + RING),
  });
}

/** One round of an iteration: the value with this index, of a deque that changed so often. */
export type DequeRound =
  | { readonly done: false; readonly value: unknown; readonly changes: number }
  | { readonly done: true };

/**
 * One step of an iteration.
 * @param changes as the first round found it; undefined in the first
 * Throws RuntimeError when the deque was changed since.
 */
export function dequeRound(
  context: Context,
  { at, object }: Placed,
  index: number,
  changes: number | undefined,
): DequeRound {
  const { memory, recorder, codec } = context;
  passGate(context, KIND_CODE['list-read'], object);
  lock(memory, at);
  try {
    const now = memory[at + CHANGES] ?? 0;
    const depth = ringCount(memory, at + RING);
    const there = index < depth && (changes ?? now) === now;
    const value = there ? codec.peek(cellAt(memory, at + RING, index)) : undefined;
    const text = there ? shortForm(value) : '';
    recorder.record('list-read', { object, depth, arg: index, text });
    if (changes !== undefined && changes !== now)
      throw new RuntimeError('deque mutated during iteration');
    return there ? { done: false, value, changes: now } : { done: true };
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
    memory[at + CHANGES] = (memory[at + CHANGES] ?? 0) + 1;
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
      (fails ? FOUND.FAILED : 0) |
      // One that has a maxlen gives away at the other end: its steps keep their order.
      (memory[at + MOST] === 0 ? 0 : FOUND.WAITED),
    nth,
    room: 0,
  });
}
