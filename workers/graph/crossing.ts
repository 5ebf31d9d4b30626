/**
 * How values go from thread to thread here, for one replay of one thread: as in the engine (memory/codec.ts, threads/), an
 * object is one object and its fields are steps, a function is its like in the other thread. Arrays and objects go too,
 * as long as nobody writes them afterwards: they are frozen, and whoever tries makes the search say that it is unable.
 */
import { DESCRIBED } from '../memory/shareable';
import { type Definitions, functionOfIndex, indexOfFunction } from '../threads/definitions';
import { GIVES } from './operations';
import type { Replay } from './replay';
import type { Form, Own, ThingType, Wire } from './wire';
import type { World } from './world';

/** A value cannot go to another thread, here or at all. */
export class CannotCross extends Error {}

/** What stands behind an object with an identity in this replay. */
export interface Thing {
  readonly place: number;
  readonly own: Own;
  /** Number of its form; undefined while nobody else knows it. */
  form: number | undefined;
}

export type BuiltIn = Readonly<Record<Exclude<ThingType, 'instance'>, { readonly prototype: object }>>;

export class Crossing {
  readonly #world: World;
  readonly #replay: Replay;
  readonly #things = new WeakMap<object, Thing>();
  readonly #shells = new Map<number, object>();
  readonly #items = new Map<string, object>();
  readonly #itemKeys = new WeakMap<object, string>();
  readonly #data = new Map<string, object>();
  readonly #dataIds = new WeakMap<object, Wire>();
  readonly #gifts = new WeakSet<object>();
  readonly #going = new Set<object>();
  #definitions: Definitions | undefined;
  #builtIn: BuiltIn | undefined;
  /** Some array or object was frozen: what fails now may fail for that. */
  frozen = false;

  constructor(world: World, replay: Replay) {
    this.#world = world;
    this.#replay = replay;
  }

  begin(definitions: Definitions, builtIn: BuiltIn): void {
    this.#definitions = definitions;
    this.#builtIn = builtIn;
  }

  /** An object of the notebook's own classes comes to life. */
  create(shell: object, own: Own, place = this.#newPlace(own)): Thing {
    const thing: Thing = { place, own, form: undefined };
    this.#adopt(shell, thing);
    return thing;
  }

  thing(shell: object): Thing | undefined {
    return this.#things.get(shell);
  }

  /** The thing whose shell this is: undefined for an instance that nobody shares yet. */
  placeOf(value: unknown): number | undefined {
    return typeof value === 'object' && value !== null
      ? this.#things.get(value)?.place
      : undefined;
  }

  gift(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.#gifts.add(value);
  }

  newItem(): object {
    return this.#item(`${this.#replay.thread} ${this.#replay.count('item')}`);
  }

  /** The number of a value that goes to other threads. What is shared by it is, from the next operation on. */
  give(value: unknown): number {
    try {
      return this.tryGive(value);
    } catch (error) {
      if (error instanceof CannotCross) return this.#replay.refuse(error.message);
      throw error;
    }
  }

  /** Throws CannotCross. */
  tryGive(value: unknown): number {
    return this.#world.value(this.#wireOf(value));
  }

  take(number: number): unknown {
    return this.#valueOf(this.#world.wire(number));
  }

  #wireOf(value: unknown): Wire {
    switch (typeof value) {
      case 'undefined':
        return { k: 'undefined' };
      case 'string':
      case 'boolean':
        return { k: 'plain', v: value };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? { k: 'plain', v: value }
          : { k: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'bigint':
        return { k: 'bigint', v: String(value) };
      case 'function':
        return this.#wireOfFunction(value);
      case 'object':
        return value === null ? { k: 'plain', v: null } : this.#wireOfObject(value);
      case 'symbol':
        throw new CannotCross('a symbol that goes to another thread');
      default:
        throw new CannotCross('a value of an unknown kind that goes to another thread');
    }
  }

  #wireOfFunction(value: object): Wire {
    const definitions = this.#known();
    let index: number;
    try {
      index = indexOfFunction(definitions, value);
    } catch {
      throw new CannotCross('a function that cannot go to another thread');
    }
    if (index !== DESCRIBED) return { k: 'function', v: index };
    return { k: 'made', v: this.#wireOfObject(definitions.describe(value)) };
  }

