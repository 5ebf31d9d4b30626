/** Operations on shared data as data: what data/list-reads.ts, list-writes.ts and table-memory.ts do, on numbers of values. */
import { rearrange } from '../data/rearrange';
import { type DataWish, GIVES } from './operations';
import type { Contents } from './wire';

/** What they ask of the values that numbers stand for. */
export interface Values {
  /** Number of undefined, and of true. */
  readonly nothing: number;
  /** Number of what an operation gives that is no value. */
  contents(of: readonly number[]): number;
  /** What a list is sorted by. */
  plainValue(number: number): unknown;
}

export interface DataMade {
  /** The same object where nothing was changed. */
  readonly holds: Contents;
  readonly gave: number;
}

const ENTRY = 3;

export function dataStep(values: Values, holds: Contents, wish: DataWish): DataMade {
  const { items, count } = holds;
  const gives = (gave: number): DataMade => ({ holds, gave });
  switch (wish.kind) {
    case 'list-read':
      if (wish.how === 'all') return gives(values.contents(items));
      return gives(items[wish.index] ?? (wish.how === 'next' ? GIVES.OVER : values.nothing));
    case 'list-length-read':
      return gives(items.length);
    case 'list-written':
      return 'how' in wish
        ? rearranged(values, items, wish.how, wish.added)
        : listOf(writtenAt(values, items, wish.index, wish.value), GIVES.DONE);
    case 'list-added': {
      const all = wish.end === 'left' ? [...wish.values, ...items] : [...items, ...wish.values];
      return listOf(all, all.length);
    }
    case 'list-removed':
      return 'length' in wish
        ? listOf(withLength(values, items, wish.length), GIVES.DONE)
        : taken(values, items, wish.end);
    case 'keys-read':
      return gives(keysRead(values, items, wish));
    case 'key-read': {
      const at = entryOf(items, wish.key);
      return gives(at < 0 ? GIVES.MISSING : (items[at + 2] ?? values.nothing));
    }
    case 'key-written': {
      const at = entryOf(items, wish.key);
      if (at >= 0) return { holds: { items: items.with(at + 2, wish.value), count }, gave: 0 };
      const all = [...items, count, wish.key, wish.value];
      return { holds: { items: all, count: count + 1 }, gave: GIVES.DONE };
    }
    case 'key-deleted': {
      if (wish.key === null) return { holds: { items: [], count }, gave: GIVES.YES };
      const at = entryOf(items, wish.key);
      if (at < 0) return gives(GIVES.NO);
      return { holds: { items: items.toSpliced(at, ENTRY), count }, gave: GIVES.YES };
    }
    default:
      return wish satisfies never;
  }
}

/** Whether it changes what others see. */
export function writes({ kind }: DataWish): boolean {
  switch (kind) {
    case 'list-read':
    case 'list-length-read':
    case 'key-read':
    case 'keys-read':
      return false;
    case 'list-written':
    case 'list-added':
    case 'list-removed':
    case 'key-written':
    case 'key-deleted':
      return true;
    default:
      return kind satisfies never;
  }
}

function listOf(items: readonly number[], gave: number): DataMade {
  return { holds: { items, count: 0 }, gave };
}

function writtenAt(values: Values, items: readonly number[], index: number, value: number) {
  const all = [...items];
  while (all.length < index) all.push(values.nothing);
  all[index] = value;
  return all;
}

function withLength(values: Values, items: readonly number[], length: number): number[] {
  const all = items.slice(0, length);
  while (all.length < length) all.push(values.nothing);
  return all;
}

function taken(values: Values, items: readonly number[], end: 'left' | 'right'): DataMade {
  const value = end === 'left' ? items[0] : items.at(-1);
  if (value === undefined) return listOf(items, values.nothing);
  return listOf(end === 'left' ? items.slice(1) : items.slice(0, -1), value);
}

function rearranged(
  values: Values,
  items: readonly number[],
  how: Parameters<typeof rearrange>[1],
  added: readonly number[],
): DataMade {
  const all = [...items];
  const removed = rearrange(all, how, added, (number) => values.plainValue(number));
  return listOf(all, values.contents(removed));
}

function keysRead(
  values: Values,
  items: readonly number[],
  wish: Extract<DataWish, { kind: 'keys-read' }>,
): number {
  if (wish.how === 'size') return items.length / ENTRY;
  if (wish.how === 'all') return values.contents(items);
  for (let at = 0; at < items.length; at += ENTRY)
    if ((items[at] ?? 0) > wish.last) return values.contents(items.slice(at, at + ENTRY));
  return GIVES.MISSING;
}

function entryOf(items: readonly number[], key: number): number {
  for (let at = 0; at < items.length; at += ENTRY) if (items[at + 1] === key) return at;
  return -1;
}

/** As Map keys are equal. */
export function asKey(key: unknown): unknown {
  return Object.is(key, -0) ? 0 : key;
}
