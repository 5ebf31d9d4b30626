/**
 * What stands for a shared array in one thread: an array without elements of its own, under a prototype that answers
 * for it. Reading `list[0]` finds nothing in the array itself and asks the prototype, a Proxy; so does writing. Only
 * `length` is the array's own, which is why compiled code asks for it by `$.len` (app/languages/typescript).
 */
import { attachData, type DataRef, findData } from '../memory/data-block';
import { flattened, opening } from './nested';
import type { ListOperations } from './operations';
import { LENGTH, REST, restOf } from './symbols';

const INDEX = /^(?:0|[1-9]\d{0,9})$/;

export class ListShells {
  readonly #operations: ListOperations;
  readonly #prototype: object;

  /** @param operations what they come down to, each of them one step */
  constructor(operations: ListOperations) {
    this.#operations = operations;
    const methods = listMethods(operations);
    this.#prototype = new Proxy(Object.create(Array.prototype), {
      get: (target, key, receiver) => {
        if (key === LENGTH || key === REST) {
          const ref = findData(receiver);
          if (ref === undefined) return undefined;
          return key === LENGTH ? operations.length(ref) : restOf(operations.all(ref));
        }
        // Before anything is asked of the receiver, which may be this Proxy itself: that would ask here again.
        if (typeof key !== 'string') return methods.get(key) ?? Reflect.get(target, key, receiver);
        const ref = findData(receiver);
        if (ref !== undefined && INDEX.test(key)) return operations.read(ref, Number(key));
        return methods.get(key) ?? Reflect.get(target, key, receiver);
      },
      // Asked by a forEach or map of the language that is under way, about places within the length.
      has: (target, key) =>
        (typeof key === 'string' && INDEX.test(key)) || Reflect.has(target, key),
      set: (_target, key, value, receiver) => {
        const ref = findData(receiver);
        if (ref !== undefined && key === LENGTH) {
          this.setLength(ref, Number(value));
          return true;
        }
        if (ref === undefined || typeof key !== 'string' || !INDEX.test(key)) {
          throw new TypeError(
            `'${String(key)}' cannot be set: an array that threads share has elements only. Use an object for what has names.`,
          );
        }
        operations.write(ref, Number(key), value);
        return true;
      },
    });
  }

  /** Empties an array and makes it the shell. */
  become(list: unknown[], ref: DataRef): void {
    list.length = 0;
    for (const key of Object.keys(list)) Reflect.deleteProperty(list, key);
    attachData(list, ref, this.#prototype);
  }

  make(ref: DataRef): unknown[] {
    const list: unknown[] = [];
    this.become(list, ref);
    return list;
  }

  length(ref: DataRef): number {
    return this.#operations.length(ref);
  }

  /** What comes next for a loop that is under way. */
  next(ref: DataRef, index: number): { readonly done: boolean; readonly value: unknown } {
    return this.#operations.next(ref, index);
  }

  setLength(ref: DataRef, length: number): void {
    if (!Number.isInteger(length) || length < 0) throw new RangeError('Invalid array length');
    this.#operations.setLength(ref, length);
  }

  /** All elements at one moment, as an array of the thread's own. */
  all(ref: DataRef): unknown[] {
    return this.#operations.all(ref);
  }
}

/** Methods that only look: at a copy of one moment, which is one step. */
const ON_A_COPY = [
  'at',
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'toReversed',
  'toSpliced',
  'with',
] as const;

