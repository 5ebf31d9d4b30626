/**
 * Who is who in one thread: items, shells of shared objects, and the program's top-level functions and classes.
 * Memory asks it whenever a value crosses between threads. One per thread; a thread's classes are its own.
 */

import { installNatives } from '../data/natives';
import { type Shared, SharedData } from '../data/shared-data';
import { findData } from '../memory/data-block';
import { CONTROL } from '../memory/layout';
import { fieldsOfError } from '../memory/plain-data';
import { DESCRIBED, type Identities, Unshareable } from '../memory/shareable';
import type { Context } from '../sync/context';
import { ThreadShareError } from '../sync/errors';
import { OBJECT_TYPES } from '../trace/events';
import { crossedError, errorClass } from './crossed-error';
import { type Definitions, functionOfIndex, indexOfFunction, NO_DEFINITIONS } from './definitions';
import { defineFields, refuseSealed, shareFields } from './fields';
import { Item } from './item';
import { Layouts } from './layouts';
import {
  attachRef,
  BUILT_IN_CLASS,
  findRef,
  LOCAL_CLASS,
  type PlacedType,
  placeObject,
  type Ref,
  readHeader,
} from './shared-object';

export type BuiltInClasses = Readonly<
  Record<Exclude<PlacedType, 'instance'>, { readonly prototype: object }>
>;

/** What a class may extend and its objects cannot be shared with. */
const LANGUAGE_KINDS =
  /^(?:Map|Set|Date|RegExp|Promise|Weak.*|.*Array|.*ArrayBuffer|DataView|Function|Number|String|Boolean)$/;

export class Registry implements Identities {
  readonly #items = new Map<number, Item>();
  readonly #shells = new Map<number, object>();
  #context: Context | undefined;
  #definitions: Definitions = NO_DEFINITIONS;
  #builtIn: BuiltInClasses | undefined;
  #data: Shared | undefined;
  #layouts: Layouts | undefined;
  #restoreNatives: () => void = () => undefined;
  /** Literals that whoever gives them away does not keep. */
  readonly #gifts = new WeakSet<object>();

  /** Called once, before anything crosses. (The context holds the codec, the codec holds this.) */
  begin(context: Context, builtIn: BuiltInClasses): void {
    this.#context = context;
    this.#builtIn = builtIn;
  }

  define(definitions: Definitions): void {
    this.#definitions = definitions;
  }

