/**
 * The shared half of a Thread object.   NUMBER │ NAME (heap) │ NAME_LENGTH │ DAEMON │ HAS_TARGET
 */
import { readText, textWords, writeText } from '../memory/text';
import type { Context } from '../sync/context';
import { MemoryError } from '../sync/errors';
import type { Placed } from '../sync/lock';

const OBJECT = { NUMBER: 0, NAME: 1, NAME_LENGTH: 2, DAEMON: 3, HAS_TARGET: 4 } as const;
export const THREAD_OBJECT_WORDS = 5;

export function writeThreadName(
  { memory, heap }: Context,
  { at }: Placed,
  number: number,
  name: string,
  daemon: boolean,
): void {
  const text = heap.allocate(textWords(name.length));
  if (text === 0) throw new MemoryError("this run's shared memory is full");
  writeText(memory, text, name);
  memory[at + OBJECT.NUMBER] = number;
  memory[at + OBJECT.NAME] = text;
  memory[at + OBJECT.NAME_LENGTH] = name.length;
  memory[at + OBJECT.DAEMON] = daemon ? 1 : 0;
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

export function nameOfThread({ memory }: Context, { at }: Placed): string {
  return readText(memory, memory[at + OBJECT.NAME] ?? 0, memory[at + OBJECT.NAME_LENGTH] ?? 0);
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
