/**
 * The heap of a run: blocks of shared memory in sizes of 4, 6, 8, 12, 16, 24 … words, with a free list per size.
 *
 *   word before the block: its size class │ block …        (a free block's first word links to the next)
 *
 * Any thread may call. The lock is a parameter because mutexes live a room above this one.
 */
import { CONTROL, HEAP_AT } from './layout';

/** What the heap needs of a mutex on one word. */
export interface WordLock {
  lock(memory: Int32Array, at: number): void;
  unlock(memory: Int32Array, at: number): void;
}

/** Classes 0, 2, 4 … have 4, 8, 16 … words, each class between them half as much again as the one before. */
const SMALLEST_POWER = 2;
const CLASSES = 56;

/** Puts the first heap word into fresh memory. Called once, before any thread runs. */
export function initialiseHeap(memory: Int32Array): void {
  memory[CONTROL.HEAP_NEXT] = HEAP_AT;
}

export class Heap {
  readonly #memory: Int32Array;
  readonly #lock: WordLock;

  constructor(memory: Int32Array, lock: WordLock) {
    this.#memory = memory;
    this.#lock = lock;
  }

  /**
   * A block of at least `words` words, contents undefined, or 0 when the memory is full.
   * Takes the heap lock for a moment; may be called with any other lock held.
   */
  allocate(words: number): number {
    const sizeClass = classOf(words);
    if (sizeClass >= CLASSES) return 0;
    const memory = this.#memory;
    const list = CONTROL.FREE_LISTS + sizeClass;
    this.#lock.lock(memory, CONTROL.HEAP_LOCK);
    let block = memory[list] ?? 0;
    if (block !== 0) {
      memory[list] = memory[block] ?? 0;
    } else {
      const next = memory[CONTROL.HEAP_NEXT] ?? 0;
      const end = next + 1 + wordsOf(sizeClass);
      if (end <= memory.length) {
        memory[CONTROL.HEAP_NEXT] = end;
        memory[next] = sizeClass;
        block = next + 1;
      }
    }
    this.#lock.unlock(memory, CONTROL.HEAP_LOCK);
    return block;
  }

  /** Gives a block back. It must have come from `allocate` and not be freed yet. */
  free(block: number): void {
    const memory = this.#memory;
    const list = CONTROL.FREE_LISTS + (memory[block - 1] ?? 0);
    this.#lock.lock(memory, CONTROL.HEAP_LOCK);
    memory[block] = memory[list] ?? 0;
    memory[list] = block;
    this.#lock.unlock(memory, CONTROL.HEAP_LOCK);
  }
}

function classOf(words: number): number {
  const power = 32 - Math.clz32(Math.max(1, words) - 1);
  if (power <= SMALLEST_POWER) return 0;
  const whole = (power - SMALLEST_POWER) * 2;
  return words <= wordsOf(whole - 1) ? whole - 1 : whole;
}

function wordsOf(sizeClass: number): number {
  const words = 2 ** (SMALLEST_POWER + (sizeClass >> 1));
  return sizeClass % 2 === 0 ? words : words + words / 2;
}
