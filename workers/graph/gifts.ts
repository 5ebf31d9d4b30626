/** Literals that their giver does not keep: they go to other threads as values, and whoever gets one gets a new one. */
import type { Wire } from './wire';

/** A value cannot go to another thread, here or at all. */
export class CannotCross extends Error {}

type Copy = Wire & { readonly k: 'copy' };

/** @param numberOf of each part. Throws CannotCross. */
export function copyOfGift(gift: object, numberOf: (part: unknown) => number): Copy {
  const prototype: unknown = Object.getPrototypeOf(gift);
  const list = Array.isArray(gift) && prototype === Array.prototype;
  // What is no literal was made by a class of that name: it is none.
  if (!list && prototype !== Object.prototype && prototype !== null)
    throw new CannotCross(`${kindOf(gift)} that goes to another thread`);
  // As in the engine: a gap becomes undefined.
  const entries = list
    ? Array.from(gift).map((each, i) => [String(i), each])
    : Object.entries(gift);
  return {
    k: 'copy',
    list,
    of: entries.map(([key, part]) => [String(key), numberOf(part)]),
  };
}

export function giftFrom({ list, of }: Copy, take: (part: number) => unknown): object {
  if (list) return of.map(([, part]) => take(part));
  const made = {};
  // Not by assignment: a key may be called __proto__.
  for (const [key, part] of of)
    Object.defineProperty(made, key, {
      value: take(part),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return made;
}

/** For messages. */
export function kindOf(value: object): string {
  const name: unknown = value.constructor?.name;
  if (typeof name !== 'string' || name === '') return 'an object';
  return BUILT_IN.test(name)
    ? `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
    : `an object of ${name}`;
}

const BUILT_IN = /^(?:Date|RegExp|Promise|Error)$|Array$/;