/** What goes through a copy and whatever lies in it: of a list in itself there is nothing to say. */
const AS_TEXT = ['join', 'toLocaleString', 'toString'] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Methods by name; `this` is the shell. Whatever else arrays have goes element by element, each a step. */
function listMethods(operations: ListOperations): ReadonlyMap<string | symbol, Method> {
  const methods = new Map<string | symbol, Method>();
  const on = (
    name: string | symbol,
    body: (ref: DataRef, args: unknown[], shell: unknown) => unknown,
  ) => {
    methods.set(name, function (this: unknown, ...args) {
      const ref = findData(this);
      if (ref === undefined) throw new TypeError(`${String(name)} was called without its array`);
      return body(ref, args, this);
    });
  };
  for (const name of Object.getOwnPropertyNames(Array.prototype)) {
    const native: unknown = Reflect.get(Array.prototype, name);
    if (name === 'constructor' || typeof native !== 'function') continue;
    on(name, (ref, args, shell) => {
      const view = elementwise(operations, ref, shell);
      const result: unknown = Reflect.apply(native, view, asShell(args, shell));
      return result === view ? shell : result;
    });
  }
  for (const name of ON_A_COPY) {
    const native: unknown = Reflect.get(Array.prototype, name);
    if (typeof native !== 'function') continue;
    on(name, (ref, args) => Reflect.apply(native, operations.all(ref), args));
  }
  const open = (value: unknown): unknown => {
    const other = findData(value);
    return other?.type === 'list' ? operations.all(other) : value;
  };
  const underWay = new Set<number>();
  for (const name of AS_TEXT) {
    const native: unknown = Reflect.get(Array.prototype, name);
    if (typeof native !== 'function') continue;
    on(name, (ref, args) => {
      if (underWay.has(ref.at)) return '';
      underWay.add(ref.at);
      try {
        return Reflect.apply(native, operations.all(ref), args);
      } finally {
        underWay.delete(ref.at);
      }
    });
  }
  on('flat', (ref, [depth = 1]) => flattened(operations.all(ref), Number(depth), open));
  const flatMapEach = methods.get('flatMap');
  on('flatMap', (_, [make, self], shell) =>
    Reflect.apply(flatMapEach ?? Array.prototype.flatMap, shell, [opening(make, self, open)]),
  );
  on('concat', (ref, args) =>
    args.reduce<unknown[]>((all, each) => all.concat(open(each)), operations.all(ref)),
  );
  on('push', (ref, args) => operations.add(ref, args, 'right'));
  on('unshift', (ref, args) => operations.add(ref, args, 'left'));
  on('pop', (ref) => operations.take(ref, 'right'));
  on('shift', (ref) => operations.take(ref, 'left'));
  on('reverse', (ref, _, shell) => {
    operations.rearrange(ref, { how: 'reverse' }, []);
    return shell;
  });
  on('splice', (ref, args) => {
    const [start, count, ...added] = args;
    const from = args.length === 0 ? null : Number(start);
    const most = args.length < 2 ? null : Number(count);
    return operations.rearrange(ref, { how: 'splice', from, most }, added);
  });
  const sortEachBy = methods.get('sort');
  on('sort', (ref, args, shell) => {
    const plain = args[0] === undefined && operations.all(ref).every(isPlain);
    if (!plain) return Reflect.apply(sortEachBy ?? Array.prototype.sort, shell, args);
    operations.rearrange(ref, { how: 'sort' }, []);
    return shell;
  });
  const iterate = (of: (index: number, value: unknown) => unknown) => (ref: DataRef) =>
    iterator(operations, ref, of);
  on(
    'keys',
    iterate((index) => index),
  );
  on(
    'values',
    iterate((_, value) => value),
  );
  on(
    Symbol.iterator,
    iterate((_, value) => value),
  );
  on(
    'entries',
    iterate((index, value) => [index, value]),
  );
  return methods;
}

/** A loop over the array as it is at each turn. */
function* iterator(
  operations: ListOperations,
  ref: DataRef,
  of: (index: number, value: unknown) => unknown,
): Generator<unknown, undefined> {
  for (let index = 0; ; index++) {
    const { done, value } = operations.next(ref, index);
    if (done) return undefined;
    yield of(index, value);
  }
}

/** An array-like whose every access is one step, for the language's own algorithms to work on. */
function elementwise(operations: ListOperations, ref: DataRef, shell: unknown): object {
  return new Proxy([], {
    get: (target, key) => {
      if (key === 'length') return operations.length(ref);
      // What a method makes is an ordinary array.
      if (key === 'constructor') return Array;
      return typeof key === 'string' && INDEX.test(key)
        ? operations.read(ref, Number(key))
        : Reflect.get(target, key, shell);
    },
    set: (_target, key, value) => {
      if (key === 'length') operations.setLength(ref, Number(value));
      else operations.write(ref, Number(key), value);
      return true;
    },
    has: (target, key) =>
      typeof key === 'string' && INDEX.test(key)
        ? Number(key) < operations.length(ref)
        : Reflect.has(target, key),
    deleteProperty: (_target, key) => {
      operations.write(ref, Number(key), undefined);
      return true;
    },
  });
}

/** Callbacks get the array itself as their last argument, as everywhere. */
function asShell([first, ...rest]: unknown[], shell: unknown): unknown[] {
  if (typeof first !== 'function')
    return first === undefined && rest.length === 0 ? [] : [first, ...rest];
  const callback = function (this: unknown, ...given: unknown[]): unknown {
    if (given.length > 2) given[given.length - 1] = shell;
    return Reflect.apply(first, this, given);
  };
  return [callback, ...rest];
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
