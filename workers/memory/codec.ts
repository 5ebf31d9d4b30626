/**
 * Values in shared memory. One value is a cell of four words:
 *
 *   tag │ trace item │ a │ b
 *
 * integer: a. number: a, b = the two halves of the float64. text, data (plain-data.ts): a = heap block, b = length in
 * UTF-16 units. item: a = id. object: a = its number in the object table. function: a = its place in the program. shared
 * data (data/): a = its block, which lives until the run's end.
 * A cell owns its heap block: whoever takes the value out of the cell frees it (`take`), who only looks does not (`peek`).
 */
import type { Heap } from './heap';
import { packData, unpackData } from './plain-data';
import { DESCRIBED, type Identities, Unshareable } from './shareable';
import { readText, textWords, writeText } from './text';

export const CELL_WORDS = 4;

/** Trace item of values that do not move through a queue or deque. */
export const NO_ITEM = -1;

export const TAG = {
  UNDEFINED: 0,
  NULL: 1,
  FALSE: 2,
  TRUE: 3,
  /** Any other number. */
  NUMBER: 4,
  ITEM: 5,
  TEXT: 6,
  OBJECT: 7,
  FUNCTION: 8,
  DATA: 9,
  /** Not a value: the text says why the variable cannot be used here (captures only). */
  UNSHAREABLE: 10,
  /** A whole number of 32 bits: most of what programs count with, and without a boxed float64 on the way. */
  INTEGER: 11,
  /** An array, plain object, Map or Set that threads share: the one object, wherever it goes. */
  SHARED: 12,
} as const;

/** The run's memory has no room for the value's text or data. */
export class OutOfMemory extends Error {}

const halves = new Int32Array(2);
const whole = new Float64Array(halves.buffer);

export class Codec {
  readonly #memory: Int32Array;
  readonly #heap: Heap;
  readonly #identities: Identities;
  /** The staged value. */
  #tag: number = TAG.UNDEFINED;
  #a = 0;
  #b = 0;

  constructor(memory: Int32Array, heap: Heap, identities: Identities) {
    this.#memory = memory;
    this.#heap = heap;
    this.#identities = identities;
  }

  /** `stage` and `store` in one, for a cell that the caller owns alone. */
  write(at: number, value: unknown): void {
    this.stage(value);
    this.store(at, NO_ITEM);
  }

  /** Puts the staged value into the cell at `at`. The caller holds what guards the cell. Never fails. */
  store(at: number, traceItem: number): void {
    const memory = this.#memory;
    memory[at] = this.#tag;
    memory[at + 1] = traceItem;
    memory[at + 2] = this.#a;
    memory[at + 3] = this.#b;
    this.#tag = TAG.UNDEFINED;
  }

