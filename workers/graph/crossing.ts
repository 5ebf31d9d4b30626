/**
 * How values go from thread to thread here, for one replay of one thread: as in the engine (memory/codec.ts, threads/), an
 * object is one object and its fields are steps, a function is its like in the other thread. Arrays and objects go too,
 * as long as nobody writes them afterwards: they are frozen, and whoever tries makes the search say that it is unable.
 */
import { DESCRIBED } from '../memory/shareable';
import { type Definitions, functionOfIndex, indexOfFunction } from '../threads/definitions';
import { Items } from './items';
import { GIVES } from './operations';
import { CannotCross, PlainData } from './plain-data';
import type { Replay } from './replay';
import { type BuiltIn, type Thing, Things } from './things';
import type { Form, Own, Wire } from './wire';
import type { World } from './world';

export class Crossing {
  readonly #world: World;
  readonly #replay: Replay;
  readonly #things: Things;
  readonly #data: PlainData;
  readonly #items: Items;
  readonly #sharing = new Set<object>();
  #definitions: Definitions | undefined;

  constructor(world: World, replay: Replay) {
    this.#world = world;
    this.#replay = replay;
    this.#things = new Things(world, replay);
    this.#data = new PlainData(replay);
    this.#items = new Items(replay);
  }

  begin(definitions: Definitions, builtIn: BuiltIn): void {
    this.#definitions = definitions;
    this.#things.begin(definitions, builtIn);
  }

  /** An object of the notebook's own classes comes to life. */
  create(shell: object, own: Own, place?: number): Thing {
    return this.#things.create(shell, own, place);
  }

  thing(shell: object): Thing | undefined {
    return this.#things.of(shell);
  }

  /** The thing whose shell this is: undefined for an instance that nobody shares yet. */
  placeOf(value: unknown): number | undefined {
    return typeof value === 'object' && value !== null ? this.#things.of(value)?.place : undefined;
  }

  gift(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.#data.gift(value);
  }

  /** Some array or object was frozen: what fails now may fail for that. */
  get frozen(): boolean {
    return this.#data.frozen;
  }

  newItem(): object {
    return this.#items.make();
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
    const item = this.#items.keyOf(value);
    if (item !== undefined) return { k: 'item', v: item };
    const known = this.#data.known(value);
    if (known !== undefined) return known;
    const thing = this.#things.of(value) ?? this.#things.instance(value);
    if (thing !== undefined) {
      const form = thing.form ?? this.#share(value, thing);
      return { k: 'thing', place: thing.place, form };
    }
    return this.#data.give(value, (part) => this.#wireOf(part));
  }

  /** Its fields become steps. */
  #share(shell: object, thing: Thing): number {
    if (this.#sharing.has(shell)) throw new CannotCross('objects that hold each other');
    this.#sharing.add(shell);
    try {
      const definitions = this.#known();
      const entries = Object.entries(shell);
      const fields = entries.map(([name, value]) => {
        if (!definitions.mayChange(name)) return [name, { value: this.tryGive(value) }] as const;
        const place = this.#world.place(`${thing.place}.${name}`);
        this.#world.names.call(place, name);
        return [name, { place }] as const;
      });
      const { own } = thing;
      const classIndex = this.#things.classIndex(shell, own.type);
      if (classIndex < -1)
        throw new CannotCross('an object of a class that other threads do not know');
      const form = this.#world.form({ type: own.type, classIndex, own, fields });
      thing.form = form;
      for (const [i, [name, value]] of entries.entries()) {
        const at = fields[i]?.[1];
        if (at !== undefined && 'place' in at) this.#replay.begin(at.place, this.tryGive(value));
        this.#keep(thing.place, name, value);
      }
      this.#defineFields(shell, fields);
      return form;
    } finally {
      this.#sharing.delete(shell);
    }
  }

  /** Who else has no name is called by the field that it is in. */
  #keep(owner: number, field: string, value: unknown): void {
    const place = this.placeOf(value);
    if (place !== undefined) this.#world.names.keep(place, owner, field);
  }

  #defineFields(shell: object, fields: Form['fields']): void {
    for (const [name, at] of fields) {
      Object.defineProperty(shell, name, {
        enumerable: true,
        configurable: true,
        get: () => ('value' in at ? this.take(at.value) : this.read('field-read', at.place, name)),
        set: (value: unknown) => {
          if ('value' in at)
            this.#replay.refuse(`writing '${name}', which was taken for a constant`);
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
        return this.#items.item(wire.v);
      case 'function':
        return functionOfIndex(this.#known(), wire.v);
      case 'made': {
        const description: unknown = this.#valueOf(wire.v);
        return this.#known().make(Object(description));
      }
      case 'data':
        return this.#data.take(wire, (part) => this.#valueOf(part));
      case 'thing':
        return this.shell(wire.place, wire.form);
      default:
        return wire satisfies never;
    }
  }

  /** What stands for a thing in this thread. */
  shell(place: number, number: number): object {
    const known = this.#things.at(place);
    if (known !== undefined) return known;
    const form = this.#world.formOf(number);
    const shell = this.#things.shellOf(place, form.own, number, form);
    this.#defineFields(shell, form.fields);
    return shell;
  }

  #known(): Definitions {
    if (this.#definitions === undefined) throw new Error('the crossing has not begun');
    return this.#definitions;
  }
}
