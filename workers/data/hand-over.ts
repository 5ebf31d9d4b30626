/**
 * Giving plain data away: an array, object, Map or Set becomes shared, and with it all that can be reached from it.
 *
 *   look      everything within reach, changing nothing: what cannot be shared is refused here, with the way to it
 *   allocate  a block for each                          (no memory: all blocks are given back, nothing has changed)
 *   write     contents into the blocks
 *   become    each object is emptied and becomes the shell of its block
 *
 * So a refusal leaves everything as it was, circles are no trouble, and nobody sees an object half shared. No lock may
 * be held.
 */
import { NO_ITEM, OutOfMemory } from '../memory/codec';
import {
  DATA,
  DATA_TYPES,
  DATA_WORDS,
  type DataRef,
  type DataType,
  dataNumber,
  findData,
  MOST_DATA,
} from '../memory/data-block';
import { keepUnchanged } from '../memory/plain-data';
import { DESCRIBED, type Identities, Unshareable } from '../memory/shareable';
import { freeRing, pushTail, reserveRing } from '../queue/cell-ring';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import { OBJECT_TYPES } from '../trace/events';
import type { Keys } from './keys';
import { freeTable, insert, makeTable } from './table-entries';

export interface Owner {
  readonly context: Context;
  readonly keys: Keys;
  readonly identities: Identities;
  /** Refuses an object with an identity of its own that cannot be shared; gives what its fields hold, none when it is shared already; undefined when it is no such object. */
  fieldsOf(value: object): readonly (readonly [string, unknown])[] | undefined;
  nameOf(value: object): string | undefined;
  become(value: object, ref: DataRef): void;
  /** Blocks of what is being given away, while it is. */
  readonly pending: Map<object, number>;
  nextNumber(): number;
}

interface Node {
  readonly value: object;
  readonly type: DataType;
  readonly contents: readonly (readonly [unknown, unknown])[];
}

/** Makes `value` shared and returns its block. Throws Unshareable or MemoryError; nothing has changed then. */
export function handOver(owner: Owner, value: object): number {
  const { nodes, values } = look(owner, value);
  const { context, pending } = owner;
  const refs = new Map<Node, DataRef>();
  try {
    for (const node of nodes) {
      const ref = allocate(owner, node);
      refs.set(node, ref);
      pending.set(node.value, ref.at);
    }
    for (const [node, ref] of refs) write(owner, node, ref);
  } catch (error) {
    for (const ref of refs.values()) release(context, ref);
    context.codec.discard();
    throw error instanceof OutOfMemory ? fullOf(context) : error;
  } finally {
    for (const node of nodes) pending.delete(node.value);
  }
  for (const each of values) keepUnchanged(each);
  for (const [node, ref] of refs) {
    owner.become(node.value, ref);
    tell(owner, node, ref);
  }
  return refs.get(nodes[0] ?? { value, type: 'object', contents: [] })?.at ?? 0;
}

/** Everything within reach that is not shared yet, the object itself first. */
function look(
  owner: Owner,
  first: object,
): { readonly nodes: readonly Node[]; readonly values: readonly object[] } {
  const nodes: Node[] = [];
  const values: object[] = [];
  const seen = new Set<object>();
  const waiting: { readonly value: unknown; readonly path: string }[] = [
    { value: first, path: '' },
  ];
  // It grows meanwhile. Taken from its front, an array of a million would be moved a million times.
  for (const { value, path } of waiting) {
    try {
      if (typeof value === 'symbol') throw new Unshareable('a symbol');
      if (typeof value === 'function' && owner.identities.functionIndex(value) === DESCRIBED)
        waiting.push({ value: owner.identities.descriptionOf(value), path });
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (findData(value) !== undefined || owner.identities.itemId(value) >= 0) continue;
      const fields = owner.fieldsOf(value);
      if (fields !== undefined) {
        for (const [name, each] of fields) waiting.push({ value: each, path: `${path}.${name}` });
        continue;
      }
      if (isValue(value)) {
        values.push(value);
        continue;
      }
      const node = nodeOf(value);
      nodes.push(node);
      for (const part of node.contents) {
        // The keys of lists and objects are numbers and texts.
        for (const each of part) {
          if (!mayHold(each)) continue;
          const [key] = part;
          const inside = node.type === 'object' ? `.${String(key)}` : `[${shown(key)}]`;
          waiting.push({ value: each, path: `${path}${inside}` });
        }
      }
    } catch (error) {
      if (!(error instanceof Unshareable) || path === '') throw error;
      throw new Unshareable(`${error.what} (at '${path.replace(/^\./, '')}')`, error.way);
    }
  }
  return { nodes, values };
}

/** Whether it is more than a number, a text or the like, of which there may be a million. */
function mayHold(value: unknown): boolean {
  switch (typeof value) {
    case 'object':
      return value !== null;
    case 'function':
    case 'symbol':
      return true;
    default:
      return false;
  }
}

function shown(key: unknown): string {
  return typeof key === 'string' ? `'${key}'` : typeof key === 'number' ? String(key) : '…';
}

