/**
 * A double-ended ring of value cells (memory/codec.ts) that doubles when it is full: the storage of queues and deques.
 *
 *   CELLS: heap block │ CAPACITY: cells in it, a power of two │ HEAD: index of the first │ COUNT
 *
 *        HEAD ──► [ ][ ][a][b][c][ ][ ][ ] ◄── HEAD + COUNT, modulo CAPACITY
 *
 * The caller holds the mutex that guards the ring, and need not use Atomics: the mutex makes one thread's writes the
 * next one's reads. Nothing here blocks, save for the heap's own lock.
 */
import { CELL_WORDS, OutOfMemory } from '../memory/codec';
import type { Context } from '../sync/context';

const RING = { CELLS: 0, CAPACITY: 1, HEAD: 2, COUNT: 3 } as const;
export const RING_WORDS = 4;

const FIRST_CAPACITY = 8;

/** Number of items. */
export function ringCount(memory: Int32Array, ring: number): number {
  return memory[ring + RING.COUNT] ?? 0;
}

/** Gives a new ring room for so many items, no more than it needs. Throws OutOfMemory. */
export function reserveRing({ memory, heap }: Context, ring: number, items: number): void {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(1, items)));
  const cells = heap.allocate(capacity * CELL_WORDS);
  if (cells === 0) throw new OutOfMemory();
  memory[ring + RING.CELLS] = cells;
  memory[ring + RING.CAPACITY] = capacity;
}

/** Gives the cells of a ring back that never became known. */
export function freeRing({ memory, heap }: Context, ring: number): void {
  const cells = memory[ring + RING.CELLS] ?? 0;
  if (cells !== 0) heap.free(cells);
}

/** Appends the codec's staged value at the tail. Throws OutOfMemory; the ring is then unchanged. */
export function pushTail(context: Context, ring: number, traceItem: number): void {
  const { memory, codec } = context;
  const count = makeRoom(context, ring);
  codec.store(cellAt(memory, ring, count), traceItem);
  memory[ring + RING.COUNT] = count + 1;
}

/** Puts the staged value before the head. Throws like `pushTail`. */
export function pushHead(context: Context, ring: number, traceItem: number): void {
  const { memory, codec } = context;
  const count = makeRoom(context, ring);
  const capacity = memory[ring + RING.CAPACITY] ?? 0;
  const head = ((memory[ring + RING.HEAD] ?? 0) - 1) & (capacity - 1);
  codec.store((memory[ring + RING.CELLS] ?? 0) + head * CELL_WORDS, traceItem);
  memory[ring + RING.HEAD] = head;
  memory[ring + RING.COUNT] = count + 1;
}

/** Address of the cell that a pop would take. The ring must not be empty. */
export function headCell(memory: Int32Array, ring: number): number {
  return cellAt(memory, ring, 0);
}

export function tailCell(memory: Int32Array, ring: number): number {
  return cellAt(memory, ring, (memory[ring + RING.COUNT] ?? 0) - 1);
}

/** Takes the first value out. The ring must not be empty. */
export function popHead(context: Context, ring: number): unknown {
  const value = context.codec.take(cellAt(context.memory, ring, 0));
  forgetHead(context.memory, ring);
  return value;
}

/** Throws the first value away. The ring must not be empty. */
export function dropHead({ memory, codec }: Context, ring: number): void {
  codec.drop(cellAt(memory, ring, 0));
  forgetHead(memory, ring);
}

/** Moves on from the first cell, whose value has been taken. The ring must not be empty. */
export function forgetHead(memory: Int32Array, ring: number): void {
  const capacity = memory[ring + RING.CAPACITY] ?? 0;
  memory[ring + RING.HEAD] = ((memory[ring + RING.HEAD] ?? 0) + 1) & (capacity - 1);
  memory[ring + RING.COUNT] = (memory[ring + RING.COUNT] ?? 0) - 1;
}

/** Takes the last value out. The ring must not be empty. */
export function popTail({ memory, codec }: Context, ring: number): unknown {
  const last = (memory[ring + RING.COUNT] ?? 0) - 1;
  const value = codec.take(cellAt(memory, ring, last));
  memory[ring + RING.COUNT] = last;
  return value;
}

/** Address of the cell with this index; it must be less than the count. */
export function cellAt(memory: Int32Array, ring: number, index: number): number {
  const mask = (memory[ring + RING.CAPACITY] ?? 0) - 1;
  return (
    (memory[ring + RING.CELLS] ?? 0) +
    (((memory[ring + RING.HEAD] ?? 0) + index) & mask) * CELL_WORDS
  );
}

/** Grows the ring if it is full; returns the count. */
function makeRoom({ memory, heap }: Context, ring: number): number {
  const count = memory[ring + RING.COUNT] ?? 0;
  const capacity = memory[ring + RING.CAPACITY] ?? 0;
  if (count < capacity) return count;
  const larger = Math.max(FIRST_CAPACITY, capacity * 2);
  const cells = heap.allocate(larger * CELL_WORDS);
  if (cells === 0) throw new OutOfMemory();
  if (capacity > 0) {
    const old = memory[ring + RING.CELLS] ?? 0;
    const head = memory[ring + RING.HEAD] ?? 0;
    const split = old + head * CELL_WORDS;
    const end = old + capacity * CELL_WORDS;
    memory.copyWithin(cells, split, end);
    memory.copyWithin(cells + end - split, old, split);
    heap.free(old);
  }
  memory[ring + RING.CELLS] = cells;
  memory[ring + RING.CAPACITY] = larger;
  memory[ring + RING.HEAD] = 0;
  return count;
}
