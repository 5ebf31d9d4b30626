/**
 * Giving plain data away: an array, object, Map or Set becomes shared, and with it all that can be reached from it.
 *
 *   look      everything within reach (within-reach.ts): what cannot be shared is refused here, with the way to it
 *   allocate  a block for each                          (no memory: all blocks are given back, nothing has changed)
 *   write     contents into the blocks
 *   become    each object is emptied and becomes the shell of its block; one that is frozen stays as it is
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
  dataNumber,
  FROZEN,
  MOST_DATA,
} from '../memory/data-block';
import { keepUnchanged } from '../memory/plain-data';
import type { Identities } from '../memory/shareable';
import { freeRing, pushTail, reserveRing } from '../queue/cell-ring';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import { countGiven, noRoom } from '../sync/full-memory';
import { NONE, OBJECT_TYPES } from '../trace/events';
import type { Keys } from './keys';
import { freeTable, insert, makeTable } from './table-entries';
import { type Looker, type Piece, withinReach } from './within-reach';

export interface Owner extends Looker {
  readonly context: Context;
  readonly keys: Keys;
  readonly identities: Identities;
  nameOf(value: object): string | undefined;
  become(value: object, ref: DataRef): void;
  /** Blocks of what is being given away, while it is: 0 for what crosses as a value. */
  readonly pending: Map<object, number>;
  nextNumber(): number;
}

/** Makes `value` shared and returns its block, 0 where it crosses as a value. Throws Unshareable or MemoryError: nothing has changed. */
export function handOver(owner: Owner, value: object): number {
  const { pieces, values } = withinReach(owner, value);
  const { context, pending } = owner;
  const refs = new Map<Piece, DataRef>();
  try {
    for (const each of values) pending.set(each, 0);
    for (const piece of pieces) {
      const ref = allocate(owner, piece);
      refs.set(piece, ref);
      pending.set(piece.value, ref.at);
    }
    for (const [piece, ref] of refs) write(owner, piece, ref);
  } catch (error) {
    for (const ref of refs.values()) release(context, ref);
    context.codec.discard();
    throw error instanceof OutOfMemory ? noRoom(context.memory) : error;
  } finally {
    for (const each of values) pending.delete(each);
    for (const piece of pieces) pending.delete(piece.value);
  }
  for (const each of values) keepUnchanged(each);
  countGiven(context.memory, pieces.length);
  for (const [piece, ref] of refs) {
    owner.become(piece.value, ref);
    tell(owner, piece, ref);
  }
  const [[first, ref] = []] = refs;
  return first?.value === value ? (ref?.at ?? 0) : 0;
}

function allocate(owner: Owner, { type, frozen, contents }: Piece): DataRef {
  const { context } = owner;
  const { memory, heap } = context;
  const at = heap.allocate(DATA_WORDS);
  if (at === 0) throw new OutOfMemory();
  memory.fill(0, at, at + DATA_WORDS);
  // What never changes is in no event, and needs no number.
  const number = frozen ? NONE : numberOf(owner);
  memory[at + DATA.TYPE] = DATA_TYPES.indexOf(type) | (frozen ? FROZEN : 0);
  memory[at + DATA.NUMBER] = number;
  try {
    if (type === 'list') reserveRing(context, at + DATA.BODY, contents.length);
    else if (!makeTable(context, at, contents.length)) throw new OutOfMemory();
  } catch (error) {
    heap.free(at);
    throw error;
  }
  return { at, number, type, frozen };
}

function numberOf({ context, nextNumber }: Owner): number {
  const count = nextNumber();
  if (count > MOST_DATA)
    throw new MemoryError(
      `a thread can give away ${MOST_DATA.toLocaleString('en')} objects, not more`,
    );
  return dataNumber(context.recorder.thread, count);
}

function write({ context, keys }: Owner, { type, contents }: Piece, { at }: DataRef): void {
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
  { value, type, frozen, contents }: Piece,
  { number }: DataRef,
): void {
  if (frozen) return;
  context.recorder.record('created', {
    object: number,
    depth: OBJECT_TYPES.indexOf(type),
    arg: contents.length,
    text: { list: 'Array', object: 'Object', map: 'Map', set: 'Set' }[type],
  });
  const text = nameOf(value);
  if (text !== undefined) context.recorder.record('named', { object: number, text });
}
