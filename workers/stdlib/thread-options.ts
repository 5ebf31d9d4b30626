/** What `new Thread({ … })` may be given, as CPython's `threading.Thread` has it. */
import { checkNames, isOptions, told } from './call-options';
import { withKeywords } from './keyword-arguments';

export interface ThreadOptions {
  readonly target: unknown;
  readonly args: readonly unknown[];
  /** Undefined: the thread gets a name of the kind `Thread-1`. */
  readonly name: string | undefined;
  /** Undefined: as the thread that makes it. */
  readonly daemon: boolean | undefined;
}

const NAMES = ['target', 'args', 'kwargs', 'name', 'daemon'] as const;

/** Throws TypeError for names that it has not and for values of another kind. null stands for None: not given. */
export function threadOptions(given: unknown): ThreadOptions {
  if (typeof given === 'function') {
    const name = given.name || 'work';
    throw new TypeError(`a target is given by name: new Thread({ target: ${name} })`);
  }
  if (!isOptions(given)) {
    throw new TypeError(`a Thread is given { target, args, … }, not ${told(given)}`);
  }
  checkNames('Thread()', given, NAMES);
  const { target, args, kwargs, name, daemon } = given;
  if (isGiven(target) && typeof target !== 'function') {
    throw new TypeError(`target of a Thread is a function, not ${told(target)}`);
  }
  if (isGiven(args) && !Array.isArray(args)) {
    throw new TypeError(`args of a Thread is an array, as in args: [1], not ${told(args)}`);
  }
  if (isGiven(name) && typeof name !== 'string') {
    throw new TypeError(`name of a Thread is a text, not ${told(name)}`);
  }
  if (isGiven(kwargs) && !isOptions(kwargs)) {
    throw new TypeError(
      `kwargs of a Thread is an object, as in kwargs: { n: 1 }, not ${told(kwargs)}`,
    );
  }
  const list: readonly unknown[] = Array.isArray(args) ? args : [];
  return {
    target,
    args: isOptions(kwargs) ? withKeywords(target, list, kwargs) : list,
    name: typeof name === 'string' ? name : undefined,
    daemon: isGiven(daemon) ? Boolean(daemon) : undefined,
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
