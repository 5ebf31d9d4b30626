/**
 * A worker serves many runs. Learner code that changes its globals (adds a method to Array.prototype, overwrites
 * Math.random) would reach into the next run, so such a worker is retired.
 */
const WATCHED: readonly object[] = [
  globalThis,
  ...[
    Object,
    Function,
    Array,
    String,
    Number,
    Boolean,
    Symbol,
    Promise,
    Map,
    Set,
    WeakMap,
    Date,
    RegExp,
    Error,
  ].flatMap((each) => [each, each.prototype]),
  ...[Int32Array, Float64Array, Uint16Array].map((each) => each.prototype),
  Object.getPrototypeOf(Int32Array.prototype),
  Object.getPrototypeOf([][Symbol.iterator]()),
  Math,
  JSON,
  Atomics,
  Reflect,
];

/** Takes stock now; the returned function says whether anything has changed since. */
export function watchGlobals(): () => boolean {
  const before = WATCHED.map(stock);
  return () => WATCHED.some((object, i) => changed(object, before[i] ?? new Map()));
}

type Stock = Map<PropertyKey, unknown>;

function stock(object: object): Stock {
  const found: Stock = new Map();
  for (const key of Reflect.ownKeys(object)) {
    const { value, get } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
    found.set(key, get ?? value);
  }
  return found;
}

function changed(object: object, before: Stock): boolean {
  const now = stock(object);
  if (now.size !== before.size) return true;
  for (const [key, value] of now) {
    if (!before.has(key) || !Object.is(before.get(key), value)) return true;
  }
  return false;
}
