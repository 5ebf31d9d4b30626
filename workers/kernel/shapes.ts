/**
 * The context of a thread, and why one of a kind is never let go.
 *
 * V8 forgets the shape of an object (its hidden class) when the last object of that shape is collected, and with it
 * the code that it had optimised for the shape. Between two runs no thread has a context, so without the one kept
 * here every run began by optimising put, get and all below them anew: 10 to 50 ms of a processor.
 */
import { nowMs } from '../memory/clock';
import { Codec } from '../memory/codec';
import { Heap } from '../memory/heap';
import { CONTROL, CONTROL_WORDS } from '../memory/layout';
import type { Context } from '../sync/context';
import { GATE_STOP } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { Registry } from '../threads/registry';
import { Recorder } from '../trace/recorder';
import { RING_BYTES, ringOver } from '../trace/ring';

/** What a worker's threads run under: the shared part of their contexts. */
export type Conditions = Pick<Context, 'memory' | 'recorder' | 'director' | 'now'>;

/** A context, to whoever may take its memory away. */
export type LiveContext = { -readonly [key in keyof Context]: Context[key] };

/** What a thread that has ended sees instead of its run's memory: every gate says stop. */
const LEFT = new Int32Array(CONTROL_WORDS);
LEFT[CONTROL.GATE] = GATE_STOP;

/** What is left of an ended thread's code, in a promise, must not reach into the next run, which has the same memory. */
export function leaveMemory(context: LiveContext): void {
  context.memory = LEFT;
}

/** Field by field: objects made by spreading need not have one shape. */
export function contextOf(
  { memory, recorder, director, now }: Conditions,
  registry: Registry,
): LiveContext {
  const heap = new Heap(memory, { lock, unlock });
  const codec = new Codec(memory, heap, registry);
  return { memory, recorder, director, now, heap, codec };
}

const kept: Context[] = [];

/** Called once by a worker, before its first run. The memory is never written: the system gives it no pages. */
export function keepShapes(): void {
  const buffer = new SharedArrayBuffer(RING_BYTES);
  const memory = new Int32Array(buffer);
  const recorder = new Recorder(memory, ringOver(buffer), nowMs);
  const context = contextOf({ memory, recorder, director: undefined, now: nowMs }, new Registry());
  // As every context in the end: V8 would take the memory for one that never changes, and discard code when it does.
  leaveMemory(context);
  kept.push(context);
}
