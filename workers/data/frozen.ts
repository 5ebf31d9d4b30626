/**
 * Arrays and objects that the program froze before it gave them away: `const STOP = Object.freeze({})`. Nobody can change
 * them any more, so they stay what they are in the thread that made them, and every other thread has one frozen object of
 * its own for each, with the same contents and always the same one. Looking at them is no step: it could not differ.
 */
import type { Codec } from '../memory/codec';
import type { DataRef } from '../memory/data-block';
import { cellAt, ringCount } from '../queue/cell-ring';
import type { Context } from '../sync/context';
import type { Keys } from './keys';
import { RING } from './list-log';
import { ENTRY, entriesFrom, keyAt } from './table-entries';

/** One thread's side of them. */
export class FrozenData {
  readonly #context: Context;
  readonly #keys: Keys;
  readonly #known = new WeakMap<object, number>();
  /** Made and not filled yet: what they hold may hold them. */
  readonly #empty: (readonly [object, DataRef])[] = [];
  #filling = false;

  constructor(context: Context, keys: Keys) {
    this.#context = context;
    this.#keys = keys;
  }

  /** Its block; undefined for all else. */
  at(value: object): number | undefined {
    return this.#known.get(value);
  }

  /** The object that was given away stands for its block in this thread. */
  keep(value: object, { at }: DataRef): void {
    this.#known.set(value, at);
  }

  /**
   * What stands for a block of another thread. May make further objects, so no lock may be held.
   * @param keep takes it in before anything is known of its contents
   */
  make(ref: DataRef, keep: (value: object) => void): object {
    const value: object = ref.type === 'list' ? [] : {};
    keep(value);
    this.keep(value, ref);
    this.#empty.push([value, ref]);
    if (this.#filling) return value;
    this.#filling = true;
    try {
      // It grows meanwhile: contents that are frozen too come here, and no chain of them is too long.
      for (const [each, of] of this.#empty) this.#fill(each, of);
    } finally {
      this.#filling = false;
      this.#empty.length = 0;
    }
    return value;
  }

  #fill(value: object, ref: DataRef): void {
    const { memory, codec } = this.#context;
    if (Array.isArray(value)) fillList(memory, codec, value, ref);
    else {
      for (const entry of entriesFrom(memory, ref.at, 0)) {
        // Not by assignment: a key may be called __proto__.
        Object.defineProperty(value, String(keyAt(memory, this.#keys, entry)), {
          value: codec.peek(entry + ENTRY.CELL),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
    }
    Object.freeze(value);
  }
}

function fillList(memory: Int32Array, codec: Codec, list: unknown[], { at }: DataRef): void {
  const count = ringCount(memory, at + RING);
  for (let i = 0; i < count; i++) list.push(codec.peek(cellAt(memory, at + RING, i)));
}
