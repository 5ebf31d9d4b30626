/** Objects with an identity, in one replay: which shell stands for which thing, and of what class it is. */
import { isValue } from '../data/within-reach';
import type { Definitions } from '../threads/definitions';
import { CannotCross, kindOf } from './gifts';
import type { Replay } from './replay';
import type { Form, Own, ThingType } from './wire';
import type { World } from './world';

/** What stands behind an object with an identity in this replay. */
export interface Thing {
  readonly place: number;
  readonly own: Own;
  /** Number of its form; undefined while nobody else knows it. */
  form: number | undefined;
}

export type BuiltIn = Readonly<
  Record<Exclude<ThingType, 'instance'>, { readonly prototype: object }>
>;

export class Things {
  readonly #world: World;
  readonly #replay: Replay;
  readonly #things = new WeakMap<object, Thing>();
  readonly #shells = new Map<number, object>();
  #definitions: Definitions | undefined;
  #builtIn: BuiltIn | undefined;

  constructor(world: World, replay: Replay) {
    this.#world = world;
    this.#replay = replay;
  }

  begin(definitions: Definitions, builtIn: BuiltIn): void {
    this.#definitions = definitions;
    this.#builtIn = builtIn;
  }

  of(shell: object): Thing | undefined {
    return this.#things.get(shell);
  }

  at(place: number): object | undefined {
    return this.#shells.get(place);
  }

  /** An object of the notebook's own classes comes to life. */
  create(shell: object, own: Own, place = this.#newPlace(own)): Thing {
    const thing: Thing = { place, own, form: undefined };
    this.#adopt(shell, thing);
    this.#world.names.made(place, shell.constructor.name);
    return thing;
  }

  /** What stands for a thing of another thread. */
  shellOf(place: number, own: Own, number: number, form: Form): object {
    const shell: object = Object.create(this.#prototype(form));
    this.#adopt(shell, { place, own, form: number });
    return shell;
  }

  /** An object of a top-level class that is about to be shared; undefined for data. */
  instance(value: object): Thing | undefined {
    if (!this.isInstance(value)) return undefined;
    const thing = this.create(value, { type: 'instance' });
    const name = this.#known().nameOf(value);
    if (name !== undefined) this.#world.names.call(thing.place, name);
    return thing;
  }

  /** Of a class of the program. Throws CannotCross where that is none that threads can share. */
  isInstance(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || DATA.some((kind) => prototype === kind.prototype)) return false;
    if (isValue(value)) return false;
    if (LANGUAGE_KINDS.some((kind) => value instanceof kind))
      throw new CannotCross(`${kindOf(value)} that goes to another thread`);
    if (this.classIndex(value, 'instance') < 0)
      throw new CannotCross('an object of a class that other threads do not know');
    return true;
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
  classIndex(shell: object, type: ThingType): number {
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

  #known(): Definitions {
    if (this.#definitions === undefined) throw new Error('the crossing has not begun');
    return this.#definitions;
  }
}

const DATA = [Object, Array, Map, Set];
const LANGUAGE_KINDS = [
  Error,
  Array,
  Map,
  Set,
  Date,
  RegExp,
  Promise,
  ArrayBuffer,
  WeakMap,
  WeakSet,
];
