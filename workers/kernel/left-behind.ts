/**
 * A worker serves many runs, and is looked at after each. One in which something was left behind is not used again:
 * changed globals (a method added to Array.prototype, Math.random overwritten) would reach into the next run, and
 * functions made from text are code that no compiler has looked at: promises of theirs may go on after the run's end.
 *
 * Whoever looks uses nothing that learner code can replace.
 */
const { ownKeys, getOwnPropertyDescriptor } = Reflect;
const { is } = Object;

/** Each kind of function has a constructor that makes it from text. */
const KINDS: readonly object[] = [
  () => undefined,
  function* () {},
  async () => undefined,
  async function* () {},
];

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

/** Takes stock now, before learner code is let in; the returned function says whether anything was left since. */
export function watchWorker(): () => boolean {
  let noted = false;
  const note = () => {
    noted = true;
  };
  for (const each of KINDS) watchUse(Object.getPrototypeOf(each), 'constructor', note);
  Object.defineProperty(globalThis, 'Function', { value: Function.prototype.constructor });
  watchUse(globalThis, 'eval', note);
  const before = WATCHED.map(stock);
  return () => {
    for (let i = 0; i < before.length; i++) if (!noted && changed(before[i])) note();
    return noted;
  };
}

function watchUse(holder: object, name: string, note: () => void): void {
  const used = Reflect.get(holder, name);
  const value = new Proxy(used, {
    apply(target, self, given) {
      note();
      return Reflect.apply(target, self, given);
    },
    construct(target, given, made) {
      note();
      return Reflect.construct(target, given, made);
    },
  });
  Object.defineProperty(holder, name, { value });
}

interface Stock {
  readonly object: object;
  readonly keys: readonly PropertyKey[];
  readonly held: readonly (PropertyDescriptor | undefined)[];
}

function stock(object: object): Stock {
  const keys = ownKeys(object);
  return { object, keys, held: keys.map((key) => getOwnPropertyDescriptor(object, key)) };
}

/** As many keys, and each holds what it held. In their order Firefox itself makes changes, as names are first used. */
function changed(before: Stock | undefined): boolean {
  if (before === undefined) return false;
  const { object, keys, held } = before;
  if (ownKeys(object).length !== keys.length) return true;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined || !same(held[i], getOwnPropertyDescriptor(object, key))) return true;
  }
  return false;
}

function same(before: PropertyDescriptor | undefined, now: PropertyDescriptor | undefined) {
  return (
    before !== undefined &&
    now !== undefined &&
    is(before.value, now.value) &&
    before.get === now.get &&
    before.set === now.set &&
    before.enumerable === now.enumerable &&
    before.configurable === now.configurable &&
    before.writable === now.writable
  );
}
