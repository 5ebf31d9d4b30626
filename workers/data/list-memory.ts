/**
 * A shared array: its cells in a ring (queue/cell-ring.ts), its operations one step each.
 *
 *   LOCK │ TYPE │ NUMBER │ WRITES │ cell ring
 *
 * Every function passes the gate first and may be called by any thread that holds no engine lock; none of them blocks.
 * Values are staged before the lock is taken, since sharing one may take other locks. Source of what is one step:
 * CPython's `list` under its lock, where each method that runs no Python code is one.
 */
import { CELL_WORDS, NO_ITEM, OutOfMemory } from '../memory/codec';
import { DATA, type DataRef } from '../memory/data-block';
import {
  cellAt,
  popHead,
  popTail,
  pushHead,
  pushTail,
  RING_WORDS,
  ringCount,
} from '../queue/cell-ring';
import { recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import { partAt, passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';

const RING = DATA.BODY;
/** The part of a list that its length is: reading it minds who adds, not who writes an element. */
const LENGTH_PART = partAt(0xff_ffff);
const {
  'list-read': READ,
  'list-written': WRITTEN,
  'list-added': ADDED,
  'list-removed': REMOVED,
  'list-length-read': LENGTH_READ,
} = KIND_CODE;

/** Words that a ring needs in the block. */
export const LIST_BODY_WORDS = RING_WORDS;

/** The element at an index, undefined beyond the end. */
export function listRead(context: Context, ref: DataRef, index: number): unknown {
  const { memory, codec } = context;
  const step = passDataGate(context, READ, ref.number, partAt(index), false);
  lock(memory, ref.at);
  try {
    const count = ringCount(memory, ref.at + RING);
    const value = index < count ? codec.peek(cellAt(memory, ref.at + RING, index)) : undefined;
    if (shows(memory, ref, step)) note(context, READ, ref, count, index, value);
    return value;
  } finally {
    unlock(memory, ref.at);
  }
}

/** What comes next for a loop over a list: live, as in Python, where a list may grow under its iterator. */
export function listNext(
  context: Context,
  ref: DataRef,
  index: number,
): { readonly done: boolean; readonly value: unknown } {
  const { memory, codec } = context;
  // Whether there is a next one depends on the length: no part alone.
  const step = passDataGate(context, READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    const count = ringCount(memory, ref.at + RING);
    const done = index >= count;
    const value = done ? undefined : codec.peek(cellAt(memory, ref.at + RING, index));
    if (shows(memory, ref, step)) {
      if (done)
        context.recorder.recordFast(
          LENGTH_READ,
          ref.number,
          NONE,
          count,
          NONE,
          NONE,
          NONE,
          '',
          false,
        );
      else note(context, READ, ref, count, index, value);
    }
    return { done, value };
  } finally {
    unlock(memory, ref.at);
  }
}

export function listLength(context: Context, ref: DataRef): number {
  const { memory, recorder } = context;
  const step = passDataGate(context, LENGTH_READ, ref.number, LENGTH_PART, false);
  lock(memory, ref.at);
  const count = ringCount(memory, ref.at + RING);
  if (shows(memory, ref, step))
    recorder.recordFast(LENGTH_READ, ref.number, NONE, count, NONE, NONE, NONE, '', false);
  unlock(memory, ref.at);
  return count;
}

/** All elements at one moment: what printing, copying and searching a list do. */
export function listAll(context: Context, ref: DataRef): unknown[] {
  const { memory, codec } = context;
  const step = passDataGate(context, READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    const count = ringCount(memory, ref.at + RING);
    const all: unknown[] = [];
    for (let i = 0; i < count; i++) all.push(codec.peek(cellAt(memory, ref.at + RING, i)));
    if (shows(memory, ref, step)) note(context, READ, ref, count, NONE, undefined);
    return all;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Sets the element at an index; beyond the end the list grows, the gap undefined. */
export function listWrite(context: Context, ref: DataRef, index: number, value: unknown): void {
  const { memory, codec } = context;
  // Where it would make the list longer, it minds the length too.
  const within = index < ringCount(memory, ref.at + RING);
  passDataGate(context, WRITTEN, ref.number, within ? partAt(index) : NONE, true);
  const form = recordForm(value);
  const words = stageApart(context, value);
  lock(memory, ref.at);
  try {
    while (ringCount(memory, ref.at + RING) < index) {
      codec.stage(undefined);
      pushTail(context, ref.at + RING, NO_ITEM);
    }
    codec.restage(words);
    if (index < ringCount(memory, ref.at + RING)) {
      const cell = cellAt(memory, ref.at + RING, index);
      codec.drop(cell);
      codec.store(cell, NO_ITEM);
    } else pushTail(context, ref.at + RING, NO_ITEM);
    written(memory, ref);
    noteForm(context, WRITTEN, ref, ringCount(memory, ref.at + RING), index, form);
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

/** Adds at an end, all in one step. Returns the new length. */
export function listAdd(
  context: Context,
  ref: DataRef,
  values: readonly unknown[],
  end: 'left' | 'right',
): number {
  const { memory, codec } = context;
  passDataGate(context, ADDED, ref.number, NONE, true);
  if (values.length === 1) return addOne(context, ref, values[0], end);
  const staged = values.map((value) => stageApart(context, value));
  lock(memory, ref.at);
  try {
    for (const words of end === 'left' ? staged.reverse() : staged) {
      codec.restage(words);
      if (end === 'left') pushHead(context, ref.at + RING, NO_ITEM);
      else pushTail(context, ref.at + RING, NO_ITEM);
    }
    const count = ringCount(memory, ref.at + RING);
    if (values.length > 0) {
      written(memory, ref);
      noteForm(context, ADDED, ref, count, values.length, `${values.length} more`);
    }
    return count;
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

function addOne(context: Context, ref: DataRef, value: unknown, end: 'left' | 'right'): number {
  const { memory } = context;
  const form = recordForm(value);
  stage(context, value);
  lock(memory, ref.at);
  try {
    if (end === 'left') pushHead(context, ref.at + RING, NO_ITEM);
    else pushTail(context, ref.at + RING, NO_ITEM);
    const count = ringCount(memory, ref.at + RING);
    written(memory, ref);
    noteForm(context, ADDED, ref, count, 1, form);
    return count;
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

/** Takes from an end; undefined when there is nothing, as in JavaScript. */
export function listTake(context: Context, ref: DataRef, end: 'left' | 'right'): unknown {
  const { memory } = context;
  passDataGate(context, REMOVED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    const ring = ref.at + RING;
    if (ringCount(memory, ring) === 0) {
      noteForm(context, REMOVED, ref, 0, 0, '');
      return undefined;
    }
    const value = end === 'left' ? popHead(context, ring) : popTail(context, ring);
    written(memory, ref);
    note(context, REMOVED, ref, ringCount(memory, ring), 1, value);
    return value;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Sets the length: cuts, or fills with undefined. */
export function listSetLength(context: Context, ref: DataRef, length: number): void {
  const { memory, codec } = context;
  passDataGate(context, REMOVED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    const ring = ref.at + RING;
    while (ringCount(memory, ring) > length) popTail(context, ring);
    while (ringCount(memory, ring) < length) {
      codec.stage(undefined);
      pushTail(context, ring, NO_ITEM);
    }
    written(memory, ref);
    noteForm(context, REMOVED, ref, ringCount(memory, ring), NONE, '');
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

/** An element and the words of its cell. */
export interface Element {
  readonly value: unknown;
  readonly words: readonly number[];
}

/**
 * Puts the elements into another order or takes some out, in one step.
 * @param change gets the elements, changes the array and returns those taken out; it runs with the lock held, so it may
 * touch nothing shared
 */
export function listRearrange(
  context: Context,
  ref: DataRef,
  added: readonly unknown[],
  change: (elements: Element[], added: readonly Element[]) => readonly Element[],
): unknown[] {
  const { memory, codec } = context;
  passDataGate(context, WRITTEN, ref.number, NONE, true);
  const fresh = added.map((value) => ({ value, words: stageApart(context, value) }));
  lock(memory, ref.at);
  try {
    const ring = ref.at + RING;
    const elements: Element[] = [];
    for (let i = 0, count = ringCount(memory, ring); i < count; i++) {
      const cell = cellAt(memory, ring, i);
      elements.push({
        value: codec.peek(cell),
        words: [...memory.subarray(cell, cell + CELL_WORDS)],
      });
    }
    const before = elements.length;
    const removed = change(elements, fresh);
    // Room first, so that nothing is lost when there is none.
    for (let i = before; i < elements.length; i++) {
      codec.stage(undefined);
      pushTail(context, ring, NO_ITEM);
    }
    for (const [i, { words }] of elements.entries()) memory.set(words, cellAt(memory, ring, i));
    for (let i = elements.length; i < before; i++) {
      memory[cellAt(memory, ring, ringCount(memory, ring) - 1)] = 0;
      popTail(context, ring);
    }
    for (const { words } of removed) codec.dropWords(words);
    written(memory, ref);
    noteForm(context, WRITTEN, ref, elements.length, NONE, '');
    return removed.map(({ value }) => value);
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

/** What nobody has written since it became shared could not have differed: reading it is not recorded. */
function shows(memory: Int32Array, { at }: DataRef, step: boolean): boolean {
  return step || memory[at + DATA.WRITES] !== 0;
}

function written(memory: Int32Array, { at }: DataRef): void {
  memory[at + DATA.WRITES] = (memory[at + DATA.WRITES] ?? 0) + 1;
}

function note(
  context: Context,
  code: number,
  ref: DataRef,
  count: number,
  arg: number,
  value: unknown,
): void {
  noteForm(context, code, ref, count, arg, context.recorder.keeps ? recordForm(value) : '');
}

function noteForm(
  { recorder }: Context,
  code: number,
  { number }: DataRef,
  count: number,
  arg: number,
  form: string | number,
): void {
  recorder.recordFast(code, number, NONE, count, NONE, NONE, arg, form, false);
}

function stage(context: Context, value: unknown): void {
  try {
    context.codec.stage(value);
  } catch (error) {
    throw error instanceof OutOfMemory ? full() : error;
  }
}

function stageApart(context: Context, value: unknown): readonly number[] {
  stage(context, value);
  return context.codec.takeStaged();
}

function inWords({ codec, memory }: Context, error: unknown, { at }: DataRef): unknown {
  codec.discard();
  if (!(error instanceof OutOfMemory)) return error;
  const mebibytes = Math.round((memory.length * 4) / 2 ** 20);
  const count = ringCount(memory, at + RING).toLocaleString('en');
  return new MemoryError(
    `an array held ${count} elements when this run's ${mebibytes} MiB of shared memory were full`,
  );
}

function full(): MemoryError {
  return new MemoryError("this run's shared memory is full");
}
