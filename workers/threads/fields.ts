/**
 * Fields of shared objects: in Python all threads see an object's attributes, so here they live in shared memory.
 *
 *   LOCK │ COUNT │ per field: NAME (heap) │ NAME_LENGTH │ WRITES │ – │ value cell
 *
 * An object becomes shared when it first leaves its thread; its own properties then turn into accessors. Each read and
 * each write is one step: `shared.count += 1` in two threads loses updates, as it should.
 */
import { CELL_WORDS, NO_ITEM, OutOfMemory } from '../memory/codec';
import { readText, textWords, writeText } from '../memory/text';
import { shortForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import { partAt, passGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import { findRef, type Ref, setFields } from './shared-object';

const FIELDS = { LOCK: 0, COUNT: 1, FIRST: 2 } as const;
const FIELD = { NAME: 0, NAME_LENGTH: 1, WRITES: 2, CELL: 4 } as const;
const { 'field-read': FIELD_READ, 'field-written': FIELD_WRITTEN } = KIND_CODE;
const FIELD_WORDS = FIELD.CELL + CELL_WORDS;

/**
 * Turns the shell's own properties into shared fields. The object is not known to other threads yet. Throws Unshareable
 * or MemoryError; the object is then as unshared as before.
 */
export function shareFields(context: Context, shell: object, ref: Ref, mayChange: MayChange): void {
  ref.shared = true; // before its fields, which may lead back to it
  try {
    writeFields(context, shell, ref, mayChange);
  } catch (error) {
    ref.shared = false;
    throw error;
  }
}

function writeFields(context: Context, shell: object, ref: Ref, mayChange: MayChange): void {
  const entries = Object.entries(shell);
  if (entries.length > 0) {
    const { memory, heap, codec } = context;
    const block = heap.allocate(FIELDS.FIRST + entries.length * FIELD_WORDS);
    if (block === 0) throw new MemoryError("this run's shared memory is full");
    memory[block + FIELDS.LOCK] = 0;
    memory[block + FIELDS.COUNT] = entries.length;
    for (const [index, [name, value]] of entries.entries()) {
      const at = block + FIELDS.FIRST + index * FIELD_WORDS;
      const text = heap.allocate(textWords(name.length));
      if (text === 0) throw new MemoryError("this run's shared memory is full");
      writeText(memory, text, name);
      memory[at + FIELD.NAME] = text;
      memory[at + FIELD.NAME_LENGTH] = name.length;
      memory[at + FIELD.WRITES] = 0;
      codec.write(at + FIELD.CELL, value);
      recordMember(context, ref, name, value);
    }
    setFields(memory, ref, block);
    defineFields(context, shell, ref, block, mayChange);
  }
  Object.preventExtensions(shell);
}

/** Says of a field's name whether the program ever writes it once it is shared. */
export type MayChange = (name: string) => boolean;

/** Gives a shell one accessor per shared field. */
export function defineFields(
  context: Context,
  shell: object,
  ref: Ref,
  block: number,
  mayChange: MayChange,
): void {
  const { memory } = context;
  const count = memory[block + FIELDS.COUNT] ?? 0;
  for (let index = 0; index < count; index++) {
    const at = block + FIELDS.FIRST + index * FIELD_WORDS;
    const name = readText(
      memory,
      memory[at + FIELD.NAME] ?? 0,
      memory[at + FIELD.NAME_LENGTH] ?? 0,
    );
    const field: Field = {
      object: ref.object,
      lockAt: block + FIELDS.LOCK,
      at,
      name,
      index,
      mayChange: mayChange(name),
    };
    Object.defineProperty(shell, name, {
      enumerable: true,
      configurable: true,
      get: () => readField(context, field),
      set: (value: unknown) => writeField(context, field, value),
    });
  }
}

interface Field {
  readonly object: number;
  readonly lockAt: number;
  readonly at: number;
  readonly name: string;
  readonly index: number;
  readonly mayChange: boolean;
}

function readField(context: Context, field: Field): unknown {
  const { object, lockAt, at, name, index, mayChange } = field;
  const { memory, codec, recorder, director } = context;
  if (mayChange) passGate(context, FIELD_READ, object, partAt(index));
  // The lock also before the first write: its writer frees the text that we would be reading.
  lock(memory, lockAt);
  try {
    const value = codec.peek(at + FIELD.CELL);
    // Not written since it became shared: it could not have differed, so there is nothing to record. (A step of a
    // schedule is always recorded: the learner chose it.)
    if ((memory[at + FIELD.WRITES] ?? 0) > 0 || (mayChange && director !== undefined)) {
      note(recorder, FIELD_READ, object, index, formOf(recorder, name, value));
    }
    return value;
  } finally {
    unlock(memory, lockAt);
  }
}

function writeField(
  context: Context,
  { object, lockAt, at, name, index }: Field,
  value: unknown,
): void {
  const { memory, codec, recorder } = context;
  passGate(context, FIELD_WRITTEN, object, partAt(index));
  try {
    codec.stage(value);
  } catch (error) {
    throw error instanceof OutOfMemory
      ? new MemoryError("this run's shared memory is full")
      : error;
  }
  lock(memory, lockAt);
  try {
    memory[at + FIELD.WRITES] = (memory[at + FIELD.WRITES] ?? 0) + 1;
    codec.drop(at + FIELD.CELL);
    codec.store(at + FIELD.CELL, NO_ITEM);
    note(recorder, FIELD_WRITTEN, object, index, formOf(recorder, name, value));
  } finally {
    unlock(memory, lockAt);
  }
}

/** Made of nothing where nobody would read it. */
function formOf(recorder: Recorder, name: string, value: unknown): string {
  return recorder.keeps ? `${name} = ${shortForm(value)}` : '';
}

/** In words that are in place: these are the most frequent of all events. */
function note(recorder: Recorder, code: number, object: number, index: number, text: string): void {
  recorder.recordFast(code, object, NONE, NONE, NONE, NONE, index, text, false);
}

function recordMember({ recorder }: Context, owner: Ref, name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const ref = findRef(value);
  if (ref !== undefined)
    recorder.record('member', { object: owner.object, arg: ref.object, text: name });
}
