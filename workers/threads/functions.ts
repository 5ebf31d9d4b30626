/**
 * Functions that go to another thread and have no place in the program's top level: there they are made anew, from a
 * description that threads share like any other object.
 *
 *   closure   its number in the program, and what it closes over, by name
 *   method    an object and the name of its method: `job.work`, bound to it
 *   bound     what `f.bind(…)` was called with
 *   member    a class and the name of a method of it, unbound
 *   module    a name of one of the notebook's modules: `print`, `sleep`
 *   global    a function of the language: `Math.max`
 */
import { Unshareable } from '../memory/shareable';

/** What compiled text gives: called with `this`, makes the function from what it closes over. */
export type Making = (this: unknown, values: object) => unknown;

type Called = (...args: readonly unknown[]) => unknown;

/** What is known of the program and of the notebook's modules. */
export interface Known {
  readonly classes: readonly string[];
  lookUp(name: string): unknown;
  from(module: string, name: string): unknown;
  readonly moduleNames: Readonly<Record<string, readonly string[]>>;
}

const GLOBALS: Readonly<Record<string, object>> = {
  Math,
  JSON,
  Number,
  String,
  Object,
  Array,
  Date,
};
const LONE: Readonly<Record<string, unknown>> = {
  parseInt,
  parseFloat,
  isNaN,
  Number,
  String,
  Boolean,
};

export class Functions {
  readonly #known: Known;
  readonly #closures = new WeakMap<
    object,
    { readonly number: number; readonly values: (() => object) | string }
  >();
  readonly #bound = new WeakMap<object, object>();
  /** By object and name: `job.work` is the same each time it is given. */
  readonly #methods = new WeakMap<object, Map<string, unknown>>();
  readonly #makings: Making[] = [];
  readonly #descriptions = new WeakMap<object, object>();
  readonly #made = new WeakMap<object, unknown>();
  /** Descriptions of which a function is being made: what they close over may lead back to them. */
  readonly #making = new Set<object>();

  constructor(known: Known) {
    this.#known = known;
  }

  /** @param values what it closes over; or the name of a variable among it that changes */
  closure(number: number, values: (() => object) | string, made: unknown): unknown {
    if (typeof made === 'function') this.#closures.set(made, { number, values });
    return made;
  }

  making(number: number, how: Making): void {
    this.#makings[number] = how;
  }

  /** `object.name` where it goes to another thread: a method is bound to its object, as in Python. */
  method(owner: unknown, name: string): unknown {
    // Reading a member of null fails here as it would there.
    const value: unknown =
      Object(owner) === owner ? Reflect.get(Object(owner), name) : member(owner, name);
    if (typeof value !== 'function' || typeof owner !== 'object' || owner === null) return value;
    if (Object.hasOwn(owner, name)) return value;
    const known = this.#methods.get(owner) ?? new Map<string, unknown>();
    this.#methods.set(owner, known);
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    const bound = (...args: readonly unknown[]) => Reflect.apply(value, owner, args);
    Object.defineProperty(bound, 'name', { value: value.name });
    known.set(name, bound);
    this.#bound.set(bound, { how: 'method', owner, name });
    return bound;
  }

  /** What stands before `.bind`, to be called with the arguments of bind. */
  bound(value: unknown): Called {
    return (...args) => {
      const made: unknown = Reflect.apply(Reflect.get(Object(value), 'bind'), value, args);
      if (typeof made === 'function' && typeof value === 'function')
        this.#bound.set(made, { how: 'bound', value, args });
      return made;
    };
  }

  /** Throws Unshareable for a function that cannot be made elsewhere. */
  describe(value: object): object {
    const known = this.#descriptions.get(value);
    if (known !== undefined) return known;
    const description = this.#bound.get(value) ?? this.#ofClosure(value) ?? this.#ofNames(value);
    if (description === undefined) {
      throw new Unshareable(
        'a function that is not declared at the top level of a cell',
        'Declare it there, and give what it needs along: args: [value].',
      );
    }
    this.#descriptions.set(value, description);
    this.#made.set(description, value);
    return description;
  }

  #ofClosure(value: object): object | undefined {
    const closure = this.#closures.get(value);
    if (closure === undefined) return undefined;
    const { number, values } = closure;
    if (typeof values === 'string') {
      throw new Unshareable(
        `a function that uses '${values}', a variable of the function or block around it that changes,`,
        `Give its value along, args: [${values}], or declare it at the top level of the cell: there it is one variable for all threads.`,
      );
    }
    try {
      return { how: 'closure', number, values: values() };
    } catch {
      throw new Unshareable(
        'a function that uses a variable which has no value yet',
        'Declare the variable before.',
      );
    }
  }

  #ofNames(value: object): object | undefined {
    for (const [module, names] of Object.entries(this.#known.moduleNames))
      for (const name of names)
        if (this.#known.from(module, name) === value) return { how: 'module', module, name };
    for (const [name, each] of Object.entries(LONE))
      if (each === value) return { how: 'global', owner: '', name };
    for (const [owner, object] of Object.entries(GLOBALS))
      for (const name of Object.getOwnPropertyNames(object))
        if (ownValue(object, name) === value) return { how: 'global', owner, name };
    for (const className of this.#known.classes) {
      const owner = this.#known.lookUp(className);
      if (typeof owner !== 'function') continue;
      for (const of of ['prototype', 'class'])
        for (const name of Object.getOwnPropertyNames(of === 'class' ? owner : owner.prototype))
          if (
            name !== 'constructor' &&
            ownValue(of === 'class' ? owner : owner.prototype, name) === value
          )
            return { how: 'member', className, of, name };
    }
    return undefined;
  }

  /** The function of a description: always the same in one thread. */
  make(description: object): unknown {
    const known = this.#made.get(description);
    if (known !== undefined) return known;
    // It closes over itself, by another: until it is there, something stands for it that calls it.
    if (this.#making.has(description))
      return (...args: readonly unknown[]) => apply(this.make(description), args);
    this.#making.add(description);
    try {
      const made = this.#makeNew((name) => Reflect.get(description, name));
      this.#made.set(description, made);
      if (typeof made === 'function') this.#descriptions.set(made, description);
      return made;
    } finally {
      this.#making.delete(description);
    }
  }

  #makeNew(part: (name: string) => unknown): unknown {
    const name = String(part('name'));
    switch (part('how')) {
      case 'closure': {
        const values = Object(part('values'));
        return this.#makings[Number(part('number'))]?.call(Reflect.get(values, 'this'), values);
      }
      case 'method':
        return this.method(part('owner'), name);
      case 'bound':
        return this.bound(part('value'))(...listOf(part('args')));
      case 'module':
        return this.#known.from(String(part('module')), name);
      case 'global': {
        const owner = String(part('owner'));
        return owner === '' ? LONE[name] : ownValue(GLOBALS[owner] ?? {}, name);
      }
      default: {
        const owner = this.#known.lookUp(String(part('className')));
        if (typeof owner !== 'function') return undefined;
        return ownValue(part('of') === 'class' ? owner : owner.prototype, name);
      }
    }
  }
}

function apply(made: unknown, args: readonly unknown[]): unknown {
  return typeof made === 'function' ? Reflect.apply(made, undefined, args) : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? Array.from(value) : [];
}

/** Of a text, a number … or null, as the language reads it. */
function member(owner: unknown, name: string): unknown {
  if (owner === null || owner === undefined)
    throw new TypeError(`Cannot read properties of ${String(owner)} (reading '${name}')`);
  return Reflect.get(Object(owner), name);
}

function ownValue(owner: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(owner, name)?.value;
}
