/** Arrays and objects on their way to other threads: as long as nobody writes them any more, they are values. */
import type { Replay } from './replay';
import type { Wire } from './wire';

/** A value cannot go to another thread, here or at all. */
export class CannotCross extends Error {}

type DataWire = Wire & { readonly k: 'data' };

export class PlainData {
  readonly #replay: Replay;
  readonly #byId = new Map<string, object>();
  readonly #wires = new WeakMap<object, Wire>();
  readonly #gifts = new WeakSet<object>();
  readonly #going = new Set<object>();
  /** Some of it was frozen: what fails now may fail for that. */
  frozen = false;

  constructor(replay: Replay) {
    this.#replay = replay;
  }

  /** Whoever has this gives it away for good. */
  gift(value: object): void {
    this.#gifts.add(value);
  }

  /** Of what went to other threads before; undefined for all else. */
  known(value: object): Wire | undefined {
    return this.#wires.get(value);
  }

  /** @param wireOf of each part. Throws CannotCross. */
  give(value: object, wireOf: (part: unknown) => Wire): Wire {
    const prototype: unknown = Object.getPrototypeOf(value);
    const list = Array.isArray(value) && prototype === Array.prototype;
    if (!list && prototype !== Object.prototype && prototype !== null)
      throw new CannotCross(`${kindOf(value)} that goes to another thread`);
    if (this.#going.has(value)) throw new CannotCross('data that contains itself');
    if (!Object.isExtensible(value)) throw new CannotCross('frozen data');
    this.#going.add(value);
    try {
      const of = entriesOf(value, list).map(([key, part]) => [key, wireOf(part)] as const);
      const gift = this.#gifts.has(value);
      const id = gift ? '' : `${this.#replay.thread} ${this.#replay.count('data')}`;
      const wire: DataWire = { k: 'data', id, list, of };
      if (!gift) this.#freeze(value, wire);
      return wire;
    } finally {
      this.#going.delete(value);
    }
  }

  take(wire: DataWire, valueFrom: (part: Wire) => unknown): unknown {
    const known = wire.id === '' ? undefined : this.#byId.get(wire.id);
    if (known !== undefined) return known;
    const value: object = wire.list
      ? wire.of.map(([, part]) => valueFrom(part))
      : Object.fromEntries(wire.of.map(([key, part]) => [key, valueFrom(part)]));
    if (wire.id !== '') this.#freeze(value, wire);
    return value;
  }

  #freeze(value: object, wire: DataWire): void {
    Object.freeze(value);
    this.frozen = true;
    this.#wires.set(value, wire);
    this.#byId.set(wire.id, value);
  }
}

/** For messages. */
export function kindOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? `an object of ${name}` : 'an object';
}

/** Throws CannotCross for what is more than values by name or index. */
function entriesOf(value: object, list: boolean): (readonly [string, unknown])[] {
  const entries: (readonly [string, unknown])[] = [];
  for (const key of Reflect.ownKeys(value)) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (list && key === 'length') continue;
    if (
      typeof key === 'symbol' ||
      own === undefined ||
      !('value' in own) ||
      own.enumerable !== true
    )
      throw new CannotCross('data with more than values');
    entries.push([key, own.value]);
  }
  if (list && Array.isArray(value) && entries.length !== value.length)
    throw new CannotCross('an array with gaps');
  return entries;
}
