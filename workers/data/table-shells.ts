/**
 * What stands for a shared plain object, Map or Set in one thread. An object's shell has no keys of its own, and under
 * it a Proxy that answers for them (see list-shell.ts); a Map's or Set's shell is empty, and its methods are these.
 */
import { attachData, type DataRef, findData } from '../memory/data-block';
import type { TableOperations } from './operations';
import { LENGTH, REST, restOf } from './symbols';

const INTEGER_KEY = /^(?:0|[1-9]\d{0,9})$/;

export class TableShells {
  readonly #operations: TableOperations;
  readonly #objectPrototype: object;
  readonly #mapPrototype: object;
  readonly #setPrototype: object;

  /** @param operations what they come down to, each of them one step */
  constructor(operations: TableOperations) {
    this.#operations = operations;
    this.#objectPrototype = this.#makeObjectPrototype();
    this.#mapPrototype = this.#makeMapPrototype();
    this.#setPrototype = this.#makeSetPrototype();
  }

  /** Empties an object, Map or Set and makes it the shell. */
  become(value: object, ref: DataRef): void {
    const prototypes = {
      object: this.#objectPrototype,
      map: this.#mapPrototype,
      set: this.#setPrototype,
      list: Array.prototype,
    };
    // A Map or Set keeps what the language knows of it, for a loop that is under way; who asks from now on asks the
    // prototype. For a loop over keys it has to be there before they are gone.
    const keys = Object.keys(value);
    Object.setPrototypeOf(value, prototypes[ref.type]);
    for (const key of keys) Reflect.deleteProperty(value, key);
    attachData(value, ref, prototypes[ref.type]);
  }

  make(ref: DataRef): object {
    const value = ref.type === 'map' ? new Map() : ref.type === 'set' ? new Set() : {};
    this.become(value, ref);
    return value;
  }

  /** Keys and values of a shared object at one moment, in the order in which JavaScript has them: whole numbers first. */
  entries(ref: DataRef): [string, unknown][] {
    const all = this.#operations
      .all(ref)
      .map(([key, value]): [string, unknown] => [String(key), value]);
    const numbers = all.filter(([key]) => INTEGER_KEY.test(key));
    if (numbers.length === 0) return all;
    numbers.sort(([a], [b]) => Number(a) - Number(b));
    return [...numbers, ...all.filter(([key]) => !INTEGER_KEY.test(key))];
  }

  /** Keys and values of a shared Map, keys (twice) of a Set, at one moment. */
  pairs(ref: DataRef): [unknown, unknown][] {
    return this.#operations.all(ref);
  }

  has(ref: DataRef, key: string): boolean {
    return this.#operations.read(ref, key).found;
  }

  delete(ref: DataRef, key: string): void {
    this.#operations.delete(ref, key);
  }