  /** Gives up a staged value that was not stored. Nothing if it was. */
  discard(): void {
    if (ownsBlock(this.#tag) && this.#a !== 0) this.#heap.free(this.#a);
    this.#tag = TAG.UNDEFINED;
  }

  /**
   * Gets a value ready for `store`. May run learner code (getters of plain data), so no lock may be held.
   * Throws Unshareable or OutOfMemory.
   */
  stage(value: unknown): void {
    // Most of what programs move, and short enough to become part of the put it is for.
    if (typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)) {
      this.#tag = TAG.INTEGER;
      this.#a = value;
    } else this.#stageOther(value);
  }

  #stageOther(value: unknown): void {
    let tag: number = TAG.UNDEFINED;
    let a = 0;
    let b = 0;
    let text: string | undefined;
    switch (typeof value) {
      case 'undefined':
        break;
      case 'boolean':
        tag = value ? TAG.TRUE : TAG.FALSE;
        break;
      case 'number':
        whole[0] = value;
        tag = TAG.NUMBER;
        a = halves[0] ?? 0;
        b = halves[1] ?? 0;
        break;
      case 'string':
        tag = TAG.TEXT;
        text = value;
        break;
      case 'function':
        tag = TAG.FUNCTION;
        a = this.#identities.functionIndex(value);
        if (a === DESCRIBED) b = this.#identities.dataAt(this.#identities.descriptionOf(value));
        break;
      case 'object':
        if (value === null) {
          tag = TAG.NULL;
          break;
        }
        a = this.#identities.itemId(value);
        if (a >= 0) {
          tag = TAG.ITEM;
          break;
        }
        a = this.#identities.objectId(value);
        if (a >= 0) {
          tag = TAG.OBJECT;
          break;
        }
        a = this.#identities.dataAt(value);
        if (a > 0) {
          tag = TAG.SHARED;
          break;
        }
        tag = TAG.DATA;
        break;
      case 'bigint':
        tag = TAG.DATA;
        break;
      case 'symbol':
        throw new Unshareable('a symbol');
    }
    if (tag === TAG.DATA) text = packData(this.#identities, value);
    if (text !== undefined) {
      b = text.length;
      a = this.#store(text);
    }
    this.#tag = tag;
    this.#a = a;
    this.#b = b;
  }

  /** Takes the staged value's words away, to be staged again later. */
  takeStaged(): readonly number[] {
    const words = [this.#tag, NO_ITEM, this.#a, this.#b];
    this.#tag = TAG.UNDEFINED;
    return words;
  }

  restage([tag = TAG.UNDEFINED, , a = 0, b = 0]: readonly number[]): void {
    this.#tag = tag;
    this.#a = a;
    this.#b = b;
  }

  /** Frees what a cell with these words owned. */
  dropWords([tag = TAG.UNDEFINED, , a = 0]: readonly number[]): void {
    if (ownsBlock(tag) && a !== 0) this.#heap.free(a);
  }

  /** Writes the reason why a captured variable cannot be used. */
  writeUnshareable(at: number, reason: string): void {
    this.write(at, reason);
    this.#memory[at] = TAG.UNSHAREABLE;
  }

  /** Reads a cell without taking the value. The caller holds what guards the cell. */
  peek(at: number): unknown {
    const memory = this.#memory;
    return this.valueOf(memory[at] ?? 0, memory[at + 2] ?? 0, memory[at + 3] ?? 0);
  }

  /** The value that a cell with these words holds. */
  valueOf(tag: number, a: number, b: number): unknown {
    const memory = this.#memory;
    switch (tag) {
      case TAG.UNDEFINED:
        return undefined;
      case TAG.NULL:
        return null;
      case TAG.FALSE:
        return false;
      case TAG.TRUE:
        return true;
      case TAG.INTEGER:
        return a;
      case TAG.NUMBER:
        halves[0] = a;
        halves[1] = b;
        return whole[0];
      case TAG.ITEM:
        return this.#identities.item(a);
      case TAG.TEXT:
      case TAG.UNSHAREABLE:
        return readText(memory, a, b);
      case TAG.OBJECT:
        return this.#identities.object(a);
      case TAG.FUNCTION:
        return this.#identities.functionAt(a, b);
      case TAG.DATA:
        return unpackData(this.#identities, readText(memory, a, b));
      case TAG.SHARED:
        return this.#identities.data(a);
      default:
        throw new RangeError(`unknown tag ${tag}`);
    }
  }

  /** The words that stand for a value that owns no block: what keys are compared by. Throws like `stage`. */
  words(value: unknown): { readonly tag: number; readonly a: number; readonly b: number } {
    this.stage(value);
    const b = this.#tag === TAG.INTEGER ? 0 : this.#b;
    const words = { tag: this.#tag, a: this.#a, b };
    if (ownsBlock(words.tag)) {
      this.discard();
      throw new Unshareable(
        'a key that is neither a text, a number nor something with an identity',
      );
    }
    this.#tag = TAG.UNDEFINED;
    return words;
  }

  /** Reads a cell and frees what it owned; the cell must not be read again. */
  take(at: number): unknown {
    if (this.#memory[at] === TAG.INTEGER) return this.#memory[at + 2] ?? 0;
    const value = this.peek(at);
    this.drop(at);
    return value;
  }

  /** Frees what a cell owns. */
  drop(at: number): void {
    if (ownsBlock(this.#memory[at] ?? 0)) {
      const block = this.#memory[at + 2] ?? 0;
      if (block !== 0) this.#heap.free(block);
    }
  }

  #store(text: string): number {
    if (text.length === 0) return 0;
    const block = this.#heap.allocate(textWords(text.length));
    if (block === 0) throw new OutOfMemory();
    writeText(this.#memory, block, text);
    return block;
  }
}

function ownsBlock(tag: number): boolean {
  return tag === TAG.TEXT || tag === TAG.DATA || tag === TAG.UNSHAREABLE;
}
