/**
 * Keys that every object answers to, for patterns that cannot ask otherwise (app/languages/typescript/shared-patterns.ts): its
 * length, and what is left of it without the keys that were taken. Shells of shared data answer for themselves
 * (list-shell.ts, table-shells.ts).
 */
export const LENGTH: unique symbol = Symbol('length');
export const REST: unique symbol = Symbol('rest');

/** The keys that the pattern at hand has taken: set when it names REST, and asked at once. */
let taken: readonly string[] = [];

export function restWithout(names: readonly string[]): typeof REST {
  taken = names;
  return REST;
}

/** @param all an object of the thread's own */
export function restOf(all: object): object {
  const rest: object = { ...all };
  for (const name of taken) Reflect.deleteProperty(rest, name);
  return rest;
}

/** Once for a worker, before learner code is in it. */
export function installSymbols(): void {
  Object.defineProperty(Object.prototype, LENGTH, {
    get(this: unknown): unknown {
      return Reflect.get(Object(this), 'length', this);
    },
    set(this: { length: unknown }, length: unknown): void {
      this.length = length;
    },
  });
  Object.defineProperty(Object.prototype, REST, {
    get(this: unknown): object {
      return restOf(Object(this));
    },
  });
}
