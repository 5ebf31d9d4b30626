/**
 * Arguments as CPython's signatures have them: by place, or by keyword. A cell writes keywords as an object:
 * `q.get({ timeout: 0.05 })` for `q.get(timeout=0.05)`. What no signature has is a TypeError that names it.
 */

export type Options = Readonly<Record<string, unknown>>;

/** A value in a message: its kind, and what it is. */
export function told(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the text '${value.slice(0, 24)}'`;
    case 'function':
      return `the function ${value.name}`;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'an array' : 'an object';
    default:
      return `${typeof value} ${String(value)}`;
  }
}

/** True for what `{ … }` writes. */
export function isOptions(value: unknown): value is Options {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Throws TypeError for a name that the call has not. */
export function checkNames(call: string, options: Options, names: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) {
      throw new TypeError(
        `${call} got an unexpected keyword argument '${name}': it has ${names.join(', ')}`,
      );
    }
  }
}

/** The two arguments of every call that may wait: given by place, or by name in the place of the first. */
export function waitArguments(
  call: string,
  block: unknown,
  timeout: unknown,
  name: 'block' | 'blocking' = 'block',
): { readonly block: boolean; readonly timeout: unknown } {
  if (isOptions(block)) {
    checkNames(call, block, name === 'block' ? ['block', 'timeout'] : [name, 'block', 'timeout']);
    const { block: waits = block[name] ?? true, timeout: limit } = block;
    return { block: Boolean(waits), timeout: limit };
  }
  if (block !== null && (typeof block === 'object' || typeof block === 'function')) {
    throw new TypeError(`block of ${call} is true or false, not ${told(block)}`);
  }
  return { block: Boolean(block), timeout };
}

/** The one argument of a call, given by place or by name. */
export function soleArgument(call: string, name: string, value: unknown): unknown {
  if (!isOptions(value)) return value;
  checkNames(call, value, [name]);
  return value[name];
}