  newItem(): Item {
    return this.item(Atomics.add(this.#running().memory, CONTROL.ITEMS, 1));
  }

  itemId(value: object): number {
    return value instanceof Item ? value.id : -1;
  }

  item(id: number): Item {
    let item = this.#items.get(id);
    if (item === undefined) {
      item = new Item(id);
      this.#items.set(id, item);
    }
    return item;
  }

  /** Makes the shared half of a built-in object in its constructor, and records that it was created. */
  create(shell: object, type: PlacedType, words: number, arg: number, thread: number): Ref {
    const context = this.#running();
    const ref = placeObject(context, type, this.#classIndex(shell, type), words);
    this.#adopt(shell, ref);
    context.recorder.record('created', {
      object: ref.object,
      depth: OBJECT_TYPES.indexOf(type),
      arg,
      other: thread,
      text: shell.constructor.name,
    });
    return ref;
  }

  objectId(value: object): number {
    const context = this.#running();
    let ref = findRef(value);
    if (ref === undefined) {
      if (!this.#isInstance(value)) return -1;
      refuseSealed(value);
      ref = this.create(value, 'instance', 0, -1, -1);
      const text = this.#definitions.nameOf(value);
      if (text !== undefined) context.recorder.record('named', { object: ref.object, text });
    }
    if (!ref.shared) {
      this.#refuseLocal(value, this.#classIndex(value, ref.type) !== LOCAL_CLASS);
      this.#definitions.addLateFields(value);
      shareFields(context, value, ref, this.#fieldLayouts);
    }
    return ref.object;
  }

  /** What an object with an identity, or an Error, holds and would share with it; undefined for all others. Throws Unshareable. */
  fieldsOf(value: object): readonly (readonly [string, unknown, ...unknown[]])[] | undefined {
    if (value instanceof Error) {
      this.#refuseLocal(value, this.#errorClass(value.constructor.name) === value.constructor);
      return fieldsOfError(value);
    }
    const ref = findRef(value);
    if (ref === undefined && !this.#isInstance(value)) return undefined;
    if (ref?.shared === true) return [];
    refuseSealed(value);
    if (ref !== undefined)
      this.#refuseLocal(value, this.#classIndex(value, ref.type) !== LOCAL_CLASS);
    return Object.entries(value);
  }

  nameOf(value: object): string | undefined {
    return this.#definitions.nameOf(value);
  }

  /** Plain data that threads share, as this thread has it; made when it is first asked for. */
  get sharedData(): Shared {
    if (this.#data === undefined) {
      this.#data = new SharedData(this.#running(), this, this);
      this.#restoreNatives = installNatives(this.#data);
    }
    return this.#data;
  }

  /** The thread has ended: the worker's globals are as they were. */
  leave(): void {
    this.#restoreNatives();
  }

  dataAt(value: object): number {
    return this.#gifts.has(value) ? 0 : this.sharedData.at(value);
  }

  data(at: number): object {
    return this.sharedData.shell(at);
  }

  isGift(value: object): boolean {
    return this.#gifts.has(value);
  }

  /** Whom it is given to keeps it in more places than one. */
  keep(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.#gifts.delete(value);
  }

  addGift(value: object): void {
    this.#gifts.add(value);
  }

  error(told: readonly string[]): Error {
    return crossedError(this.#errorClass(told[1] ?? ''), told);
  }

  #errorClass(name: string): unknown {
    return errorClass(this.#definitions.lookUp(name), name);
  }

  /** An object of a top-level class that is not the language's own kind of thing. Throws Unshareable where it is both. */
  #isInstance(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) return false;
    if (value instanceof Error || findData(value) !== undefined) return false;
    if (this.#classIndex(value, 'instance') < 0) return false;
    const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
    if (LANGUAGE_KINDS.test(kind)) {
      throw new Unshareable(
        `an object of ${value.constructor.name}, a class that extends ${kind},`,
        `Let it have the ${kind} as a field instead.`,
      );
    }
    return true;
  }

  #refuseLocal(value: object, known: boolean): void {
    if (known) return;
    throw new Unshareable(
      value.constructor.name === ''
        ? 'an object of a class without a name'
        : `an object of ${value.constructor.name}, a class that is not at the top level of a cell,`,
      'Declare the class there: every thread knows it then.',
    );
  }

  object(id: number): object {
    const known = this.#shells.get(id);
    if (known !== undefined) return known;
    const context = this.#running();
    const { ref, classIndex, fields } = readHeader(context.memory, id);
    const shell: object = Object.create(this.#prototype(ref.type, classIndex));
    this.#adopt(shell, ref);
    if (fields !== 0) defineFields(context, shell, ref, fields, this.#fieldLayouts);
    Object.preventExtensions(shell);
    return shell;
  }

  functionIndex(value: object): number {
    return indexOfFunction(this.#definitions, value);
  }

  descriptionOf(value: object): object {
    return this.#definitions.describe(value);
  }

  functionAt(index: number, at: number): unknown {
    if (index === DESCRIBED) return this.#definitions.make(this.data(at));
    return functionOfIndex(this.#definitions, index);
  }

  get #fieldLayouts(): Layouts {
    this.#layouts ??= new Layouts(this.#running(), (field) => this.#definitions.mayChange(field));
    return this.#layouts;
  }

  #adopt(shell: object, ref: Ref): void {
    attachRef(shell, ref);
    this.#shells.set(ref.object, shell);
  }

  #classIndex(shell: object, type: PlacedType): number {
    const made = shell.constructor;
    if (type !== 'instance' && this.#builtIn?.[type] === made) return BUILT_IN_CLASS;
    const index = this.#definitions.classes.findIndex(
      (name) => this.#definitions.lookUp(name) === made,
    );
    return index < 0 ? LOCAL_CLASS : index;
  }

  #prototype(type: PlacedType, classIndex: number): object {
    const name = this.#definitions.classes[classIndex];
    if (name !== undefined) {
      const found = this.#definitions.lookUp(name);
      if (typeof found === 'function') return found.prototype;
    } else if (type !== 'instance' && this.#builtIn !== undefined) {
      return this.#builtIn[type].prototype;
    }
    throw new ThreadShareError(`the class of a shared ${type} is not known in this thread`);
  }

  #running(): Context {
    if (this.#context === undefined) throw new Error('not begun');
    return this.#context;
  }
}
