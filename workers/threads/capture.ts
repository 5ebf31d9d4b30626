/**
 * Fork semantics: what start() hands to a new thread. The top-level variables that functions and classes use are
 * captured as they are at that moment, class-wide (static) values too.
 *
 *   one cell per variable │ target │ COUNT of args │ args … │ COUNT of statics │ per static: class │ name │ value │ shared      (value cells)
 */
import { CELL_WORDS, OutOfMemory, TAG } from '../memory/codec';
import { Unshareable } from '../memory/shareable';
import type { Context } from '../sync/context';
import { noRoom } from '../sync/full-memory';

export interface Capture {
  /** A top-level function to call, or undefined: call `run()` of the thread's own object. */
  readonly target: unknown;
  readonly args: readonly unknown[];
  readonly variables: ReadonlyMap<string, unknown>;
  /** Variables that cannot be used in this thread, and why: whole sentences. */
  readonly unusable: ReadonlyMap<string, string>;
  readonly statics: readonly StaticValue[];
}

export interface StaticValue {
  readonly className: string;
  readonly name: string;
  /** The value itself, or the object that holds it for all threads under its name. */
  readonly value: unknown;
  readonly shared?: boolean;
  /** Why it cannot be used in this thread. */
  readonly unusable?: string;
}

/** A variable as the starter sees it: `read` throws while it has no value yet. */
export interface Variable {
  readonly name: string;
  readonly read: () => unknown;
}

/** Writes a capture and returns its heap block. Throws Unshareable for the target or an argument, MemoryError. */
export function writeCapture(
  context: Context,
  target: unknown,
  args: readonly unknown[],
  variables: readonly Variable[],
  statics: readonly StaticValue[],
): number {
  const { memory, heap, codec } = context;
  // As they are now: the list itself may be a variable that is given away below, and is then empty to who asks here.
  const given = Array.from(args);
  const cells = variables.length + 2 + given.length + 1 + statics.length * 4;
  const block = heap.allocate(cells * CELL_WORDS);
  if (block === 0) throw noRoom(memory);
  memory.fill(0, block, block + cells * CELL_WORDS);
  let at = block;
  const next = (value: unknown, name?: string) => {
    try {
      codec.write(at, value);
    } catch (error) {
      throw error instanceof Unshareable && name !== undefined
        ? new Unshareable(`${error.what}, given as ${name},`, error.way)
        : error;
    }
    at += CELL_WORDS;
  };
  try {
    for (const variable of variables) {
      writeVariable(context, at, variable);
      at += CELL_WORDS;
    }
    next(target);
    next(given.length);
    for (const [index, arg] of given.entries()) next(arg, `args[${index}]`);
    next(statics.length);
    for (const { className, name, value, shared = false, unusable } of statics) {
      next(className);
      next(name);
      if (unusable !== undefined) codec.writeUnshareable(at, unusable);
      else writeVariable(context, at, { name: `${className}.${name}`, read: () => value });
      at += CELL_WORDS;
      next(shared);
    }
  } catch (error) {
    throw error instanceof OutOfMemory ? noRoom(memory) : error;
  }
  return block;
}

/** Reads a capture in the new thread and frees its block. Classes must be known to the registry by then. */
export function readCapture(context: Context, block: number, names: readonly string[]): Capture {
  const { memory, heap, codec } = context;
  let at = block;
  const next = () => {
    const value = codec.take(at);
    at += CELL_WORDS;
    return value;
  };
  const variables = new Map<string, unknown>();
  const unusable = new Map<string, string>();
  for (const name of names) {
    const reason = memory[at] === TAG.UNSHAREABLE;
    const value = next();
    if (reason) unusable.set(name, String(value));
    else variables.set(name, value);
  }
  const target = next();
  const args = Array.from({ length: Number(next()) }, next);
  const statics: StaticValue[] = [];
  for (let left = Number(next()); left > 0; left--) {
    const className = String(next());
    const name = String(next());
    const reason = memory[at] === TAG.UNSHAREABLE;
    const value = next();
    const shared = next() === true;
    statics.push(
      reason
        ? { className, name, value: undefined, unusable: String(value) }
        : { className, name, value, shared },
    );
  }
  heap.free(block);
  return { target, args, variables, unusable, statics };
}

/** Which variables of a capture cannot be used: known before anything of it is decoded. */
export function unusableNames(
  { memory }: Context,
  block: number,
  names: readonly string[],
): string[] {
  return names.filter((_, i) => memory[block + i * CELL_WORDS] === TAG.UNSHAREABLE);
}

function writeVariable({ codec }: Context, at: number, { name, read }: Variable): void {
  let value: unknown;
  try {
    value = read();
  } catch {
    codec.writeUnshareable(at, `'${name}' had no value yet when this thread was started.`);
    return;
  }
  try {
    codec.write(at, value);
  } catch (error) {
    if (!(error instanceof Unshareable)) throw error;
    codec.writeUnshareable(
      at,
      `'${name}' cannot be used in a thread: it holds ${error.what}. ${error.way}`,
    );
  }
}
