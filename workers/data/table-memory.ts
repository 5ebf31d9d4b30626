/**
 * A shared plain object, Map or Set: its entries in the order of their insertion.
 *
 *   LOCK │ TYPE │ NUMBER │ WRITES │ COUNT │ USED │ CAPACITY │ TABLE ──► buckets (none up to 8 entries) │ entries …
 *   entry: key (three words, keys.ts; 0 taken out) │ NEXT in its bucket (index + 1) │ value cell
 *
 * A cell's trace item is the entry's number in the order of insertion: what a loop over the table goes by. Functions
 * may be called by any thread that holds no engine lock; they pass the gate, and none of them blocks. CPython's `dict`.
 */
import { CELL_WORDS, OutOfMemory } from '../memory/codec';
import { DATA, type DataRef } from '../memory/data-block';
import { recordForm, shortForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import { partAt, passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import type { Key, Keys } from './keys';

const TABLE = { COUNT: DATA.BODY, USED: DATA.BODY + 1, CAPACITY: DATA.BODY + 2, AT: DATA.BODY + 3 };
const ENTRY = { TAG: 0, A: 1, B: 2, NEXT: 3, CELL: 4 } as const;
const ENTRY_WORDS = ENTRY.CELL + CELL_WORDS;
/** Up to so many entries are looked through one by one. */
const FEW = 8;
/** The tag of an entry that was taken out. No key has it: `undefined` as a key is told apart by its second word. */
const GONE = -1;

const {
  'key-read': READ,
  'key-written': WRITTEN,
  'key-deleted': DELETED,
  'keys-read': KEYS_READ,
} = KIND_CODE;

/** A table as its thread sees it: what every function here needs. */
export interface Table {
  readonly context: Context;
  readonly keys: Keys;
  readonly ref: DataRef;
}

export interface Found {
  readonly found: boolean;
  readonly value: unknown;
}
const NOTHING: Found = { found: false, value: undefined };

/** The value under a key. @param name how the log calls the key */
export function tableRead(table: Table, key: Key, name: unknown): Found {
  const { context, ref } = table;
  const { memory, codec } = context;
  const step = passDataGate(context, READ, ref.number, partAt(key.hash), false);
  lock(memory, ref.at);
  try {
    const entry = find(memory, ref.at, key);
    const found = entry === 0 ? NOTHING : { found: true, value: codec.peek(entry + ENTRY.CELL) };
    if (step || memory[ref.at + DATA.WRITES] !== 0)
      note(table, READ, name, found.found ? `= ${shortForm(found.value)}` : 'missing');
    return found;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Sets the value under a key; a new key comes last. */
export function tableWrite(table: Table, key: Key, name: unknown, value: unknown): void {
  const { context, ref } = table;
  const { memory, codec } = context;
  // A new key also changes what there is to count and to loop over.
  // (Asked for schedules only, where nobody moves meanwhile.)
  const known = context.director !== undefined && find(memory, ref.at, key) !== 0;
  passDataGate(context, WRITTEN, ref.number, known ? partAt(key.hash) : NONE, true);
  const form = `= ${shortForm(value)}`;
  try {
    codec.stage(value);
    lock(memory, ref.at);
    try {
      const entry = find(memory, ref.at, key);
      if (entry !== 0) {
        codec.drop(entry + ENTRY.CELL);
        codec.store(entry + ENTRY.CELL, memory[entry + ENTRY.CELL + 1] ?? 0);
      } else insert(context, ref.at, key);
      wrote(memory, ref);
      note(table, WRITTEN, name, form);
    } finally {
      unlock(memory, ref.at);
    }
  } catch (error) {
    throw inWords(context, ref, error);
  }
}

/** Takes a key out; false when it was not there. */
export function tableDelete(table: Table, key: Key, name: unknown): boolean {
  const { context, ref } = table;
  const { memory, codec } = context;
  passDataGate(context, DELETED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    const entry = find(memory, ref.at, key);
    if (entry !== 0) {
      unlink(memory, ref.at, entry, key);
      codec.drop(entry + ENTRY.CELL);
      memory[entry + ENTRY.CELL] = 0;
      memory[entry + ENTRY.TAG] = GONE;
      memory[ref.at + TABLE.COUNT] = (memory[ref.at + TABLE.COUNT] ?? 0) - 1;
      wrote(memory, ref);
    }
    note(table, DELETED, name, entry === 0 ? 'missing' : '');
    return entry !== 0;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Takes all keys out, in one step. */
export function tableClear(table: Table): void {
  const { context, ref } = table;
  const { memory, codec } = context;
  passDataGate(context, DELETED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    for (const entry of entriesFrom(memory, ref.at, 0)) {
      codec.drop(entry + ENTRY.CELL);
      memory[entry + ENTRY.CELL] = 0;
      memory[entry + ENTRY.TAG] = GONE;
    }
    memory.fill(0, bucketsAt(memory, ref.at), firstEntry(memory, ref.at));
    memory[ref.at + TABLE.COUNT] = 0;
    wrote(memory, ref);
    context.recorder.recordFast(DELETED, ref.number, NONE, 0, NONE, NONE, NONE, 'all', false);
  } finally {
    unlock(memory, ref.at);
  }
}

export function tableSize({ context, ref }: Table): number {
  const { memory } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  const count = memory[ref.at + TABLE.COUNT] ?? 0;
  if (step || memory[ref.at + DATA.WRITES] !== 0) noteKeys(context, ref, count);
  unlock(memory, ref.at);
  return count;
}

/** Keys and values at one moment. */
export function tableAll({ context, keys, ref }: Table): [unknown, unknown][] {
  const { memory, codec } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    const all: [unknown, unknown][] = [];
    for (const entry of entriesFrom(memory, ref.at, 0))
      all.push([keyAt(memory, keys, entry), codec.peek(entry + ENTRY.CELL)]);
    if (step || memory[ref.at + DATA.WRITES] !== 0) noteKeys(context, ref, all.length);
    return all;
  } finally {
    unlock(memory, ref.at);
  }
}

/** What comes next for a loop over a table: the first entry inserted after number `last`; undefined at the end. */
export function tableNext(
  { context, keys, ref }: Table,
  last: number,
): { readonly number: number; readonly key: unknown; readonly value: unknown } | undefined {
  const { memory, codec } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    if (step || memory[ref.at + DATA.WRITES] !== 0)
      noteKeys(context, ref, memory[ref.at + TABLE.COUNT] ?? 0);
    for (const entry of entriesFrom(memory, ref.at, firstAfter(memory, ref.at, last))) {
      return {
        number: memory[entry + ENTRY.CELL + 1] ?? 0,
        key: keyAt(memory, keys, entry),
        value: codec.peek(entry + ENTRY.CELL),
      };
    }
    return undefined;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Adds the codec's staged value under a key that is not there: to a table that is shared with the lock held, or not known to others yet. Throws OutOfMemory. */
export function insert({ memory, heap, codec }: Context, at: number, key: Key): void {
  if ((memory[at + TABLE.USED] ?? 0) === (memory[at + TABLE.CAPACITY] ?? 0)) {
    if (
      !grow(
        memory,
        at,
        (words) => heap.allocate(words),
        (block) => heap.free(block),
      )
    )
      throw new OutOfMemory();
  }
  const used = memory[at + TABLE.USED] ?? 0;
  const entry = firstEntry(memory, at) + used * ENTRY_WORDS;
  const number = used === 0 ? 0 : (memory[entry - ENTRY_WORDS + ENTRY.CELL + 1] ?? 0) + 1;
  memory[entry + ENTRY.TAG] = key.tag;
  memory[entry + ENTRY.A] = key.a;
  memory[entry + ENTRY.B] = key.b;
  codec.store(entry + ENTRY.CELL, number);
  memory[at + TABLE.USED] = used + 1;
  memory[at + TABLE.COUNT] = (memory[at + TABLE.COUNT] ?? 0) + 1;
  link(memory, at, used, key.tag, key.a, key.b);
}

/** Gives a new table room for so many entries. False when there is no memory. */
export function makeTable({ memory, heap }: Context, at: number, entries: number): boolean {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(1, entries)));
  const words = tableWords(capacity);
  const block = heap.allocate(words);
  if (block === 0) return false;
  memory.fill(0, block, block + words);
  memory[at + TABLE.CAPACITY] = capacity;
  memory[at + TABLE.AT] = block;
  return true;
}

/** Gives the entries' block back, of a table that never became known. */
export function freeTable({ memory, heap }: Context, at: number): void {
  const block = memory[at + TABLE.AT] ?? 0;
  if (block !== 0) heap.free(block);
}

function tableWords(capacity: number): number {
  return (capacity > FEW ? capacity : 0) + capacity * ENTRY_WORDS;
}

/** Room for twice as many, without those that were taken out; but the last keeps its number for loops that go on. */
function grow(
  memory: Int32Array,
  at: number,
  allocate: (words: number) => number,
  free: (block: number) => void,
): boolean {
  const old = memory[at + TABLE.AT] ?? 0;
  const used = memory[at + TABLE.USED] ?? 0;
  const count = memory[at + TABLE.COUNT] ?? 0;
  const first = firstEntry(memory, at);
  const capacity = Math.max(
    2,
    2 ** Math.ceil(Math.log2(count + 2)),
    count * 2 > used ? used * 2 : 0,
  );
  const words = tableWords(capacity);
  const block = allocate(words);
  if (block === 0) return false;
  memory.fill(0, block, block + words);
  memory[at + TABLE.CAPACITY] = capacity;
  memory[at + TABLE.AT] = block;
  let kept = 0;
  for (let i = 0; i < used; i++) {
    const from = first + i * ENTRY_WORDS;
    if (memory[from] === GONE && i < used - 1) continue;
    const to = firstEntry(memory, at) + kept * ENTRY_WORDS;
    memory.copyWithin(to, from, from + ENTRY_WORDS);
    memory[to + ENTRY.NEXT] = 0;
    if (memory[to] !== GONE)
      link(memory, at, kept, memory[to] ?? 0, memory[to + ENTRY.A] ?? 0, memory[to + ENTRY.B] ?? 0);
    kept++;
  }
  memory[at + TABLE.USED] = kept;
  if (old !== 0) free(old);
  return true;
}

function bucketsAt(memory: Int32Array, at: number): number {
  return memory[at + TABLE.AT] ?? 0;
}

function firstEntry(memory: Int32Array, at: number): number {
  const capacity = memory[at + TABLE.CAPACITY] ?? 0;
  return (memory[at + TABLE.AT] ?? 0) + (capacity > FEW ? capacity : 0);
}

function bucketOf(memory: Int32Array, at: number, tag: number, a: number, b: number): number {
  const capacity = memory[at + TABLE.CAPACITY] ?? 0;
  const mixed = Math.imul(a ^ Math.imul(b, 31) ^ Math.imul(tag, 7), 0x9e37_79b1) >>> 0;
  return (memory[at + TABLE.AT] ?? 0) + ((mixed >>> 5) & (capacity - 1));
}

/** Address of the entry with this key, 0 when there is none. */
function find(memory: Int32Array, at: number, { tag, a, b }: Key): number {
  const first = firstEntry(memory, at);
  const is = (entry: number) =>
    memory[entry] === tag && memory[entry + ENTRY.A] === a && memory[entry + ENTRY.B] === b;
  if ((memory[at + TABLE.CAPACITY] ?? 0) <= FEW) {
    const end = first + (memory[at + TABLE.USED] ?? 0) * ENTRY_WORDS;
    for (let entry = first; entry < end; entry += ENTRY_WORDS) if (is(entry)) return entry;
    return 0;
  }
  let next = memory[bucketOf(memory, at, tag, a, b)] ?? 0;
  while (next !== 0) {
    const entry = first + (next - 1) * ENTRY_WORDS;
    if (is(entry)) return entry;
    next = memory[entry + ENTRY.NEXT] ?? 0;
  }
  return 0;
}

function link(
  memory: Int32Array,
  at: number,
  index: number,
  tag: number,
  a: number,
  b: number,
): void {
  if ((memory[at + TABLE.CAPACITY] ?? 0) <= FEW) return;
  const bucket = bucketOf(memory, at, tag, a, b);
  memory[firstEntry(memory, at) + index * ENTRY_WORDS + ENTRY.NEXT] = memory[bucket] ?? 0;
  memory[bucket] = index + 1;
}

function unlink(memory: Int32Array, at: number, entry: number, { tag, a, b }: Key): void {
  if ((memory[at + TABLE.CAPACITY] ?? 0) <= FEW) return;
  const first = firstEntry(memory, at);
  let link = bucketOf(memory, at, tag, a, b);
  while (memory[link] !== (entry - first) / ENTRY_WORDS + 1) {
    link = first + ((memory[link] ?? 0) - 1) * ENTRY_WORDS + ENTRY.NEXT;
  }
  memory[link] = memory[entry + ENTRY.NEXT] ?? 0;
}

/** Index of the first entry that was inserted after number `last`. */
function firstAfter(memory: Int32Array, at: number, last: number): number {
  const first = firstEntry(memory, at);
  let [low, high] = [0, memory[at + TABLE.USED] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = memory[first + middle * ENTRY_WORDS + ENTRY.CELL + 1] ?? 0;
    if (number > last) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* entriesFrom(memory: Int32Array, at: number, index: number): Generator<number> {
  const first = firstEntry(memory, at);
  const used = memory[at + TABLE.USED] ?? 0;
  for (let i = index; i < used; i++) {
    const entry = first + i * ENTRY_WORDS;
    if (memory[entry] !== GONE) yield entry;
  }
}

function keyAt(memory: Int32Array, keys: Keys, entry: number): unknown {
  return keys.value(memory[entry] ?? 0, memory[entry + ENTRY.A] ?? 0, memory[entry + ENTRY.B] ?? 0);
}

function wrote(memory: Int32Array, { at }: DataRef): void {
  memory[at + DATA.WRITES] = (memory[at + DATA.WRITES] ?? 0) + 1;
}

function note({ context, ref }: Table, code: number, name: unknown, form: string): void {
  const { recorder, memory } = context;
  const count = memory[ref.at + TABLE.COUNT] ?? 0;
  const key = typeof name === 'string' ? name : String(recordForm(name));
  const text = recorder.keeps ? `${key} ${form}`.trimEnd() : '';
  recorder.recordFast(code, ref.number, NONE, count, NONE, NONE, NONE, text, false);
}

function noteKeys({ recorder }: Context, { number }: DataRef, count: number): void {
  recorder.recordFast(KEYS_READ, number, NONE, count, NONE, NONE, NONE, '', false);
}

function inWords({ codec, memory }: Context, { at, type }: DataRef, error: unknown): unknown {
  codec.discard();
  if (!(error instanceof OutOfMemory)) return error;
  const mebibytes = Math.round((memory.length * 4) / 2 ** 20);
  const count = (memory[at + TABLE.COUNT] ?? 0).toLocaleString('en');
  const what = type === 'map' ? 'a Map' : type === 'set' ? 'a Set' : 'an object';
  return new MemoryError(
    `${what} held ${count} entries when this run's ${mebibytes} MiB of shared memory were full`,
  );
}
