/**
 * Fields of shared objects: in Python all threads see an object's attributes, so here they live in shared memory.
 *
 *   LOCK │ LAYOUT: their names (layouts.ts) │ per field: WRITES │ value cell
 *
 * An object becomes shared when it first leaves its thread; its own properties then turn into accessors. Each read and
 * each write is one step: `shared.count += 1` in two threads loses updates, as it should.
 */
import { CELL_WORDS, NO_ITEM, OutOfMemory } from '../memory/codec';
import { Unshareable } from '../memory/shareable';
import { canBeTold, namedForm, recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { noRoom } from '../sync/full-memory';
import { partAt, passGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import type { Layouts } from './layouts';
import { findRef, type Ref, setFields } from './shared-object';

const FIELDS = { LOCK: 0, LAYOUT: 1, FIRST: 2 } as const;
const FIELD = { WRITES: 0, CELL: 1 } as const;
const { 'field-read': FIELD_READ, 'field-written': FIELD_WRITTEN } = KIND_CODE;
const FIELD_WORDS = FIELD.CELL + CELL_WORDS;

/**
 * Turns the shell's own properties into shared fields; one that was frozen stays as it is, and is read from its fields in
 * other threads. The object is not known to other threads yet. Throws Unshareable or MemoryError; the object is then as
 * unshared as before.
 */
export function shareFields(context: Context, shell: object, ref: Ref, layouts: Layouts): void {
  ref.shared = true; // before its fields, which may lead back to it
  try {
    writeFields(context, shell, ref, layouts);
  } catch (error) {
    ref.shared = false;
    throw error instanceof OutOfMemory ? noRoom(context.memory) : error;
  }
}

/** Sealed, its fields could not become shared ones. Throws Unshareable. */
export function refuseSealed(shell: object): void {
  if (!Object.isSealed(shell) || Object.isFrozen(shell)) return;
  throw new Unshareable(
    `an object of ${shell.constructor.name} that was sealed`,
    'Freeze it, and it goes as it is; or leave it open, and threads share it.',
  );
}

function writeFields(context: Context, shell: object, ref: Ref, layouts: Layouts): void {
  const entries = Object.entries(shell);
  const frozen = Object.isFrozen(shell);
  if (entries.length > 0) {
    const { memory, heap, codec } = context;
    const names = entries.map(([name]) => name);
    const layout = layouts.of(names, frozen);
    const words = FIELDS.FIRST + entries.length * FIELD_WORDS;
    const block = heap.allocate(words);
    if (block === 0) throw new OutOfMemory();
    memory.fill(0, block, block + words);
    memory[block + FIELDS.LAYOUT] = layout.at;
    for (const [index, [name, value]] of entries.entries()) {
      codec.write(block + FIELDS.FIRST + index * FIELD_WORDS + FIELD.CELL, value);
      recordMember(context, ref, name, value);
    }
    setFields(memory, ref, block);
    if (!frozen) defineFields(context, shell, ref, block, layouts);
  }
  Object.preventExtensions(shell);
}

/** Gives a shell one accessor per shared field. */
export function defineFields(
  context: Context,
  shell: object,
  ref: Ref,
  block: number,
  layouts: Layouts,
): void {
  const { memory } = context;
  const layout = layouts.read(memory[block + FIELDS.LAYOUT] ?? 0);
  for (const [index, { name, mayChange }] of layout.fields.entries()) {
    const field: Field = {
      object: ref.object,
      lockAt: block + FIELDS.LOCK,
      at: block + FIELDS.FIRST + index * FIELD_WORDS,
      name,
      index,
      mayChange,
      told: false,
    };
    const { frozen } = layout;
    Object.defineProperty(shell, name, {
      enumerable: true,
      configurable: !frozen,
      get: frozen
        ? () => context.codec.peek(field.at + FIELD.CELL)
        : () => readField(context, field),
      set: (value: unknown) => {
        if (frozen) throw new TypeError(`'${name}' cannot be changed: it is frozen`);
        writeField(context, field, value);
      },
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
  /** The log has its name from this thread. */
  told: boolean;
}

function readField(context: Context, field: Field): unknown {
  const { object, lockAt, at, index, mayChange } = field;
  const { memory, codec, recorder, director } = context;
  if (mayChange) passGate(context, FIELD_READ, object, partAt(index));
  // The lock also before the first write: its writer frees the text that we would be reading.
  lock(memory, lockAt);
  try {
    const value = codec.peek(at + FIELD.CELL);
    // Not written since it became shared: it could not have differed, so there is nothing to record. (A step of a
    // schedule is always recorded: the learner chose it.)
    if ((memory[at + FIELD.WRITES] ?? 0) > 0 || (mayChange && director !== undefined))
      note(recorder, FIELD_READ, field, value);
    return value;
  } finally {
    unlock(memory, lockAt);
  }
}

function writeField(context: Context, field: Field, value: unknown): void {
  const { object, lockAt, at, index } = field;
  const { memory, codec, recorder } = context;
  passGate(context, FIELD_WRITTEN, object, partAt(index));
  try {
    codec.stage(value);
  } catch (error) {
    throw error instanceof OutOfMemory ? noRoom(memory) : error;
  }
  lock(memory, lockAt);
  try {
    memory[at + FIELD.WRITES] = (memory[at + FIELD.WRITES] ?? 0) + 1;
    codec.drop(at + FIELD.CELL);
    codec.store(at + FIELD.CELL, NO_ITEM);
    note(recorder, FIELD_WRITTEN, field, value);
  } finally {
    unlock(memory, lockAt);
  }
}

/** In words that are in place: these are the most frequent of all events. Made of nothing where nobody would read it. */
function note(recorder: Recorder, code: number, field: Field, value: unknown): void {
  const { object, index, name, told } = field;
  const text = recorder.keeps ? namedForm(name, recordForm(value), told) : '';
  const kept = recorder.recordFast(code, object, NONE, NONE, NONE, NONE, index, text, false);
  if (kept && !told) field.told = canBeTold(name);
}

function recordMember({ recorder }: Context, owner: Ref, name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const ref = findRef(value);
  if (ref !== undefined)
    recorder.record('member', { object: owner.object, arg: ref.object, text: name });
}
