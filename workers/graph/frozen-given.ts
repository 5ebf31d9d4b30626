/**
 * Arrays and objects that were frozen before they were given away, in one replay: data/frozen.ts without memory. They stay
 * what they are in the replay of the thread that made them, and are frozen objects of their own, always the same, in others.
 */
import type { DataRef } from '../memory/data-block';
import type { Contents } from './wire';

export class FrozenGiven {
  readonly #take: (number: number) => unknown;
  readonly #known = new Map<object, DataRef>();

  /** @param take gives what stands for a value */
  constructor(take: (number: number) => unknown) {
    this.#take = take;
  }

  refOf(value: object): DataRef | undefined {
    return this.#known.get(value);
  }

  /** It stands for itself. */
  keep(value: object, ref: DataRef): void {
    this.#known.set(value, ref);
  }

  /** What stands for one of another thread. @param kept hears of it before anything is known of its contents */
  make(ref: DataRef, { items }: Contents, kept: (value: object) => void): object {
    const made: object = ref.type === 'list' ? [] : {};
    this.keep(made, ref);
    kept(made);
    if (Array.isArray(made)) for (const each of items) made.push(this.#take(each));
    else {
      for (let at = 0; at < items.length; at += 3) {
        const [key, value] = [items[at + 1] ?? 0, items[at + 2] ?? 0].map((each) =>
          this.#take(each),
        );
        // Not by assignment: a key may be called __proto__.
        Object.defineProperty(made, String(key), {
          value,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
    }
    return Object.freeze(made);
  }
}
