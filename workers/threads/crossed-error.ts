/** An exception that comes from another thread: of its class there, with what it said and where. */
import { Empty, Full, ShutDown } from '../queue/errors';
import { IndexError, MemoryError, RuntimeError, ValueError } from '../sync/errors';

const ERRORS: Readonly<Record<string, unknown>> = {
  IndexError,
  ValueError,
  MemoryError,
  RuntimeError,
  Empty,
  Full,
  ShutDown,
};

interface Told {
  readonly name: string;
  readonly className: string;
  readonly message: string;
  readonly stack: string;
}

/** @param defined what the program calls so, if it is its own class */
export function crossedError(defined: unknown, { name, className, message, stack }: Told): Error {
  const known = defined ?? ERRORS[className] ?? Reflect.get(globalThis, className);
  const isClass = typeof known === 'function' && known.prototype instanceof Error;
  // Its constructor does not run again: it may want other arguments, or count.
  const error: unknown = Reflect.construct(Error, [message], isClass ? known : Error);
  if (!(error instanceof Error)) throw new TypeError(`${className} makes no Error`);
  Object.defineProperty(error, 'stack', { value: stack });
  if (error.name !== name) Object.defineProperty(error, 'name', { value: name });
  return error;
}
