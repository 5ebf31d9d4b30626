/**
 * Values in shared memory. One value is a cell of four words:
 *
 *   tag │ trace item │ a │ b
 *
 * integer: a. number: a, b = the two halves of the float64. text, data: a = heap block, b = length in UTF-16 units.
 * item: a = id. object: a = its number in the object table. function: a = its place in the program.
 * A cell owns its heap block: whoever takes the value out of the cell frees it (`take`), who only looks does not (`peek`).
 */
import type { Heap } from './heap';
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
} as const;

/** Things with an identity that the codec cannot know itself. Implemented in threads/. */
export interface Identities {
  /** The item token's id, or -1 when `value` is none. */
  itemId(value: object): number;
  item(id: number): object;
  /** The object's number, sharing the object first if it can be shared; -1 when it cannot. */
  objectId(value: object): number;
  object(id: number): object;
  /** The function's place in the program, -1 when it is not a top-level one. */
  functionIndex(value: object): number;
  functionAt(index: number): unknown;
}

/** What threads may share, for error messages. */
export const SHAREABLE =
  'Threads may share numbers, strings, booleans, null, plain data, items, queues, deques, locks, conditions, threads, ' +
  'top-level functions, and objects of top-level classes made of these.';

/** A value that threads cannot share: a TypeError for the learner. `what` names it: "a Map", "a symbol". */
export class Unshareable extends TypeError {
  override name = 'TypeError';
  readonly what: string;
  constructor(what: string) {
    super(`${what} cannot go from one thread to another. ${SHAREABLE}`);
    this.what = what;
  }
}

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
    let tag: number = TAG.UNDEFINED;
    let a = 0;
    let b = 0;
    switch (typeof value) {
      case 'undefined':
        break;
      case 'boolean':
        tag = value ? TAG.TRUE : TAG.FALSE;
        break;
      case 'number':
        if ((value | 0) === value && !Object.is(value, -0)) {
          tag = TAG.INTEGER;
          a = value;
          break;
        }
        whole[0] = value;
        tag = TAG.NUMBER;
        a = halves[0] ?? 0;
        b = halves[1] ?? 0;
        break;
      case 'string':
        tag = TAG.TEXT;
        b = value.length;
        a = this.#store(value);
        break;
      case 'function':
        tag = TAG.FUNCTION;
        a = this.#functionIndex(value);
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
        {
          const text = JSON.stringify(this.#pack(value, new Set()));
          tag = TAG.DATA;
          b = text.length;
          a = this.#store(text);
        }
        break;
      case 'bigint':
      case 'symbol':
        throw new Unshareable(`a ${typeof value}`);
    }
    this.#tag = tag;
    this.#a = a;
    this.#b = b;
  }

  /** Writes the reason why a captured variable cannot be used. */
  writeUnshareable(at: number, reason: string): void {
    this.write(at, reason);
    this.#memory[at] = TAG.UNSHAREABLE;
  }

  /** Reads a cell without taking the value. The caller holds what guards the cell. */
  peek(at: number): unknown {
    const memory = this.#memory;
    const a = memory[at + 2] ?? 0;
    const b = memory[at + 3] ?? 0;
    switch (memory[at]) {
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
        return this.#identities.functionAt(a);
      case TAG.DATA:
        return this.#unpack(JSON.parse(readText(memory, a, b)));
      default:
        throw new RangeError(`cell at ${at} holds the unknown tag ${memory[at]}`);
    }
  }

  /** Reads a cell and frees what it owned; the cell must not be read again. */
  take(at: number): unknown {
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

  #functionIndex(value: object): number {
    const index = this.#identities.functionIndex(value);
    if (index < 0)
      throw new Unshareable('a function that is not declared at the top level of a cell');
    return index;
  }

  /** Plain data as JSON: what JSON knows stays, the rest becomes an array whose first entry says what it is. */
  #pack(value: unknown, above: Set<object>): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', String(value)];
      case 'undefined':
        return ['undefined'];
      case 'function':
        return ['function', this.#functionIndex(value)];
      case 'bigint':
      case 'symbol':
        throw new Unshareable(`a ${typeof value}`);
      case 'object':
        break;
    }
    if (value === null) return null;
    const item = this.#identities.itemId(value);
    if (item >= 0) return ['item', item];
    const object = this.#identities.objectId(value);
    if (object >= 0) return ['object', object];
    if (above.has(value)) throw new Unshareable('data that contains itself');
    above.add(value);
    try {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (Array.isArray(value) && prototype === Array.prototype) {
        // Array.from and not map: a gap becomes undefined.
        return ['array', ...Array.from(value, (each) => this.#pack(each, above))];
      }
      if (prototype !== Object.prototype && prototype !== null) {
        throw new Unshareable(describeInstance(value));
      }
      return ['data', ...Object.entries(value).flatMap(([k, v]) => [k, this.#pack(v, above)])];
    } finally {
      above.delete(value);
    }
  }

  #unpack(packed: unknown): unknown {
    if (!Array.isArray(packed)) return packed;
    const [kind, ...rest]: unknown[] = packed;
    switch (kind) {
      case 'number':
        return Number(rest[0]) === 0 ? -0 : Number(rest[0]);
      case 'item':
        return this.#identities.item(Number(rest[0]));
      case 'object':
        return this.#identities.object(Number(rest[0]));
      case 'function':
        return this.#identities.functionAt(Number(rest[0]));
      case 'array':
        return rest.map((each) => this.#unpack(each));
      case 'data': {
        const data: Record<string, unknown> = {};
        for (let i = 0; i < rest.length; i += 2) {
          Object.defineProperty(data, String(rest[i]), {
            value: this.#unpack(rest[i + 1]),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return data;
      }
      default:
        return undefined;
    }
  }
}

function ownsBlock(tag: number): boolean {
  return tag === TAG.TEXT || tag === TAG.DATA || tag === TAG.UNSHAREABLE;
}

function describeInstance(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== ''
    ? `an object of the class ${name}`
    : 'this kind of object';
}
