/** An exception that comes from another thread: of its class there, with what it said and where. */
import { Unshareable } from '../memory/shareable';
import { Empty, Full, ShutDown } from '../queue/errors';
import {
  IndexError,
  MemoryError,
  OverflowError,
  RuntimeError,
  ThreadShareError,
  ValueError,
} from '../sync/errors';

const ERRORS: Readonly<Record<string, unknown>> = {
  IndexError,
  ValueError,
  MemoryError,
  RuntimeError,
  OverflowError,
  ThreadShareError,
  Unshareable,
  Empty,
  Full,
  ShutDown,
};

/** Of an Error, as every thread has it. @param defined what the program calls so, if it is its own class */
export function errorClass(defined: unknown, className: string): unknown {
  return defined ?? ERRORS[className] ?? Reflect.get(globalThis, className);
}

/** @param known its class in this thread, if it has one. @param told its name, class, message and stack */
export function crossedError(
  known: unknown,
  [name = '', , message, stack]: readonly string[],
): Error {
  const error = known === DOMException ? new DOMException(message, name) : new Error(message);
  // Its constructor does not run again: it may want other arguments, or count.
  if (typeof known === 'function') Reflect.setPrototypeOf(error, known.prototype);
  // Both may come among its own fields once more.
  define(error, 'stack', stack);
  if (error.name !== name) define(error, 'name', name);
  return error;
}

function define(error: Error, key: string, value: unknown): void {
  Object.defineProperty(error, key, { value, configurable: true });
}
