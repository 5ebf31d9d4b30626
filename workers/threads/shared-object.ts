/**
 * Shared objects: everything with an identity that several threads can hold.
 *
 *   header: TYPE │ CLASS (place in the program, -1 built in) │ FIELDS (heap block, 0 none) │ NAME_OF_THREAD …
 *   then the words of its type (queue/, sync/lock.ts, …)
 *
 * The object table maps its number (the `object` of events) to its address. In each thread a JavaScript object stands
 * for it, its *shell*, found by the REF property.
 */
import type { DataType } from '../memory/data-block';
import { CONTROL, MAX_OBJECTS, OBJECTS_AT } from '../memory/layout';
import type { Context } from '../sync/context';
import { MemoryError, RuntimeError } from '../sync/errors';
import type { Placed } from '../sync/lock';
import type { ObjectType } from '../trace/events';

/** What has a number in the object table: all but plain data and variables (data/, variables.ts). */
export type PlacedType = Exclude<ObjectType, DataType | 'variable'>;

export const HEADER = { TYPE: 0, CLASS: 1, FIELDS: 2 } as const;
export const HEADER_WORDS = 4;

/** CLASS of an object whose class other threads cannot find: it is not declared at the top level. */
export const LOCAL_CLASS = -2;
export const BUILT_IN_CLASS = -1;

export interface Ref extends Placed {
  readonly type: PlacedType;
  /** True once its fields are in shared memory. */
  shared: boolean;
}

const PLACED_TYPES: readonly PlacedType[] = [
  'queue',
  'deque',
  'lock',
  'condition',
  'thread',
  'instance',
];

const REF = Symbol('shared object');

export interface Shell {
  readonly [REF]?: Ref;
}

/** Marks `shell` as standing for a shared object. */
export function attachRef(shell: object, ref: Ref): void {
  Object.defineProperty(shell, REF, { value: ref });
}

export function findRef(value: object): Ref | undefined {
  return (value as Shell)[REF];
}

/** The reference of an object that must have one: `this` inside the built-in classes. */
export function refOf(shell: object): Ref {
  const ref = findRef(shell);
  if (ref === undefined) throw new RuntimeError('super() must be called before the object is used');
  return ref;
}

/** Reserves zeroed memory and a number for a new object. Records nothing. Throws MemoryError. */
export function placeObject(
  { memory, heap }: Context,
  type: PlacedType,
  classIndex: number,
  words: number,
): Ref {
  const block = heap.allocate(HEADER_WORDS + words);
  if (block === 0) throw new MemoryError("this run's shared memory is full");
  const object = Atomics.add(memory, CONTROL.OBJECTS, 1);
  if (object >= MAX_OBJECTS) {
    throw new MemoryError(
      `a run can make ${MAX_OBJECTS.toLocaleString('en')} shared objects, not more`,
    );
  }
  memory.fill(0, block, block + HEADER_WORDS + words);
  memory[block + HEADER.TYPE] = PLACED_TYPES.indexOf(type);
  memory[block + HEADER.CLASS] = classIndex;
  Atomics.store(memory, OBJECTS_AT + object, block);
  return { at: block + HEADER_WORDS, object, type, shared: false };
}

/** What another thread can read of object `number`: enough to make a shell of it. */
export function readHeader(
  memory: Int32Array,
  number: number,
): { ref: Ref; classIndex: number; fields: number } {
  const block = Atomics.load(memory, OBJECTS_AT + number);
  const type = PLACED_TYPES[memory[block + HEADER.TYPE] ?? -1];
  if (block === 0 || type === undefined)
    throw new RangeError(`there is no shared object ${number}`);
  return {
    ref: { at: block + HEADER_WORDS, object: number, type, shared: true },
    classIndex: memory[block + HEADER.CLASS] ?? BUILT_IN_CLASS,
    fields: memory[block + HEADER.FIELDS] ?? 0,
  };
}

export function setFields(memory: Int32Array, ref: Ref, fields: number): void {
  Atomics.store(memory, ref.at - HEADER_WORDS + HEADER.FIELDS, fields);
}
