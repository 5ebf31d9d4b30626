/** How values show in the log: which item moved, and the short form of a plain value. */
import { CONTROL } from '../memory/layout';
import type { Context } from '../sync/context';
import { PLAIN_ITEM_BASE } from '../trace/events';

const LONGEST = 24;

/** The item token's own id, or a fresh number for a plain value. `itemId` is -1 for plain values. */
export function traceItemOf({ memory }: Context, itemId: number): number {
  return itemId >= 0 ? itemId : PLAIN_ITEM_BASE + Atomics.add(memory, CONTROL.PLAIN_ITEMS, 1);
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
