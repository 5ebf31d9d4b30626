/**
 * Shared objects: everything with an identity that several threads can hold.
 *
 *   header: TYPE │ CLASS (place in the program, -1 built in) │ FIELDS (heap block, 0 none) │ NAME_OF_THREAD …
 *   then the words of its type (queue/, sync/lock.ts, …)
 *
 * The object table maps its number (the `object` of events) to its address, chunk by chunk. In each thread a JavaScript object stands
 * for it, its *shell*, found by the REF property.
 */
import type { DataType } from '../memory/data-block';
import { CHUNK_OBJECTS, CHUNKS_AT, CONTROL, MAX_OBJECTS } from '../memory/layout';
import type { Context } from '../sync/context';
import { MemoryError, RuntimeError } from '../sync/errors';
import { noRoom } from '../sync/full-memory';
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

/** Of objects that were frozen before they were shared, which nothing can be put on any more. */
const apart = new WeakMap<object, Ref>();
/** The language's own: a thread that shares data has another (data/natives.ts). */
const { isExtensible } = Object;

/** Marks `shell` as standing for a shared object. */
export function attachRef(shell: object, ref: Ref): void {
  if (isExtensible(shell)) Object.defineProperty(shell, REF, { value: ref });
  else apart.set(shell, ref);
}

export function findRef(value: object): Ref | undefined {
  return (value as Shell)[REF] ?? (isExtensible(value) ? undefined : apart.get(value));
}

/** The reference of an object that must have one: `this` inside the built-in classes. */
export function refOf(shell: object): Ref {
  const ref = findRef(shell);
  if (ref === undefined) throw new RuntimeError('super() must be called before the object is used');
  return ref;
}

/** Reserves zeroed memory and a number for a new object. Records nothing. Throws MemoryError. */
export function placeObject(
  context: Context,
  type: PlacedType,
  classIndex: number,
  words: number,
): Ref {
  const { memory, heap } = context;
  const block = heap.allocate(HEADER_WORDS + words);
  if (block === 0) throw noRoom(memory);
  const object = Atomics.add(memory, CONTROL.OBJECTS, 1);
  if (object >= MAX_OBJECTS) {
    throw new MemoryError(
      `a run can make ${MAX_OBJECTS.toLocaleString('en')} shared objects, not more`,
    );
  }
  memory.fill(0, block, block + HEADER_WORDS + words);
  memory[block + HEADER.TYPE] = PLACED_TYPES.indexOf(type);
  memory[block + HEADER.CLASS] = classIndex;
  Atomics.store(memory, chunkFor(context, object) + (object % CHUNK_OBJECTS), block);
  return { at: block + HEADER_WORDS, object, type, shared: false };
}

/** The chunk of the object table in which an object's address stands; made by whoever comes first. Throws MemoryError. */
function chunkFor({ memory, heap }: Context, object: number): number {
  const word = CHUNKS_AT + Math.floor(object / CHUNK_OBJECTS);
  const known = Atomics.load(memory, word);
  if (known !== 0) return known;
  const made = heap.allocate(CHUNK_OBJECTS);
  if (made === 0) throw noRoom(memory);
  memory.fill(0, made, made + CHUNK_OBJECTS);
  const before = Atomics.compareExchange(memory, word, 0, made);
  if (before === 0) return made;
  heap.free(made);
  return before;
}

/** What another thread can read of object `number`: enough to make a shell of it. */
export function readHeader(
  memory: Int32Array,
  number: number,
): { ref: Ref; classIndex: number; fields: number } {
  const chunk = Atomics.load(memory, CHUNKS_AT + Math.floor(number / CHUNK_OBJECTS));
  const block = chunk === 0 ? 0 : Atomics.load(memory, chunk + (number % CHUNK_OBJECTS));
  const type = PLACED_TYPES[memory[block + HEADER.TYPE] ?? -1];
  if (block === 0 || type === undefined) throw new RangeError(`no shared object ${number}`);
  return {
    ref: { at: block + HEADER_WORDS, object: number, type, shared: true },
    classIndex: memory[block + HEADER.CLASS] ?? BUILT_IN_CLASS,
    fields: memory[block + HEADER.FIELDS] ?? 0,
  };
}

export function setFields(memory: Int32Array, ref: Ref, fields: number): void {
  Atomics.store(memory, ref.at - HEADER_WORDS + HEADER.FIELDS, fields);
}
