/** Names that Python's classes have, or that somebody might guess: asking for one says what it is called here. */

/** By name: what to write instead, after "a Queue has no 'size': ". */
export type OtherNames = Readonly<Record<string, string>>;

export const OF_QUEUES: OtherNames = {
  task_done: 'it is taskDone()',
  get_nowait: 'it is getNowait()',
  put_nowait: 'it is putNowait(value)',
  queue: 'what it holds is taken with get(), and counted with qsize()',
  size: 'it is qsize()',
  length: 'it is qsize()',
  unfinished_tasks: 'join() waits until all are done',
  unfinishedTasks: 'join() waits until all are done',
  push: 'it is put(value)',
  pop: 'it is get()',
  shift: 'it is get()',
};

export const OF_THREADS: OtherNames = {
  is_alive: 'it is isAlive()',
  getName: 'it is name',
  setName: 'it is name = …',
  isDaemon: 'it is daemon',
  setDaemon: 'it is daemon = true, before the start',
  ident: 'threads are told apart by their name',
  native_id: 'threads are told apart by their name',
  stop: 'a thread ends when its function returns: let it look at a variable, or get a last value from a queue',
  terminate:
    'a thread ends when its function returns: let it look at a variable, or get a last value from a queue',
};

const WITH = 'it is with(() => { … })';

export const OF_LOCKS: OtherNames = {
  lock: 'it is acquire()',
  unlock: 'it is release()',
  enter: WITH,
  __enter__: WITH,
  is_locked: 'it is locked()',
};

export const OF_CONDITIONS: OtherNames = {
  ...OF_LOCKS,
  notify_all: 'it is notifyAll()',
  wait_for: 'it is waitFor(predicate)',
  signal: 'it is notify()',
};

const NOT_HERE = 'it has append, appendleft, pop, popleft and length';

export const OF_DEQUES: OtherNames = {
  push: 'it is append(value)',
  shift: 'it is popleft()',
  unshift: 'it is appendleft(value)',
  popLeft: 'it is popleft()',
  appendLeft: 'it is appendleft(value)',
  size: 'it is length',
  extend: `append one value after the other: ${NOT_HERE}`,
  extendleft: `appendleft one value after the other: ${NOT_HERE}`,
  clear: NOT_HERE,
  copy: NOT_HERE,
  count: NOT_HERE,
  index: NOT_HERE,
  insert: NOT_HERE,
  remove: NOT_HERE,
  reverse: NOT_HERE,
  rotate: NOT_HERE,
  0: `it has no index here, only its ends: ${NOT_HERE}`,
  '-1': `it has no index here, only its ends: ${NOT_HERE}`,
};

/** A class of the program's own may have such a name: as a method, a field, or set later. */
export function sayOtherNames(kind: { readonly prototype: object }, names: OtherNames): void {
  for (const [name, way] of Object.entries(names)) {
    Object.defineProperty(kind.prototype, name, {
      configurable: true,
      get(): never {
        const what: unknown = Object(this).constructor?.name;
        throw new TypeError(`a ${String(what)} has no '${name}': ${way}`);
      },
      set(value: unknown) {
        Object.defineProperty(this, name, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}

/** Queues are not iterated over: in Python neither. */
export function sayNoIteration(kind: { readonly prototype: object }): void {
  Object.defineProperty(kind.prototype, Symbol.iterator, {
    configurable: true,
    writable: true,
    value: () => {
      throw new TypeError('a Queue is not iterated over: take one after the other with get()');
    },
  });
}