/** What crosses as a value: never changed again once it was given away. */
export function isValue(value: object): boolean {
  return (
    value instanceof Error || isPlain(value, Date.prototype) || isPlain(value, RegExp.prototype)
  );
}

function isPlain(value: object, prototype: object): boolean {
  return Object.getPrototypeOf(value) === prototype;
}

/** Throws Unshareable for what is neither array, plain object, Map nor Set. */
function nodeOf(value: object): Node {
  const prototype: unknown = Object.getPrototypeOf(value);
  const type = typeOf(value, prototype);
  if (type === undefined) throw new Unshareable(kindOf(value));
  if (!Object.isExtensible(value))
    throw new Unshareable(`${WORDS[type]} that was frozen or sealed`);
  return { value, type, contents: contentsOf(value, type) };
}

const WORDS: Readonly<Record<DataType, string>> = {
  list: 'an array',
  object: 'an object',
  map: 'a Map',
  set: 'a Set',
};

function typeOf(value: object, prototype: unknown): DataType | undefined {
  if (Array.isArray(value) && prototype === Array.prototype) return 'list';
  if (prototype === Map.prototype) return 'map';
  if (prototype === Set.prototype) return 'set';
  return prototype === Object.prototype || prototype === null ? 'object' : undefined;
}

function contentsOf(value: object, type: DataType): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value].map((key) => [key, true]);
  const named: [string, unknown][] = [];
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') throw new Unshareable(`${WORDS[type]} with a symbol as a key`);
    if (type === 'list' && key === 'length') continue;
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (own?.get !== undefined || own?.set !== undefined)
      throw new Unshareable(`${WORDS[type]} with a getter or setter ('${key}')`);
    if (own?.configurable !== true || own.writable !== true)
      throw new Unshareable(`${WORDS[type]} with a part that cannot be changed ('${key}')`);
    if (type === 'list' && !/^\d+$/.test(key))
      throw new Unshareable(`an array with something besides its elements ('${key}')`);
    if (type === 'object' && own.enumerable === true) named.push([key, own.value]);
  }
  // Array.from: a gap becomes undefined.
  return Array.isArray(value) ? Array.from(value, (each, index) => [index, each]) : named;
}

function kindOf(value: object): string {
  const name: unknown = value.constructor?.name;
  if (typeof name !== 'string' || name === '') return 'this kind of object';
  if (Object.getPrototypeOf(value) === Function.prototype) return 'a function';
  return BUILT_IN.test(name)
    ? `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
    : `an object of the class ${name}`;
}

const BUILT_IN =
  /Array$|^(?:Weak|ArrayBuffer|SharedArrayBuffer|DataView|Promise|Intl|URL|Generator)/;

function allocate({ context, nextNumber }: Owner, { type, contents }: Node): DataRef {
  const { memory, heap } = context;
  const at = heap.allocate(DATA_WORDS);
  if (at === 0) throw new OutOfMemory();
  memory.fill(0, at, at + DATA_WORDS);
  const count = nextNumber();
  if (count > MOST_DATA)
    throw new MemoryError(
      `a thread can give away ${MOST_DATA.toLocaleString('en')} objects, not more`,
    );
  const number = dataNumber(context.recorder.thread, count);
  memory[at + DATA.TYPE] = DATA_TYPES.indexOf(type);
  memory[at + DATA.NUMBER] = number;
  try {
    if (type === 'list') reserveRing(context, at + DATA.BODY, contents.length);
    else if (!makeTable(context, at, contents.length)) throw new OutOfMemory();
  } catch (error) {
    heap.free(at);
    throw error;
  }
  return { at, number, type };
}

function write({ context, keys }: Owner, { type, contents }: Node, { at }: DataRef): void {
  const { codec } = context;
  for (const [key, value] of contents) {
    if (type === 'list') {
      codec.stage(value);
      pushTail(context, at + DATA.BODY, NO_ITEM);
    } else {
      const known = typeof key === 'string' ? keys.ofText(key) : keys.of(key);
      codec.stage(value);
      insert(context, at, known);
    }
  }
}

/** What texts its cells own is lost with it: the run is out of memory anyway. */
function release(context: Context, { at, type }: DataRef): void {
  if (type === 'list') freeRing(context, at + DATA.BODY);
  else freeTable(context, at);
  context.heap.free(at);
}

function tell(
  { context, nameOf }: Owner,
  { value, type, contents }: Node,
  { number }: DataRef,
): void {
  context.recorder.record('created', {
    object: number,
    depth: OBJECT_TYPES.indexOf(type),
    arg: contents.length,
    text: { list: 'Array', object: 'Object', map: 'Map', set: 'Set' }[type],
  });
  const text = nameOf(value);
  if (text !== undefined) context.recorder.record('named', { object: number, text });
}

function fullOf({ memory }: Context): MemoryError {
  const mebibytes = Math.round((memory.length * 4) / 2 ** 20);
  return new MemoryError(
    `this run's ${mebibytes} MiB of shared memory are full: what was given to other threads stays there until the run's end`,
  );
}