  #wireOfObject(value: object): Wire {
    const item = this.#itemKeys.get(value);
    if (item !== undefined) return { k: 'item', v: item };
    const known = this.#dataIds.get(value);
    if (known !== undefined) return known;
    const thing = this.#things.get(value) ?? this.#instance(value);
    if (thing !== undefined) {
      const form = thing.form ?? this.#share(value, thing);
      return { k: 'thing', place: thing.place, form };
    }
    return this.#wireOfData(value);
  }

  #wireOfData(value: object): Wire {
    const prototype: unknown = Object.getPrototypeOf(value);
    const list = Array.isArray(value) && prototype === Array.prototype;
    if (!list && prototype !== Object.prototype && prototype !== null)
      throw new CannotCross(`${kindOf(value)} that goes to another thread`);
    if (this.#going.has(value)) throw new CannotCross('data that contains itself');
    if (!Object.isExtensible(value)) throw new CannotCross('frozen data');
    this.#going.add(value);
    try {
      const of = entriesOf(value, list).map(([key, each]) => [key, this.#wireOf(each)] as const);
      const gift = this.#gifts.has(value);
      const id = gift ? '' : `${this.#replay.thread} ${this.#replay.count('data')}`;
      const wire: Wire = { k: 'data', id, list, of };
      if (!gift) this.#freeze(value, wire);
      return wire;
    } finally {
      this.#going.delete(value);
    }
  }

  #freeze(value: object, wire: Wire & { k: 'data' }): void {
    Object.freeze(value);
    this.frozen = true;
    this.#dataIds.set(value, wire);
    this.#data.set(wire.id, value);
  }

  /** An object of a top-level class that is about to be shared; undefined for data. */
  #instance(value: object): Thing | undefined {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null || prototype === Array.prototype)
      return undefined;
    if (LANGUAGE_KINDS.some((kind) => value instanceof kind))
      throw new CannotCross(`${kindOf(value)} that goes to another thread`);
    if (this.#classIndex(value, 'instance') < 0)
      throw new CannotCross('an object of a class that other threads do not know');
    const thing: Thing = {
      place: this.#newPlace({ type: 'instance' }),
      own: { type: 'instance' },
      form: undefined,
    };
    this.#adopt(value, thing);
    return thing;
  }

  /** Its fields become steps. */
  #share(shell: object, thing: Thing): number {
    if (this.#going.has(shell)) throw new CannotCross('objects that hold each other');
    this.#going.add(shell);
    try {
      const definitions = this.#known();
      const entries = Object.entries(shell);
      const fields = entries.map(([name, value]) => {
        if (!definitions.mayChange(name)) return [name, { value: this.tryGive(value) }] as const;
        const place = this.#world.place(`${thing.place}.${name}`);
        this.#world.call(place, name);
        return [name, { place }] as const;
      });
      const { own } = thing;
      const classIndex = this.#classIndex(shell, own.type);
      if (classIndex < -1) throw new CannotCross('an object of a class that other threads do not know');
      const form = this.#world.form({ type: own.type, classIndex, own, fields });
      thing.form = form;
      for (const [i, [, value]] of entries.entries()) {
        const at = fields[i]?.[1];
        if (at !== undefined && 'place' in at) this.#replay.begin(at.place, this.tryGive(value));
      }
      this.#defineFields(shell, fields);
      return form;
    } finally {
      this.#going.delete(shell);
    }
  }

  #defineFields(shell: object, fields: Form['fields']): void {
    for (const [name, at] of fields) {
      Object.defineProperty(shell, name, {
        enumerable: true,
        configurable: true,
        get: () =>
          'value' in at ? this.take(at.value) : this.read('field-read', at.place, name),
        set: (value: unknown) => {
          if ('value' in at) this.#replay.refuse(`writing '${name}', which was taken for a constant`);
          else this.write('field-written', at.place, value);
        },
      });
    }
    Object.preventExtensions(shell);
  }

  read(kind: 'field-read' | 'variable-read', on: number, name: string): unknown {
    const gave = this.#replay.pass({ kind, on });
    if (gave === GIVES.UNSET)
      throw new ReferenceError(`Cannot access '${name}' before initialization`);
    return this.take(gave);
  }

  write(kind: 'field-written' | 'variable-written', on: number, value: unknown): void {
    this.#replay.pass({ kind, on, value: this.give(value) });
  }

  #valueOf(wire: Wire): unknown {
    switch (wire.k) {
      case 'plain':
        return wire.v;
      case 'undefined':
        return undefined;
      case 'number':
        return Number(wire.v);
      case 'bigint':
        return BigInt(wire.v);
      case 'item':
        return this.#item(wire.v);
      case 'function':
        return functionOfIndex(this.#known(), wire.v);
      case 'made': {
        const description: unknown = this.#valueOf(wire.v);
        return this.#known().make(Object(description));
      }
      case 'data':
        return this.#dataOf(wire);
      case 'thing':
        return this.shell(wire.place, wire.form);
      default:
        return wire satisfies never;
    }
  }

  #dataOf(wire: Wire & { k: 'data' }): unknown {
    const known = wire.id === '' ? undefined : this.#data.get(wire.id);
    if (known !== undefined) return known;
    const value: object = wire.list
      ? wire.of.map(([, each]) => this.#valueOf(each))
      : Object.fromEntries(wire.of.map(([key, each]) => [key, this.#valueOf(each)]));
    if (wire.id !== '') this.#freeze(value, wire);
    return value;
  }

  /** What stands for a thing in this thread. */
  shell(place: number, number: number): object {
    const known = this.#shells.get(place);
    if (known !== undefined) return known;
    const form = this.#world.formOf(number);
    const shell: object = Object.create(this.#prototype(form));
    this.#adopt(shell, { place, own: form.own, form: number });
    this.#defineFields(shell, form.fields);
    return shell;
  }

  #prototype({ type, classIndex }: Form): object {
    const definitions = this.#known();
    const name = definitions.classes[classIndex];
    const found = name === undefined ? undefined : definitions.lookUp(name);
    if (typeof found === 'function') return found.prototype;
    if (type !== 'instance' && this.#builtIn !== undefined) return this.#builtIn[type].prototype;
    return this.#replay.refuse('an object whose class this thread does not know yet');
  }

  /** -1: the notebook's own class; -2: one that is not at the top level. */
  #classIndex(shell: object, type: ThingType): number {
    const made: unknown = shell.constructor;
    if (type !== 'instance' && this.#builtIn?.[type] === made) return -1;
    const definitions = this.#known();
    const index = definitions.classes.findIndex((name) => definitions.lookUp(name) === made);
    return index < 0 ? -2 : index;
  }

  #newPlace(own: Own): number {
    const nth = this.#replay.count('thing');
    return this.#world.place(`${this.#replay.thread} ${nth} ${JSON.stringify(own)}`);
  }

  #adopt(shell: object, thing: Thing): void {
    this.#things.set(shell, thing);
    this.#shells.set(thing.place, shell);
  }

  #item(key: string): object {
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const told = () => this.#replay.refuse('the number of an item, which orders decide');
    const item: object = Object.create(ITEM, {
      id: { get: told },
      toString: { value: told },
      toJSON: { value: told },
    });
    Object.freeze(item);
    this.#items.set(key, item);
    this.#itemKeys.set(item, key);
    return item;
  }

  #known(): Definitions {
    if (this.#definitions === undefined) throw new Error('the crossing has not begun');
    return this.#definitions;
  }
}

/** Not a plain object: printing asks it for its text. */
const ITEM: object = Object.freeze({});

const LANGUAGE_KINDS = [Error, Array, Map, Set, Date, RegExp, Promise, ArrayBuffer, WeakMap, WeakSet];

function kindOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? `an object of ${name}` : 'an object';
}

/** Throws CannotCross for what is more than values by name or index. */
function entriesOf(value: object, list: boolean): (readonly [string, unknown])[] {
  const entries: (readonly [string, unknown])[] = [];
  for (const key of Reflect.ownKeys(value)) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (list && key === 'length') continue;
    if (typeof key === 'symbol' || own === undefined || !('value' in own) || own.enumerable !== true)
      throw new CannotCross('data with more than values');
    entries.push([key, own.value]);
  }
  if (list && Array.isArray(value) && entries.length !== value.length)
    throw new CannotCross('an array with gaps');
  return entries;
}
