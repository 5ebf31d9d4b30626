/**
 * A loop over an array that may become shared while the loop is under way: the language's own iterator would find the
 * array emptied, and end. This one goes on with the shared elements.
 */
import { findData } from '../memory/data-block';
import type { Asked } from './shared-data';

export type Part = 'values' | 'entries' | 'keys';

export class Each implements IterableIterator<unknown> {
  readonly #list: readonly unknown[];
  readonly #part: Part;
  readonly #data: () => Asked;
  #index = 0;
  #over = false;

  constructor(list: readonly unknown[], part: Part, data: () => Asked) {
    this.#list = list;
    this.#part = part;
    this.#data = data;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<unknown, undefined> {
    const index = this.#index++;
    if (this.#over) return { done: true, value: undefined };
    if (index < this.#list.length)
      return { done: false, value: this.#of(index, this.#list[index]) };
    const ref = findData(this.#list);
    if (ref !== undefined) {
      const { done, value } = this.#data().lists.next(ref, index);
      if (!done) return { done: false, value: this.#of(index, value) };
    }
    this.#over = true;
    return { done: true, value: undefined };
  }

  #of(index: number, value: unknown): unknown {
    if (this.#part === 'values') return value;
    return this.#part === 'keys' ? index : [index, value];
  }
}
