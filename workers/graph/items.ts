/** `item()`: equal only to itself, wherever it goes. Its number depends on the order of all calls, so nobody may ask it. */
import type { Replay } from './replay';

/** Not a plain object: printing asks it for its text. */
const ITEM: object = Object.freeze({});

export class Items {
  readonly #replay: Replay;
  readonly #byKey = new Map<string, object>();
  readonly #keys = new WeakMap<object, string>();

  constructor(replay: Replay) {
    this.#replay = replay;
  }

  make(): object {
    return this.item(`${this.#replay.thread} ${this.#replay.count('item')}`);
  }

  keyOf(value: object): string | undefined {
    return this.#keys.get(value);
  }

  item(key: string): object {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const told = () => this.#replay.refuse('the number of an item, which orders decide');
    const item: object = Object.create(ITEM, {
      id: { get: told },
      toString: { value: told },
      toJSON: { value: told },
    });
    Object.freeze(item);
    this.#byKey.set(key, item);
    this.#keys.set(item, key);
    return item;
  }
}
