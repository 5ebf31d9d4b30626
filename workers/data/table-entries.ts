/**
 * Where the entries of a shared plain object, Map or Set lie: in the order of their insertion.
 *
 *   LOCK │ TYPE │ NUMBER │ WRITES │ COUNT │ USED │ CAPACITY │ TABLE ──► buckets (none up to 8 entries) │ entries …
 *   entry: key (three words, keys.ts; -1 taken out) │ NEXT in its bucket (index + 1) │ value cell
 *
 * A cell's trace item is the entry's number in the order of insertion: what a loop over the table goes by. All of these
 * functions want the table's lock held, or a table that no other thread knows yet; none blocks or passes a gate.
 */
import { CELL_WORDS, OutOfMemory } from '../memory/codec';
import { DATA } from '../memory/data-block';
import type { Context } from '../sync/context';
import type { Key, Keys } from './keys';

export const TABLE = {
  COUNT: DATA.BODY,
  USED: DATA.BODY + 1,
  CAPACITY: DATA.BODY + 2,
  AT: DATA.BODY + 3,
};
export const ENTRY = { TAG: 0, A: 1, B: 2, NEXT: 3, CELL: 4 } as const;
const ENTRY_WORDS = ENTRY.CELL + CELL_WORDS;
/** Up to so many entries are looked through one by one. */
const FEW = 8;
/** The tag of an entry that was taken out. No key has it: `undefined` as a key is told apart by its second word. */
const GONE = -1;

/** Adds the codec's staged value under a key that is not there. Returns the entry's address. Throws OutOfMemory. */
export function insert({ memory, heap, codec }: Context, at: number, key: Key): number {
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
  return entry;
}

/** Gives a new table room for so many entries. False when there is no memory. */
export function makeTable({ memory, heap }: Context, at: number, entries: number): boolean {
  // Few are looked through one by one: no buckets want a power of two.
  const capacity = entries <= FEW ? Math.max(1, entries) : 2 ** Math.ceil(Math.log2(entries));
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
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(count + 2, count * 2 > used ? used * 2 : 0)));
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

export function bucketsAt(memory: Int32Array, at: number): number {
  return memory[at + TABLE.AT] ?? 0;
}

export function firstEntry(memory: Int32Array, at: number): number {
  const capacity = memory[at + TABLE.CAPACITY] ?? 0;
  return (memory[at + TABLE.AT] ?? 0) + (capacity > FEW ? capacity : 0);
}

function bucketOf(memory: Int32Array, at: number, tag: number, a: number, b: number): number {
  const capacity = memory[at + TABLE.CAPACITY] ?? 0;
  const mixed = Math.imul(a ^ Math.imul(b, 31) ^ Math.imul(tag, 7), 0x9e37_79b1) >>> 0;
  return (memory[at + TABLE.AT] ?? 0) + ((mixed >>> 5) & (capacity - 1));
}

/** Address of the entry with this key, 0 when there is none. */
export function find(memory: Int32Array, at: number, { tag, a, b }: Key): number {
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

export function unlink(memory: Int32Array, at: number, entry: number, { tag, a, b }: Key): void {
  if ((memory[at + TABLE.CAPACITY] ?? 0) <= FEW) return;
  const first = firstEntry(memory, at);
  let link = bucketOf(memory, at, tag, a, b);
  while (memory[link] !== (entry - first) / ENTRY_WORDS + 1) {
    link = first + ((memory[link] ?? 0) - 1) * ENTRY_WORDS + ENTRY.NEXT;
  }
  memory[link] = memory[entry + ENTRY.NEXT] ?? 0;
}

/** Index of the first entry that was inserted after number `last`. */
export function firstAfter(memory: Int32Array, at: number, last: number): number {
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

/** Addresses of those that were not taken out, from an index on. */
export function* entriesFrom(memory: Int32Array, at: number, index: number): Generator<number> {
  const first = firstEntry(memory, at);
  const used = memory[at + TABLE.USED] ?? 0;
  for (let i = index; i < used; i++) {
    const entry = first + i * ENTRY_WORDS;
    if (memory[entry] !== GONE) yield entry;
  }
}

/** Of an entry, in the order of insertion. */
export function numberOf(memory: Int32Array, entry: number): number {
  return memory[entry + ENTRY.CELL + 1] ?? 0;
}

export function keyAt(memory: Int32Array, keys: Keys, entry: number): unknown {
  return keys.value(memory[entry] ?? 0, memory[entry + ENTRY.A] ?? 0, memory[entry + ENTRY.B] ?? 0);
}

/** Marks an entry as taken out. Its value is the caller's to drop first; no bucket leads to it any more. */
export function vacate(memory: Int32Array, entry: number): void {
  memory[entry + ENTRY.CELL] = 0;
  memory[entry + ENTRY.TAG] = GONE;
}
