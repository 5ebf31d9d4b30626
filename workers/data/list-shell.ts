/**
 * What stands for a shared array in one thread: an array without elements of its own, under a prototype that answers
 * for it. Reading `list[0]` finds nothing in the array itself and asks the prototype, a Proxy; so does writing. Only
 * `length` is the array's own, which is why compiled code asks for it by `$.len` (app/languages/typescript).
 */
import { attachData, type DataRef, findData } from '../memory/data-block';
import type { Context } from '../sync/context';
import { listAll, listLength, listNext, listRead } from './list-reads';
import {
  type Element,
  listAdd,
  listRearrange,
  listSetLength,
  listTake,
  listWrite,
} from './list-writes';

const INDEX = /^(?:0|[1-9]\d{0,9})$/;

export class ListShells {
  readonly #context: Context;
  readonly #prototype: object;

  constructor(context: Context) {
    this.#context = context;
    const methods = listMethods(context);
    this.#prototype = new Proxy(Object.create(Array.prototype), {
      get: (target, key, receiver) => {
        // Before anything is asked of the receiver, which may be this Proxy itself: that would ask here again.
        if (typeof key !== 'string') return methods.get(key) ?? Reflect.get(target, key, receiver);
        const ref = findData(receiver);
        if (ref !== undefined && INDEX.test(key)) return listRead(context, ref, Number(key));
        return methods.get(key) ?? Reflect.get(target, key, receiver);
      },
      // Asked by a forEach or map of the language that is under way, about places within the length.
      has: (target, key) =>
        (typeof key === 'string' && INDEX.test(key)) || Reflect.has(target, key),
      set: (_target, key, value, receiver) => {
        const ref = findData(receiver);
        if (ref === undefined || typeof key !== 'string' || !INDEX.test(key)) {
          throw new TypeError(
            `'${String(key)}' cannot be set: an array that threads share has elements only. Use an object for what has names.`,
          );
        }
        listWrite(context, ref, Number(key), value);
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
    return listLength(this.#context, ref);
  }

  /** What comes next for a loop that is under way. */
  next(ref: DataRef, index: number): { readonly done: boolean; readonly value: unknown } {
    return listNext(this.#context, ref, index);
  }

  setLength(ref: DataRef, length: number): void {
    if (!Number.isInteger(length) || length < 0) throw new RangeError('Invalid array length');
    listSetLength(this.#context, ref, length);
  }

  /** All elements at one moment, as an array of the thread's own. */
  all(ref: DataRef): unknown[] {
    return listAll(this.#context, ref);
  }
}

/** Methods that only look: at a copy of one moment, which is one step. */
const ON_A_COPY = [
  'at',
  'flat',
  'includes',
  'indexOf',
  'join',
  'lastIndexOf',
  'slice',
  'toLocaleString',
  'toReversed',
  'toSpliced',
  'toString',
  'with',
] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Methods by name; `this` is the shell. Whatever else arrays have goes element by element, each a step. */
function listMethods(context: Context): ReadonlyMap<string | symbol, Method> {
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
      const view = elementwise(context, ref, shell);
      const result: unknown = Reflect.apply(native, view, asShell(args, shell));
      return result === view ? shell : result;
    });
  }
  for (const name of ON_A_COPY) {
    const native: unknown = Reflect.get(Array.prototype, name);
    if (typeof native !== 'function') continue;
    on(name, (ref, args) => Reflect.apply(native, listAll(context, ref), args));
  }
  on('concat', (ref, args) =>
    args.reduce<unknown[]>(
      (all, each) => {
        const other = findData(each);
        return all.concat(other?.type === 'list' ? listAll(context, other) : each);
      },
      listAll(context, ref),
    ),
  );
  on('push', (ref, args) => listAdd(context, ref, args, 'right'));
  on('unshift', (ref, args) => listAdd(context, ref, args, 'left'));
  on('pop', (ref) => listTake(context, ref, 'right'));
  on('shift', (ref) => listTake(context, ref, 'left'));
  on('reverse', (ref, _, shell) => {
    listRearrange(context, ref, [], (elements) => {
      elements.reverse();
      return [];
    });
    return shell;
  });
  on('splice', (ref, args) => {
    const [start, count, ...added] = args;
    return listRearrange(context, ref, added, (elements, fresh) => {
      if (args.length === 0) return [];
      const from = Number(start);
      if (args.length === 1) return elements.splice(from);
      const after = elements.splice(from);
      const removed = after.splice(0, Number(count));
      for (const each of fresh) elements.push(each);
      for (const each of after) elements.push(each);
      return removed;
    });
  });
  const sortEachBy = methods.get('sort');
  on('sort', (ref, args, shell) => {
    const plain = args[0] === undefined && listAll(context, ref).every(isPlain);
    if (!plain) return Reflect.apply(sortEachBy ?? Array.prototype.sort, shell, args);
    listRearrange(context, ref, [], (elements) => {
      elements.sort(byText);
      return [];
    });
    return shell;
  });
  const iterate = (of: (index: number, value: unknown) => unknown) => (ref: DataRef) =>
    iterator(context, ref, of);
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
  context: Context,
  ref: DataRef,
  of: (index: number, value: unknown) => unknown,
): Generator<unknown, undefined> {
  for (let index = 0; ; index++) {
    const { done, value } = listNext(context, ref, index);
    if (done) return undefined;
    yield of(index, value);
  }
}

/** An array-like whose every access is one step, for the language's own algorithms to work on. */
function elementwise(context: Context, ref: DataRef, shell: unknown): object {
  return new Proxy([], {
    get: (target, key) => {
      if (key === 'length') return listLength(context, ref);
      // What a method makes is an ordinary array.
      if (key === 'constructor') return Array;
      return typeof key === 'string' && INDEX.test(key)
        ? listRead(context, ref, Number(key))
        : Reflect.get(target, key, shell);
    },
    set: (_target, key, value) => {
      if (key === 'length') listSetLength(context, ref, Number(value));
      else listWrite(context, ref, Number(key), value);
      return true;
    },
    has: (target, key) =>
      typeof key === 'string' && INDEX.test(key)
        ? Number(key) < listLength(context, ref)
        : Reflect.has(target, key),
    deleteProperty: (_target, key) => {
      listWrite(context, ref, Number(key), undefined);
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

/** The order of `sort()` without a comparison: as texts, undefined last. */
function byText({ value: a }: Element, { value: b }: Element): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
