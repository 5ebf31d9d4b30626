/**
 * The shared half of a Thread object.   NUMBER │ NAME (heap: its length, its text) │ DAEMON │ HAS_TARGET
 *
 * The name is one word, so that who reads it while it is set anew has the one or the other. To read and to set it are
 * steps of all orders where a run was seen to set it once threads ran; elsewhere, and in drawn schedules, they are none.
 */
import { readText, textWords, writeText } from '../memory/text';
import type { Context } from '../sync/context';
import { noRoom } from '../sync/full-memory';
import { partAt, passDataGate } from '../sync/gate';
import type { Placed } from '../sync/lock';
import { KIND_CODE } from '../trace/events';

const OBJECT = { NUMBER: 0, NAME: 1, DAEMON: 2, HAS_TARGET: 3 } as const;
export const THREAD_OBJECT_WORDS = 4;
/** A part of the object beside its fields. */
const NAME_PART = partAt(0xffff);
const { 'field-read': READ, 'field-written': WRITTEN } = KIND_CODE;

export function writeThreadName(
  { memory, heap }: Context,
  { at }: Placed,
  number: number,
  name: string,
  daemon: boolean,
): void {
  const block = heap.allocate(1 + textWords(name.length));
  if (block === 0) throw noRoom(memory);
  memory[block] = name.length;
  writeText(memory, block + 1, name);
  memory[at + OBJECT.NUMBER] = number;
  memory[at + OBJECT.DAEMON] = daemon ? 1 : 0;
  Atomics.store(memory, at + OBJECT.NAME, block);
}

export function renameThread(context: Context, thread: Placed, name: string): void {
  const { memory, recorder } = context;
  const { object } = thread;
  const step = passDataGate(context, WRITTEN, object, NAME_PART, true, true);
  const daemon = isDaemon(memory, thread);
  writeThreadName(context, thread, threadNumber(memory, thread), name, daemon);
  if (step) recorder.record('field-written', { object, text: `name = '${name}'` });
}

/** The target itself stays with the thread that made the object; the others know that there is one. */
export function noteTarget(memory: Int32Array, { at }: Placed): void {
  memory[at + OBJECT.HAS_TARGET] = 1;
}

export function hasTarget(memory: Int32Array, { at }: Placed): boolean {
  return memory[at + OBJECT.HAS_TARGET] === 1;
}

export function threadNumber(memory: Int32Array, { at }: Placed): number {
  return memory[at + OBJECT.NUMBER] ?? 0;
}

export function isDaemon(memory: Int32Array, { at }: Placed): boolean {
  return memory[at + OBJECT.DAEMON] === 1;
}

export function nameOfThread(context: Context, { at, object }: Placed): string {
  const { memory, recorder } = context;
  const step = passDataGate(context, READ, object, NAME_PART, false, true);
  const block = Atomics.load(memory, at + OBJECT.NAME);
  const name = readText(memory, block + 1, memory[block] ?? 0);
  if (step) recorder.record('field-read', { object, text: `name = '${name}'` });
  return name;
}

/**
 * The short name that pictures show: the one given, else the target function's, else that of a function among the
 * thread's fields (`this.func`), else the class's, else Python's (`Thread-1`).
 */
export function threadLabel(
  shell: object,
  given: string | undefined,
  target: unknown,
  builtIn: object,
): string {
  if (given !== undefined && given !== '') return given;
  if (typeof target === 'function' && target.name !== '') return target.name.replace(/^bound /, '');
  for (const value of Object.values(shell)) {
    if (typeof value === 'function' && value.name !== '') return value.name;
  }
  const own = shell.constructor;
  return own === builtIn && 'name' in shell ? String(shell.name) : own.name;
}

/** By Thread object of this worker: an object that threads share takes no new property. Nothing of it outlives the object. */
const targets = new WeakMap<object, Target>();

/** What a Thread object in this worker calls when it runs. */
export interface Target {
  /** False: the object was made in another thread, and its target is not known here. */
  readonly known: boolean;
  readonly target: unknown;
  readonly args: readonly unknown[];
  readonly name: string | undefined;
}

export function keepTarget(
  shell: object,
  { target, args, name }: Pick<Target, 'target' | 'args'> & { readonly name?: string | undefined },
): void {
  targets.set(shell, { known: true, target, args, name });
}

export function targetOf(shell: object): Target {
  return targets.get(shell) ?? { known: false, target: undefined, args: [], name: undefined };
}
