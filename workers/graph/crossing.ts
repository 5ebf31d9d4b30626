/**
 * How values go from thread to thread here, for one replay of one thread: as in the engine (memory/codec.ts, threads/), an
 * object is one object and its fields are steps, a function is its like in the other thread, and arrays, objects, Maps and
 * Sets are shared (given-data.ts).
 */
import { findData } from '../memory/data-block';
import { DESCRIBED } from '../memory/shareable';
import { type Definitions, functionOfIndex, indexOfFunction } from '../threads/definitions';
import type { DataShells, Gate } from './data-shells';
import { CannotCross, copyOfGift, giftFrom } from './gifts';
import { GivenData } from './given-data';
import { defineFields } from './graph-fields';
import { Items } from './items';
import { GIVES } from './operations';
import type { Replay } from './replay';
import { type BuiltIn, type Thing, Things } from './things';
import type { Form, Own } from './wire';
import type { World } from './world';

export class Crossing implements Gate {
  readonly #world: World;
  readonly #replay: Replay;
  readonly #things: Things;
  readonly #items: Items;
  readonly #gifts = new WeakSet<object>();
  readonly #sharing = new Set<object>();
  readonly data: GivenData;
  readonly identities: Gate['identities'];
  #definitions: Definitions | undefined;

  constructor(world: World, replay: Replay, shells: DataShells) {
    this.#world = world;
    this.#replay = replay;
    this.#things = new Things(world, replay);
    this.#items = new Items(replay);
    this.data = new GivenData(world, replay, shells, this);
    this.identities = {
      functionIndex: (value) => indexOfFunction(this.#known(), value),
      descriptionOf: (value) => this.#known().describe(value),
      itemId: (value) => (this.#items.keyOf(value) === undefined ? -1 : 0),
    };
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

  /** The shared thing that this is: undefined for what nobody shares yet. */
  placeOf(value: unknown): number | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    return findData(value)?.at ?? this.#things.of(value)?.place;
  }

  gift(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.#gifts.add(value);
  }

  newItem(): object {
    return this.#items.make();
  }

  nameOf(value: object): string | undefined {
    return this.#known().nameOf(value);
  }

  knows(value: object): boolean {
    return this.data.isKnown(value);
  }

  fieldsOf(value: object): readonly (readonly [string, unknown])[] | undefined {
    const thing = this.#things.of(value);
    if (thing === undefined)
      return this.#things.isInstance(value) ? Object.entries(value) : undefined;
    return thing.form === undefined ? Object.entries(value) : [];
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
    const world = this.#world;
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return world.plain(value);
      case 'undefined':
        return world.nothing;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? world.plain(value)
          : world.value({ k: 'number', v: Object.is(value, -0) ? '-0' : String(value) });
      case 'bigint':
        return world.value({ k: 'bigint', v: String(value) });
      case 'function':
        return this.#giveFunction(value);
      case 'object':
        return value === null ? world.plain(null) : this.#giveObject(value);
      case 'symbol':
        throw new CannotCross('a symbol that goes to another thread');
      default:
        throw new CannotCross('a value of an unknown kind that goes to another thread');
    }
  }

  take(number: number): unknown {
    const wire = this.#world.wire(number);
    switch (wire.k) {
      case 'plain':
        return wire.v;
      case 'undefined':
      case 'contents':
        return undefined;
      case 'number':
        return Number(wire.v);
      case 'bigint':
        return BigInt(wire.v);
      case 'item':
        return this.#items.item(wire.v);
      case 'function':
        return functionOfIndex(this.#known(), wire.v);
      case 'made':
        return this.#known().make(Object(this.take(wire.v)));
      case 'copy':
        return giftFrom(wire, (part) => this.take(part));
      case 'data':
        return this.data.take(wire.ref, wire.holds);
      case 'thing':
        return this.shell(wire.place, wire.form);
      default:
        return wire satisfies never;
    }
  }

  #giveFunction(value: object): number {
    const definitions = this.#known();
    let index: number;
    try {
      index = indexOfFunction(definitions, value);
    } catch {
      throw new CannotCross('a function that cannot go to another thread');
    }
    if (index !== DESCRIBED) return this.#world.value({ k: 'function', v: index });
    return this.#world.value({ k: 'made', v: this.#giveObject(definitions.describe(value)) });
  }

  #giveObject(value: object): number {
    const item = this.#items.keyOf(value);
    if (item !== undefined) return this.#world.value({ k: 'item', v: item });
    if (this.data.isKnown(value)) return this.data.numberOf(value);
    const thing = this.#things.of(value) ?? this.#things.instance(value);
    if (thing !== undefined) {
      if (thing.own.type === 'thread') this.#replay.tellApart(thing.own.number);
      return this.#giveThing(value, thing).number;
    }
    if (!this.#gifts.has(value)) return this.data.numberOf(value);
    return this.#world.value(copyOfGift(value, (part) => this.tryGive(part)));
  }

  /** A thread's own object, for the thread itself. */
  giveSelf(thread: object): { readonly number: number; readonly form: Form } {
    const thing = this.#things.of(thread);
    if (thing === undefined) return this.#replay.refuse('a thread that is none');
    const { number, form } = this.#giveThing(thread, thing);
    return { number, form: this.#world.formOf(form) };
  }

  #giveThing(value: object, thing: Thing): { readonly number: number; readonly form: number } {
    const form = thing.form ?? this.#share(value, thing);
    return { number: this.#world.value({ k: 'thing', place: thing.place, form }), form };
  }

  /** Its fields become steps. */
  #share(shell: object, thing: Thing): number {
    if (this.#sharing.has(shell)) throw new CannotCross('objects that hold each other');
    const frozen = Object.isFrozen(shell);
    if (!frozen && !Object.isExtensible(shell)) throw new CannotCross('an object that was sealed');
    this.#sharing.add(shell);
    try {
      const definitions = this.#known();
      definitions.addLateFields(shell);
      const entries = Object.entries(shell);
      // In order, as in the engine; but what may lead back to it needs its form.
      const held = new Map<string, number>();
      const fields = entries.map(([name, value]) => {
        const constant = frozen || !definitions.mayChange(name);
        if (constant || this.#isPlain(value)) held.set(name, this.tryGive(value));
        if (constant) return [name, { value: held.get(name) ?? 0 }] as const;
        const place = this.#world.place(`${thing.place}.${name}`);
        this.#world.names.call(place, name);
        return [name, { place }] as const;
      });
      const { own } = thing;
      const classIndex = this.#things.classIndex(shell, own.type);
      if (classIndex < -1)
        throw new CannotCross('an object of a class that other threads do not know');
      const form = this.#world.form({ type: own.type, classIndex, own, frozen, fields });
      thing.form = form;
      for (const [i, [name, value]] of entries.entries()) {
        const at = fields[i]?.[1];
        if (at !== undefined && 'place' in at)
          this.#replay.begin(at.place, held.get(name) ?? this.tryGive(value));
        this.#keep(thing.place, name, value);
      }
      // What is frozen stays as it is where it was made.
      if (!frozen) defineFields(shell, { frozen, fields }, this, this.#replay);
      return form;
    } finally {
      this.#sharing.delete(shell);
    }
  }

  /** No object with fields of its own. */
  #isPlain(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return typeof value !== 'function';
    return this.#things.of(value) === undefined && !this.#things.isInstance(value);
  }

  /** Who else has no name is called by the field that it is in. */
  #keep(owner: number, field: string, value: unknown): void {
    const place = this.placeOf(value);
    if (place !== undefined) this.#world.names.keep(place, owner, field);
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

  /** What stands for a thing in this thread. */
  shell(place: number, number: number): object {
    const known = this.#things.at(place);
    if (known !== undefined) return known;
    const form = this.#world.formOf(number);
    const shell = this.#things.shellOf(place, form.own, number, form);
    defineFields(shell, form, this, this.#replay);
    return shell;
  }

  #known(): Definitions {
    if (this.#definitions === undefined) throw new Error('the crossing has not begun');
    return this.#definitions;
  }
}
