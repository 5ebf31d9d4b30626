/** Getting a value ready to go into a ring, and saying it in words when there is no memory for it. */
import { OutOfMemory } from '../memory/codec';
import type { Context } from '../sync/context';
import { fullOf } from '../sync/full-memory';
import { ringCount } from './cell-ring';

/** Stages `value` with no lock held. Throws Unshareable or MemoryError. */
export function stageValue(context: Context, value: unknown, what: string, ring: number): void {
  try {
    context.codec.stage(value);
  } catch (error) {
    throw inWords(context, error, what, ring);
  }
}

/** OutOfMemory becomes a MemoryError that says how much was held in how much memory; a staged value is given up. */
export function inWords(
  { codec, memory }: Context,
  error: unknown,
  what: string,
  ring: number,
): unknown {
  codec.discard();
  if (!(error instanceof OutOfMemory)) return error;
  const items = ringCount(memory, ring).toLocaleString('en');
  return fullOf(memory, `the ${what} held ${items} items`);
}