  #makeObjectPrototype(): object {
    const shells = this;
    const target: object = Object.create(Object.prototype);
    const own = {
      hasOwnProperty(this: unknown, key: unknown): boolean {
        const ref = findData(this);
        return ref !== undefined && shells.has(ref, String(key));
      },
    };
    return new Proxy(target, {
      // A loop over keys that is under way asks whether a key is still there.
      getOwnPropertyDescriptor: (_target, key) =>
        typeof key === 'string'
          ? { value: undefined, enumerable: true, configurable: true, writable: true }
          : undefined,
      get: (_target, key, receiver) => {
        // Before anything is asked of the receiver, which may be this Proxy itself: that would ask here again.
        if (key === REST || key === LENGTH) {
          const shared = findData(receiver);
          if (shared === undefined) return undefined;
          return key === LENGTH
            ? this.#operations.read(shared, 'length').value
            : restOf(Object.fromEntries(this.entries(shared)));
        }
        if (typeof key !== 'string') return Reflect.get(target, key, receiver);
        const ref = findData(receiver);
        if (ref === undefined) return Reflect.get(target, key, receiver);
        const { found, value } = this.#operations.read(ref, key);
        if (found) return value;
        if (key === 'hasOwnProperty' || key === 'propertyIsEnumerable') return own.hasOwnProperty;
        return Reflect.get(target, key, receiver);
      },
      set: (_target, asked, value, receiver) => {
        const key = asked === LENGTH ? 'length' : asked;
        const ref = typeof key === 'string' ? findData(receiver) : undefined;
        if (ref === undefined || typeof key !== 'string')
          throw new TypeError('an object that threads share has texts as keys, no symbols');
        this.#operations.write(ref, key, value);
        return true;
      },
    });
  }

  #makeMapPrototype(): object {
    const operations = this.#operations;
    const own = {
      get(this: unknown, key: unknown): unknown {
        return operations.read(refOf(this), key).value;
      },
      has(this: unknown, key: unknown): boolean {
        return operations.read(refOf(this), key).found;
      },
      set(this: unknown, key: unknown, value: unknown): unknown {
        operations.write(refOf(this), key, value);
        return this;
      },
      entries(this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key, value) => [key, value]);
      },
      values(this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (_, value) => value);
      },
      [Symbol.iterator](this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key, value) => [key, value]);
      },
    };
    return prototypeOver(
      Map.prototype,
      { ...this.#common(), ...own },
      (map) => {
        return new Map(operations.all(refOf(map)));
      },
      (map) => operations.size(refOf(map)),
    );
  }

  #makeSetPrototype(): object {
    const operations = this.#operations;
    const own = {
      has(this: unknown, key: unknown): boolean {
        return operations.read(refOf(this), key).found;
      },
      add(this: unknown, key: unknown): unknown {
        operations.write(refOf(this), key, true);
        return this;
      },
      entries(this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key) => [key, key]);
      },
      values(this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key) => key);
      },
      [Symbol.iterator](this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key) => key);
      },
    };
    return prototypeOver(
      Set.prototype,
      { ...this.#common(), ...own },
      (set) => {
        return new Set(operations.all(refOf(set)).map(([key]) => key));
      },
      (set) => operations.size(refOf(set)),
    );
  }

  /** What Maps and Sets have alike. */
  #common() {
    const operations = this.#operations;
    return {
      delete(this: unknown, key: unknown): boolean {
        return operations.delete(refOf(this), key);
      },
      clear(this: unknown): void {
        operations.clear(refOf(this));
      },
      keys(this: unknown): Generator<unknown> {
        return live(operations, refOf(this), (key) => key);
      },
      forEach(
        this: unknown,
        callback: (value: unknown, key: unknown, all: unknown) => void,
        self?: unknown,
      ): void {
        const isSet = this instanceof Set;
        for (const [key, value] of live(operations, refOf(this), (k, v): [unknown, unknown] => [
          k,
          v,
        ]))
          Reflect.apply(callback, self, [isSet ? key : value, key, this]);
      },
    };
  }
}

function refOf(value: unknown): DataRef {
  const ref = findData(value);
  if (ref === undefined) throw new TypeError('this method was called without its Map or Set');
  return ref;
}

/** Methods over the built-in prototype; those it has besides work on a copy of one moment. */
function prototypeOver(
  builtIn: object,
  own: object,
  copy: (shell: unknown) => object,
  size: (shell: unknown) => number,
): object {
  const prototype: object = Object.create(builtIn);
  for (const name of Object.getOwnPropertyNames(builtIn)) {
    const native: unknown = name === 'size' ? undefined : Reflect.get(builtIn, name);
    if (typeof native !== 'function' || name === 'constructor') continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: unknown, ...args: unknown[]): unknown {
        return Reflect.apply(native, copy(this), args);
      },
    });
  }
  for (const key of Reflect.ownKeys(own))
    Object.defineProperty(prototype, key, { value: Reflect.get(own, key) });
  Object.defineProperty(prototype, 'size', {
    get(this: unknown): number {
      return size(this);
    },
  });
  return prototype;
}

/** A loop over the table as it is at each turn. */
function* live<T>(
  operations: TableOperations,
  ref: DataRef,
  of: (key: unknown, value: unknown) => T,
): Generator<T, undefined> {
  let last = -1;
  for (;;) {
    const next = operations.next(ref, last);
    if (next === undefined) return undefined;
    last = next.number;
    yield of(next.key, next.value);
  }
}
