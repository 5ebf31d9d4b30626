/**
 * Class-wide values (`static n = 0`). Those that a program may write are one for all threads from the first start() on: each
 * class's lie in one object that threads share, and the class asks it. The others are constants, which each thread gets
 * when it starts.
 */
import { Unshareable } from '../memory/shareable';
import type { StaticValue } from './capture';

/** What is known of the program's classes. */
export interface Classes {
  readonly classes: readonly string[];
  lookUp(name: string): unknown;
  mayChange(field: string): boolean;
  /** Says what the log shall call an object. */
  call(value: object, name: string): void;
}

export class Statics {
  readonly #of: Classes;
  readonly #giveAway: (holder: object) => void;
  /** What holds a class's values, by its name; their names. */
  readonly #holders = new Map<string, { readonly holder: object; readonly names: string[] }>();
  /** What this thread was given as constants, to be given on. */
  #constants: readonly StaticValue[] = [];
  #shared = false;

  /** @param giveAway makes an object shared; throws Unshareable */
  constructor(of: Classes, giveAway: (holder: object) => void) {
    this.#of = of;
    this.#giveAway = giveAway;
  }

  /** As a new thread gets them. */
  give(): StaticValue[] {
    const classes = this.#classes();
    if (!this.#shared) for (const [className, owner] of classes) this.#share(className, owner);
    this.#shared = true;
    const own = classes.flatMap(([className, owner]) => {
      const { holder, names } = this.#holders.get(className) ?? { holder: null, names: [] };
      return [
        ...names.map((name) => ({ className, name, value: holder, shared: true })),
        ...valuesOf(owner).map(([name, value]) => ({ className, name, value })),
      ];
    });
    return [...own, ...this.#constants];
  }

  /** In a thread that was started: what its starter gave. */
  set(statics: readonly StaticValue[]): void {
    const classes = this.#classes();
    this.#constants = statics.filter(({ shared }) => shared !== true);
    for (const { className, name, value, shared, unusable } of statics) {
      const owner = classes.find(([known]) => known === className)?.[1];
      if (owner === undefined) continue;
      if (shared === true && typeof value === 'object' && value !== null) {
        this.#ask(className, owner, name, value);
        continue;
      }
      // A function: this thread has its own.
      const own: unknown = Object.getOwnPropertyDescriptor(owner, name)?.value;
      if (unusable !== undefined && typeof own === 'function') continue;
      constant(owner, className, name, value, unusable);
    }
    this.#shared = true;
    for (const [, owner] of classes) Object.preventExtensions(owner);
  }

  #classes(): (readonly [string, object])[] {
    return this.#of.classes.flatMap((name) => {
      const owner = this.#of.lookUp(name);
      return typeof owner === 'function' ? [[name, owner] as const] : [];
    });
  }

  #share(className: string, owner: object): void {
    const changing = valuesOf(owner).filter(
      ([name, value]) => typeof value !== 'function' && this.#of.mayChange(name),
    );
    const holder = this.#holderOf(className, changing);
    // Object.keys asks a shell's contents, which would be a step.
    if (holder !== null)
      for (const name of holder.names) this.#ask(className, owner, name, holder.object);
    Object.preventExtensions(owner);
  }

  #holderOf(
    className: string,
    values: readonly (readonly [string, unknown])[],
  ): { readonly object: object; readonly names: readonly string[] } | null {
    if (values.length === 0) return null;
    const object = Object.fromEntries(values);
    this.#of.call(object, className);
    try {
      this.#giveAway(object);
      return { object, names: values.map(([name]) => name) };
    } catch (error) {
      if (!(error instanceof Unshareable)) throw error;
      const rest = values.filter(([, value]) => this.#canGo(value));
      return rest.length < values.length ? this.#holderOf(className, rest) : null;
    }
  }

  #canGo(value: unknown): boolean {
    try {
      this.#giveAway([value]);
      return true;
    } catch (error) {
      if (error instanceof Unshareable) return false;
      throw error;
    }
  }

  /** The class asks the holder from now on. */
  #ask(className: string, owner: object, name: string, holder: object): void {
    const known = this.#holders.get(className) ?? { holder, names: [] };
    known.names.push(name);
    this.#holders.set(className, known);
    Object.defineProperty(owner, name, {
      enumerable: true,
      get: () => Reflect.get(holder, name),
      set(this: unknown, value: unknown) {
        if (this !== owner) {
          throw new TypeError(
            `'${name}' is a static of ${className} and of no class that extends it: set it there, as ${className}.${name}`,
          );
        }
        Reflect.set(holder, name, value);
      },
    });
  }
}

/** Own values that a loop over the class would see, without those that ask a holder. */
function valuesOf(owner: object): [string, unknown][] {
  return Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(([name, own]) =>
    own.enumerable === true && 'value' in own ? [[name, own.value]] : [],
  );
}

function constant(
  owner: object,
  className: string,
  name: string,
  value: unknown,
  unusable: string | undefined,
): void {
  Object.defineProperty(owner, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      if (unusable !== undefined) throw new TypeError(unusable);
      return value;
    },
    set: () => {
      throw new TypeError(
        `${className}.${name} is a constant in this thread: it holds what threads cannot share, or is written in a way that cannot be seen before.`,
      );
    },
  });
}
