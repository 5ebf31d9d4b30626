/**
 * What compiled text asks instead of the language where an emptied shell would answer wrongly: `length`, `in`, `delete`,
 * and what takes an object apart as a whole (spread and rest in braces, for … in). For everything else than shells the
 * language answers as ever.
 */
import { findData } from '../memory/data-block';
import { Each, type Part } from './each';
import type { Asked } from './shared-data';
import { LENGTH, restWithout } from './symbols';

export class Access {
  readonly LENGTH = LENGTH;
  readonly #data: () => Asked;

  constructor(data: () => Asked) {
    this.#data = data;
  }

  /** `value.length`, already read: a shell's own is always 0. */
  len(length: unknown, value: unknown): unknown {
    return length === 0 ? this.#length(value) : length;
  }

  /** The same where `value` may be read only once. */
  lengthOf(value: { readonly length: unknown }): unknown {
    return this.len(value.length, value);
  }

  /** `value?.length`. */
  lenIf(value: { readonly length: unknown } | null | undefined): unknown {
    return value === null || value === undefined ? undefined : this.lengthOf(value);
  }

  /** `value.length = length`. */
  setLength(value: { length: unknown }, length: unknown): unknown {
    const ref = findData(value);
    if (ref?.type === 'list') this.#data().lists.setLength(ref, Number(length));
    else value.length = length;
    return length;
  }

  /** `key in value`. */
  has(key: PropertyKey, value: object): boolean {
    const ref = findData(value);
    if (ref?.type === 'list' && typeof key !== 'symbol' && /^\d+$/.test(String(key)))
      return Number(key) < this.#data().lists.length(ref);
    if (
      ref?.type === 'object' &&
      typeof key !== 'symbol' &&
      this.#data().tables.has(ref, String(key))
    )
      return true;
    return key in value;
  }

  /** `delete value[key]`. */
  drop(value: object, key: PropertyKey): boolean {
    const ref = findData(value);
    if (ref === undefined) {
      // As the language does it in strict code.
      if (!Reflect.deleteProperty(Object(value), key))
        throw new TypeError(`Cannot delete property '${String(key)}'`);
      return true;
    }
    if (ref.type === 'object') this.#data().tables.delete(ref, String(key));
    else if (ref.type === 'list' && this.has(key, value)) Reflect.set(value, key, undefined);
    return true;
  }

  /** `delete value?.[key]`: nothing where the chain broke off. */
  dropIf(value: object | null | undefined, key: PropertyKey): boolean {
    return value === null || value === undefined || this.drop(value, key);
  }

  /** The key of what is left without these, in a pattern. */
  rest(...names: readonly string[]): symbol {
    return restWithout(names);
  }

  /** What has no prototype has no such key: nothing may be left out without a word. */
  noRest(): never {
    throw new TypeError(
      'what is left of an object without a prototype cannot be taken here: first make one of it, { ...object }',
    );
  }

  /** An object to take apart: of what is shared, a copy of one moment. */
  open(value: unknown): unknown {
    const ref = findData(value);
    return ref === undefined ? value : this.#data().copy(ref);
  }

  /** What a loop goes over that may give it away. */
  each(value: unknown): unknown {
    return this.#isOwn(value) ? new Each(value, 'values', this.#data) : value;
  }

  /** `value.entries()`, as what such a loop goes over. */
  eachOf(value: unknown, part: Part): unknown {
    if (this.#isOwn(value)) return new Each(value, part, this.#data);
    const made: unknown = Reflect.get(Object(value), part);
    if (typeof made !== 'function') throw new TypeError(`${String(made)} is not a function`);
    return Reflect.apply(made, value, []);
  }

  /** An array that is not shared (yet), and that the language's own iterator would go over. */
  #isOwn(value: unknown): value is readonly unknown[] {
    return (
      Array.isArray(value) &&
      findData(value) === undefined &&
      value[Symbol.iterator] === Array.prototype.values
    );
  }

  #length(value: unknown): unknown {
    const ref = findData(value);
    return ref?.type === 'list' ? this.#data().lists.length(ref) : 0;
  }
}
