/**
 * What only looks at a shared array, one step each. Every function passes the gate first and may be called by any thread
 * that holds no engine lock; none of them blocks. What is one step is so under the lock of CPython's `list`, too.
 */
import type { DataRef } from '../memory/data-block';
import { cellAt, ringCount } from '../queue/cell-ring';
import type { Context } from '../sync/context';
import { partAt, passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import { note, noteForm, RING } from './list-log';
import { shows } from './writes';

/** The part of a list that its length is: reading it minds who adds, not who writes an element. */
const LENGTH_PART = partAt(0xff_ffff);
const { 'list-read': READ, 'list-length-read': LENGTH_READ } = KIND_CODE;

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
      if (done) noteForm(context, LENGTH_READ, ref, count, NONE, '');
      else note(context, READ, ref, count, index, value);
    }
    return { done, value };
  } finally {
    unlock(memory, ref.at);
  }
}

export function listLength(context: Context, ref: DataRef): number {
  const { memory } = context;
  const step = passDataGate(context, LENGTH_READ, ref.number, LENGTH_PART, false);
  lock(memory, ref.at);
  const count = ringCount(memory, ref.at + RING);
  if (shows(memory, ref, step)) noteForm(context, LENGTH_READ, ref, count, NONE, '');
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
    if (shows(memory, ref, step)) noteForm(context, READ, ref, count, NONE, '');
    return all;
  } finally {
    unlock(memory, ref.at);
  }
}
