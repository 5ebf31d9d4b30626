/**
 * Who is who in one thread: items, shells of shared objects, and the program's top-level functions and classes.
 * Memory asks it whenever a value crosses between threads. One per thread; a thread's classes are its own.
 */

import { CONTROL } from '../memory/layout';
import { type Identities, Unshareable } from '../memory/shareable';
import type { Context } from '../sync/context';
import { ThreadShareError } from '../sync/errors';
import { OBJECT_TYPES, type ObjectType } from '../trace/events';
import { defineFields, shareFields } from './fields';
import {
  attachRef,
  BUILT_IN_CLASS,
  findRef,
  LOCAL_CLASS,
  placeObject,
  type Ref,
  readHeader,
} from './shared-object';

/** What `item()` gives: a unique token, the original's `object()`. Equal only to itself, in every thread. */
export class Item {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
    Object.freeze(this);
  }
  toString(): string {
    return `item ${this.id}`;
  }
}

/** The program's top-level names, looked up when asked: in a run they come to life one after the other. */
export interface Definitions {
  /** Functions and classes; undefined while it has no value yet. */
  lookUp(name: string): unknown;
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  /** Functions written inline at the top level (`target: () => …`), by their place in the text. */
  readonly inline: readonly unknown[];
  /** The place of a function that was written inline, -1 for every other. */
  inlineIndex(value: object): number;
  /** The top-level variable that held an object before it became shared. */
  nameOf(value: object): string | undefined;
  /** Whether a shared field of this name may change. */
  mayChange(field: string): boolean;
}

export type BuiltInClasses = Readonly<
  Record<Exclude<ObjectType, 'instance'>, { readonly prototype: object }>
>;

export class Registry implements Identities {
  readonly #items = new Map<number, Item>();
  readonly #shells = new Map<number, object>();
  #context: Context | undefined;
  #definitions: Definitions = {
    lookUp: () => undefined,
    functions: [],
    classes: [],
    inline: [],
    inlineIndex: () => -1,
    nameOf: () => undefined,
    mayChange: () => true,
  };
  #builtIn: BuiltInClasses | undefined;

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
  create(shell: object, type: ObjectType, words: number, arg: number, thread: number): Ref {
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
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null || Array.isArray(value)) return -1;
      if (this.#classIndex(value, 'instance') < 0) return -1;
      ref = this.create(value, 'instance', 0, -1, -1);
      const text = this.#definitions.nameOf(value);
      if (text !== undefined) context.recorder.record('named', { object: ref.object, text });
    }
    if (!ref.shared) {
      if (this.#classIndex(value, ref.type) === LOCAL_CLASS) {
        throw new Unshareable(
          `an object of ${value.constructor.name}, a class that is not at the top level of a cell,`,
        );
      }
      shareFields(context, value, ref, this.#mayChange);
    }
    return ref.object;
  }

  object(id: number): object {
    const known = this.#shells.get(id);
    if (known !== undefined) return known;
    const context = this.#running();
    const { ref, classIndex, fields } = readHeader(context.memory, id);
    const shell: object = Object.create(this.#prototype(ref.type, classIndex));
    this.#adopt(shell, ref);
    if (fields !== 0) defineFields(context, shell, ref, fields, this.#mayChange);
    Object.preventExtensions(shell);
    return shell;
  }

  functionIndex(value: object): number {
    const { functions, classes } = this.#definitions;
    const named = [...functions, ...classes].findIndex(
      (name) => this.#definitions.lookUp(name) === value,
    );
    if (named >= 0) return named;
    const place = this.#definitions.inlineIndex(value);
    return place < 0 ? -1 : functions.length + classes.length + place;
  }

  functionAt(index: number): unknown {
    const { functions, classes, inline } = this.#definitions;
    const name = [...functions, ...classes][index];
    if (name !== undefined) return this.#definitions.lookUp(name);
    return inline[index - functions.length - classes.length];
  }

  readonly #mayChange = (field: string): boolean => this.#definitions.mayChange(field);

  #adopt(shell: object, ref: Ref): void {
    attachRef(shell, ref);
    this.#shells.set(ref.object, shell);
  }

  #classIndex(shell: object, type: ObjectType): number {
    const made = shell.constructor;
    if (type !== 'instance' && this.#builtIn?.[type] === made) return BUILT_IN_CLASS;
    const index = this.#definitions.classes.findIndex(
      (name) => this.#definitions.lookUp(name) === made,
    );
    return index < 0 ? LOCAL_CLASS : index;
  }

  #prototype(type: ObjectType, classIndex: number): object {
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
    if (this.#context === undefined) throw new Error('the registry has not begun');
    return this.#context;
  }
}
