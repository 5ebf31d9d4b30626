/**
 * Operations on a shared plain object, Map or Set, one step each; where its entries lie is table-entries.ts. Functions may
 * be called by any thread that holds no engine lock; they pass the gate, and none of them blocks. CPython's `dict`.
 */
import { OutOfMemory } from '../memory/codec';
import { type DataRef, isTold, setTold } from '../memory/data-block';
import { canBeTold, namedForm, recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { fullOf } from '../sync/full-memory';
import { partAt, passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE } from '../trace/events';
import type { Key, Keys } from './keys';
import type { Found } from './operations';
import {
  bucketsAt,
  ENTRY,
  entriesFrom,
  find,
  firstAfter,
  firstEntry,
  insert,
  keyAt,
  numberOf,
  TABLE,
  unlink,
  vacate,
} from './table-entries';
import { shows, wrote } from './writes';

const {
  'key-read': READ,
  'key-written': WRITTEN,
  'key-deleted': DELETED,
  'keys-read': KEYS_READ,
} = KIND_CODE;

/** A table as its thread sees it: what every function here needs. */
export interface Table {
  readonly context: Context;
  readonly keys: Keys;
  readonly ref: DataRef;
}

const NOTHING: Found = { found: false, value: undefined };

/** The value under a key. @param name how the log calls the key */
export function tableRead(table: Table, key: Key, name: unknown): Found {
  const { context, ref } = table;
  const { memory, codec } = context;
  const step = passDataGate(context, READ, ref.number, partAt(key.hash), false);
  lock(memory, ref.at);
  try {
    const entry = find(memory, ref.at, key);
    const found = entry === 0 ? NOTHING : { found: true, value: codec.peek(entry + ENTRY.CELL) };
    if (shows(memory, ref, step)) {
      if (entry === 0) note(table, READ, name, 'missing');
      else noteValue(table, READ, name, entry, recordForm(found.value));
    }
    return found;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Sets the value under a key; a new key comes last. */
export function tableWrite(table: Table, key: Key, name: unknown, value: unknown): void {
  const { context, ref } = table;
  const { memory, codec } = context;
  // A new key also changes what there is to count and to loop over.
  // (Asked for schedules only, where nobody moves meanwhile.)
  const known = context.director !== undefined && find(memory, ref.at, key) !== 0;
  passDataGate(context, WRITTEN, ref.number, known ? partAt(key.hash) : NONE, true);
  const form = context.recorder.keeps ? recordForm(value) : '';
  try {
    codec.stage(value);
    lock(memory, ref.at);
    try {
      let entry = find(memory, ref.at, key);
      if (entry !== 0) {
        codec.drop(entry + ENTRY.CELL);
        codec.store(entry + ENTRY.CELL, numberOf(memory, entry));
      } else entry = insert(context, ref.at, key);
      wrote(memory, ref);
      noteValue(table, WRITTEN, name, entry, form);
    } finally {
      unlock(memory, ref.at);
    }
  } catch (error) {
    throw inWords(context, ref, error);
  }
}

/** Takes a key out; false when it was not there. */
export function tableDelete(table: Table, key: Key, name: unknown): boolean {
  const { context, ref } = table;
  const { memory, codec } = context;
  passDataGate(context, DELETED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    const entry = find(memory, ref.at, key);
    if (entry !== 0) {
      unlink(memory, ref.at, entry, key);
      codec.drop(entry + ENTRY.CELL);
      vacate(memory, entry);
      memory[ref.at + TABLE.COUNT] = (memory[ref.at + TABLE.COUNT] ?? 0) - 1;
      wrote(memory, ref);
    }
    note(table, DELETED, name, entry === 0 ? 'missing' : '');
    return entry !== 0;
  } finally {
    unlock(memory, ref.at);
  }
}

/** Takes all keys out, in one step. */
export function tableClear(table: Table): void {
  const { context, ref } = table;
  const { memory, codec } = context;
  passDataGate(context, DELETED, ref.number, NONE, true);
  lock(memory, ref.at);
  try {
    for (const entry of entriesFrom(memory, ref.at, 0)) {
      codec.drop(entry + ENTRY.CELL);
      vacate(memory, entry);
    }
    memory.fill(0, bucketsAt(memory, ref.at), firstEntry(memory, ref.at));
    memory[ref.at + TABLE.COUNT] = 0;
    wrote(memory, ref);
    context.recorder.recordFast(DELETED, ref.number, NONE, 0, NONE, NONE, 1, 'all', false);
  } finally {
    unlock(memory, ref.at);
  }
}

export function tableSize({ context, ref }: Table): number {
  const { memory } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  const count = memory[ref.at + TABLE.COUNT] ?? 0;
  if (shows(memory, ref, step)) noteKeys(context, ref, count);
  unlock(memory, ref.at);
  return count;
}

/** Keys and values at one moment. */
export function tableAll({ context, keys, ref }: Table): [unknown, unknown][] {
  const { memory, codec } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    const all: [unknown, unknown][] = [];
    for (const entry of entriesFrom(memory, ref.at, 0))
      all.push([keyAt(memory, keys, entry), codec.peek(entry + ENTRY.CELL)]);
    if (shows(memory, ref, step)) noteKeys(context, ref, all.length);
    return all;
  } finally {
    unlock(memory, ref.at);
  }
}

/** What comes next for a loop over a table: the first entry inserted after number `last`; undefined at the end. */
export function tableNext(
  { context, keys, ref }: Table,
  last: number,
): { readonly number: number; readonly key: unknown; readonly value: unknown } | undefined {
  const { memory, codec } = context;
  const step = passDataGate(context, KEYS_READ, ref.number, NONE, false);
  lock(memory, ref.at);
  try {
    if (shows(memory, ref, step)) noteKeys(context, ref, memory[ref.at + TABLE.COUNT] ?? 0);
    for (const entry of entriesFrom(memory, ref.at, firstAfter(memory, ref.at, last))) {
      return {
        number: numberOf(memory, entry),
        key: keyAt(memory, keys, entry),
        value: codec.peek(entry + ENTRY.CELL),
      };
    }
    return undefined;
  } finally {
    unlock(memory, ref.at);
  }
}

function note({ context, ref }: Table, code: number, name: unknown, form: string): void {
  const { recorder, memory } = context;
  const count = memory[ref.at + TABLE.COUNT] ?? 0;
  const text = recorder.keeps ? `${keyName(name)} ${form}`.trimEnd() : '';
  recorder.recordFast(code, ref.number, NONE, count, NONE, NONE, NONE, text, false);
}

/** What an entry holds: its value alone once the log has told the key. */
function noteValue(
  { context, ref }: Table,
  code: number,
  name: unknown,
  entry: number,
  form: string | number,
): void {
  const { recorder, memory } = context;
  const count = memory[ref.at + TABLE.COUNT] ?? 0;
  const part = numberOf(memory, entry);
  const told = isTold(memory, ref, part);
  const key = keyName(name);
  const text = recorder.keeps ? namedForm(key, form, told) : '';
  const kept = recorder.recordFast(code, ref.number, NONE, count, NONE, NONE, part, text, false);
  if (kept && !told && canBeTold(key)) setTold(memory, ref, part);
}

function keyName(name: unknown): string {
  return typeof name === 'string' ? name : String(recordForm(name));
}

function noteKeys({ recorder }: Context, { number }: DataRef, count: number): void {
  recorder.recordFast(KEYS_READ, number, NONE, count, NONE, NONE, NONE, '', false);
}

function inWords({ codec, memory }: Context, { at, type }: DataRef, error: unknown): unknown {
  codec.discard();
  if (!(error instanceof OutOfMemory)) return error;
  const count = (memory[at + TABLE.COUNT] ?? 0).toLocaleString('en');
  const what = type === 'map' ? 'a Map' : type === 'set' ? 'a Set' : 'an object';
  return fullOf(memory, `${what} held ${count} entries`);
}
