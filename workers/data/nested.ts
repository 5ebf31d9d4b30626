/** Arrays in arrays, some of which are shared: a shell looks empty to what the language does with all of them at once. */
import { findData } from '../memory/data-block';

type Open = (value: unknown) => unknown;

/** `list.flat(depth)`. @param open gives what a shared array holds as an array of the thread's own */
export function flattened(list: readonly unknown[], depth: number, open: Open): unknown[] {
  const all: unknown[] = [];
  // Gaps are left out, as the language does it.
  list.forEach((each) => {
    const inner = depth >= 1 && Array.isArray(each) ? open(each) : each;
    if (depth >= 1 && Array.isArray(inner))
      for (const value of flattened(inner, depth - 1, open)) all.push(value);
    else all.push(each);
  });
  return all;
}

/** The callback of a `flatMap`, which may give back a shared array. */
export function opening(make: unknown, self: unknown, open: Open): unknown {
  if (typeof make !== 'function') return make;
  return (...given: unknown[]) => open(Reflect.apply(make, self, given));
}

/**
 * The replacer of a `JSON.stringify` that looks into shared data, around the one that was given.
 * @param open gives what shared data holds as an object of the thread's own
 */
export function jsonReplacer(
  replacer: unknown,
  open: Open,
): (this: unknown, key: string, value: unknown) => unknown {
  const names = Array.isArray(replacer) ? Array.from(replacer, String) : null;
  /** From the outermost to the one whose parts are asked for: each as it is looked at, and where it lies. */
  const way: { readonly seen: unknown; readonly at: number | undefined }[] = [];
  return function (key, value) {
    while (way.length > 0 && way.at(-1)?.seen !== this) way.pop();
    const each =
      typeof replacer === 'function' ? Reflect.apply(replacer, this, [key, value]) : value;
    if (typeof each !== 'object' || each === null) return each;
    const at = findData(each)?.at;
    if (at !== undefined && way.some((outer) => outer.at === at))
      throw new TypeError('Converting circular structure to JSON');
    const opened = open(each);
    const seen = names === null ? opened : named(opened, names);
    way.push({ seen, at });
    return seen;
  };
}

/** What has these names, in their order, inherited or not: so the language does it. */
function named(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const some: Record<string, unknown> = {};
  for (const name of names) some[name] = Reflect.get(value, name);
  return some;
}
