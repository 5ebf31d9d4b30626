/** How values show in the log: which item moved, and the short form of a plain value. */
import { type DataType, findData } from '../memory/data-block';
import { CONTROL } from '../memory/layout';
import type { Context } from '../sync/context';
import { NONE, PLAIN_ITEM_BASE } from '../trace/events';
import { LARGEST_NUMBER } from '../trace/reader';

const LONGEST = 24;

const SHARED_FORMS: Readonly<Record<DataType, string>> = {
  list: '[…]',
  object: '{…}',
  map: 'Map',
  set: 'Set',
};

/**
 * The item token's own id, or a fresh number for a plain value: NONE where no event would tell it. `itemId` is -1 for
 * plain values.
 */
export function traceItemOf({ memory, recorder }: Context, itemId: number): number {
  if (itemId >= 0) return itemId;
  return recorder.keeps ? PLAIN_ITEM_BASE + Atomics.add(memory, CONTROL.PLAIN_ITEMS, 1) : NONE;
}

/** The short form of a value as a record takes it: most whole numbers as they are. */
export function recordForm(value: unknown): string | number {
  return typeof value === 'number' &&
    value >= 0 &&
    value <= LARGEST_NUMBER &&
    (value | 0) === value &&
    !Object.is(value, -0)
    ? value
    : shortForm(value);
}

const IS = ' = ';

/**
 * `NAME = VALUE` as a record of a field, a variable or a key takes it: a whole number alone once the log has the name.
 * @param form of the value, as a record takes it
 */
export function namedForm(name: string, form: string | number, told: boolean): string | number {
  return told && typeof form === 'number' ? form : `${name}${IS}${form}`;
}

/** False for a name that a reader could not tell from its value. */
export function canBeTold(name: string): boolean {
  return !name.includes(IS);
}

/** At most 24 characters: `42`, `'text'`, `null`, `[…3]`, `{…}`, the class of an object. Items need none. */
export function shortForm(value: unknown): string {
  return cut(full(value));
}

function full(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `'${value.slice(0, LONGEST)}'`;
    case 'function':
      return value.name;
    case 'object':
      if (value === null) return 'null';
      // A shell's own properties are operations on shared memory: nothing of it may be looked at here.
      if (findData(value) !== undefined) return SHARED_FORMS[findData(value)?.type ?? 'object'];
      if (Array.isArray(value)) return `[…${value.length}]`;
      return Object.getPrototypeOf(value) === Object.prototype
        ? '{…}'
        : (value.constructor?.name ?? '{…}');
    default:
      return String(value);
  }
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
