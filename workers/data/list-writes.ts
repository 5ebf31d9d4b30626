/**
 * What changes a shared array, one step each. Every function passes the gate first and may be called by any thread that
 * holds no engine lock; none of them blocks. Values are staged before the lock is taken, since sharing one may take other
 * locks. Source of what is one step: CPython's `list` under its lock, where each method that runs no Python code is one.
 */
import { CELL_WORDS, NO_ITEM, OutOfMemory } from '../memory/codec';
import type { DataRef } from '../memory/data-block';
import { cellAt, popHead, popTail, pushHead, pushTail, ringCount } from '../queue/cell-ring';
import { recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { fullOf, noRoom } from '../sync/full-memory';
import { partAt, passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import { note, noteForm, RING } from './list-log';
import { type Rearrangement, rearrange } from './rearrange';
import { wrote } from './writes';

const { 'list-written': WRITTEN, 'list-added': ADDED, 'list-removed': REMOVED } = KIND_CODE;

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
    wrote(memory, ref);
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
      wrote(memory, ref);
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
    wrote(memory, ref);
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
    wrote(memory, ref);
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
    wrote(memory, ref);
    noteForm(context, REMOVED, ref, ringCount(memory, ring), NONE, '');
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

/** An element and the words of its cell. */
interface Element {
  readonly value: unknown;
  readonly words: readonly number[];
}

/** Puts the elements into another order or takes some out, in one step. Returns those taken out. */
export function listRearrange(
  context: Context,
  ref: DataRef,
  how: Rearrangement,
  added: readonly unknown[],
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
    const removed = rearrange(elements, how, fresh, ({ value }) => value);
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
    wrote(memory, ref);
    noteForm(context, WRITTEN, ref, elements.length, NONE, '');
    return removed.map(({ value }) => value);
  } catch (error) {
    throw inWords(context, error, ref);
  } finally {
    unlock(memory, ref.at);
  }
}

function stage(context: Context, value: unknown): void {
  try {
    context.codec.stage(value);
  } catch (error) {
    throw error instanceof OutOfMemory ? noRoom(context.memory) : error;
  }
}

function stageApart(context: Context, value: unknown): readonly number[] {
  stage(context, value);
  return context.codec.takeStaged();
}

function inWords({ codec, memory }: Context, error: unknown, { at }: DataRef): unknown {
  codec.discard();
  if (!(error instanceof OutOfMemory)) return error;
  const count = ringCount(memory, at + RING).toLocaleString('en');
  return fullOf(memory, `an array held ${count} elements`);
}
