/**
 * The language's own functions that look into an object past its prototype: `Object.keys`, `JSON.stringify`,
 * `[].concat` … They see nothing in a shell, so in a thread that has shared data they are replaced by ones that look at a
 * copy of one moment. Put back when the thread ends: a worker serves many runs.
 */
import { type DataType, findData } from '../memory/data-block';
import { flattened, jsonReplacer, opening } from './nested';
import type { Asked } from './shared-data';

const PROTOTYPES: Readonly<Record<DataType, object>> = {
  list: Array.prototype,
  object: Object.prototype,
  map: Map.prototype,
  set: Set.prototype,
};

type Native = (...args: unknown[]) => unknown;

/** Replaces them; the returned function puts them back. */
export function installNatives(data: Pick<Asked, 'copy'>): () => void {
  const open = (value: unknown): unknown => {
    const ref = findData(value);
    return ref === undefined ? value : data.copy(ref);
  };
  const restore: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (native: Native) => Native) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    // In a browser's worker what is global stands on a prototype of the global object; in Node.js it is the object's own.
    const before = own ?? { writable: true, configurable: true };
    const native: unknown = own ? own.value : Reflect.get(owner, name);
    if (typeof native !== 'function') return;
    const instead = make(function (this: unknown, ...args: unknown[]): unknown {
      return apply(native, this, args);
    });
    Object.defineProperty(owner, name, { ...before, value: instead });
    restore.push(() =>
      own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name),
    );
  };
  const { apply } = Reflect;

  for (const name of [
    'keys',
    'values',
    'entries',
    'getOwnPropertyNames',
    'getOwnPropertyDescriptor',
    'getOwnPropertyDescriptors',
    'hasOwn',
  ])
    replace(
      Object,
      name,
      (native) =>
        (value, ...rest) =>
          native(open(value), ...rest),
    );
  replace(
    Object,
    'assign',
    (native) =>
      (target, ...sources) =>
        native(target, ...sources.map(open)),
  );
  for (const name of ['freeze', 'seal', 'preventExtensions']) {
    replace(Object, name, (native) => (value) => {
      if (findData(value) === undefined) return native(value);
      throw new TypeError(`Object.${name}: data that threads share cannot be made unchangeable`);
    });
  }
  for (const name of ['isFrozen', 'isSealed'])
    replace(Object, name, (native) => (value) => findData(value) === undefined && native(value));
  replace(
    Object,
    'isExtensible',
    (native) => (value) => findData(value) !== undefined || native(value),
  );
  replace(
    JSON,
    'stringify',
    (native) => (value, replacer, space) => native(value, jsonReplacer(replacer, open), space),
  );
  replace(
    globalThis,
    'structuredClone',
    (native) =>
      (value, ...rest) =>
        cloneOf(value, open, native, rest),
  );
  replace(
    Array,
    'from',
    (native) =>
      (list, ...rest) =>
        native(open(list), ...rest),
  );
  replace(
    Array.prototype,
    'concat',
    (native) =>
      function (this: unknown, ...args) {
        return apply(
          native,
          this,
          args.map((each) => (findData(each)?.type === 'list' ? open(each) : each)),
        );
      },
  );
  replace(
    Array.prototype,
    'flat',
    (native) =>
      function (this: unknown, depth = 1) {
        return Array.isArray(this)
          ? flattened(this, Number(depth), open)
          : apply(native, this, [depth]);
      },
  );
  replace(
    Array.prototype,
    'flatMap',
    (native) =>
      function (this: unknown, make, self) {
        return apply(native, this, [opening(make, self, open)]);
      },
  );
  for (const name of ['hasOwnProperty', 'propertyIsEnumerable'])
    replace(
      Object.prototype,
      name,
      (native) =>
        function (this: unknown, key) {
          return apply(native, open(this), [key]);
        },
    );
  replace(
    Object.prototype,
    'toString',
    (native) =>
      function (this: unknown) {
        return apply(native, findData(this)?.type === 'list' ? [] : this, []);
      },
  );
  for (const owner of [Object, Reflect])
    replace(owner, 'getPrototypeOf', (native) => (value) => {
      const ref = findData(value);
      return ref === undefined ? native(value) : PROTOTYPES[ref.type];
    });
  const called = methodOf();
  replace(
    Function.prototype,
    'apply',
    () =>
      function (this: unknown, self, args) {
        return apply(called(this, self, 'apply'), self, listOf(open(args)));
      },
  );
  replace(
    Function.prototype,
    'call',
    () =>
      function (this: unknown, self, ...args) {
        return apply(called(this, self, 'call'), self, args);
      },
  );
  replace(Reflect, 'apply', (native) => (target, self, args) => native(target, self, open(args)));
  replace(
    Reflect,
    'construct',
    (native) =>
      (target, args, ...rest) =>
        native(target, open(args), ...rest),
  );
  replace(
    Reflect,
    'get',
    (native) =>
      (value, key, ...rest) =>
        key === 'length' && findData(value)?.type === 'list'
          ? native(open(value), key)
          : native(value, key, ...rest),
  );
  replace(
    Reflect,
    'getOwnPropertyDescriptor',
    (native) =>
      (value, ...rest) =>
        native(open(value), ...rest),
  );
  replace(Reflect, 'ownKeys', (native) => (value) => native(open(value)));
  replace(Reflect, 'has', (native) => (value, key) => native(open(value), key));
  return () => {
    for (const each of restore.reverse()) each();
  };
}

/** What `f.call(self)` calls: of an array's own methods, `Array.prototype.map.call(list, …)`, the one that its shell has. */
function methodOf(): (called: unknown, self: unknown, how: string) => Native {
  const names = new Map<unknown, string>();
  for (const name of Object.getOwnPropertyNames(Array.prototype))
    names.set(Reflect.get(Array.prototype, name), name);
  return (called, self, how) => {
    const name = findData(self)?.type === 'list' ? names.get(called) : undefined;
    const method: unknown = name === undefined ? called : Reflect.get(Object(self), name);
    if (!isNative(method)) throw new TypeError(`${how} was called on what is no function`);
    return method;
  };
}

function isNative(value: unknown): value is Native {
  return typeof value === 'function';
}

function listOf(args: unknown): unknown[] {
  if (args === undefined || args === null) return [];
  if (Array.isArray(args)) return args;
  return typeof args === 'object' ? Array.prototype.slice.call(args) : [];
}

function cloneOf(
  value: unknown,
  open: (value: unknown) => unknown,
  native: Native,
  rest: readonly unknown[],
  seen = new Map<unknown, unknown>(),
): unknown {
  if (typeof value !== 'object' || value === null) return native(value, ...rest);
  const known = seen.get(value);
  if (known !== undefined) return known;
  const clone = (each: unknown) => cloneOf(each, open, native, rest, seen);
  const opened = open(value);
  if (Array.isArray(opened)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const each of opened) list.push(clone(each));
    return list;
  }
  if (opened instanceof Map) {
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, each] of opened) map.set(clone(key), clone(each));
    return map;
  }
  if (opened instanceof Set) {
    const set = new Set<unknown>();
    seen.set(value, set);
    for (const each of opened) set.add(clone(each));
    return set;
  }
  // Of an object of a class a plain one is made; what the language has of its own (a Date, an Error) it knows how to copy.
  if (typeof opened !== 'object' || opened === null || !isPlainToCopy(opened))
    return native(opened, ...rest);
  const object = {};
  seen.set(value, object);
  for (const [key, each] of Object.entries(opened))
    Object.defineProperty(object, key, {
      value: clone(each),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return object;
}

function isPlainToCopy(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}
