/**
 * What a cell may use without importing it, and what it may import: the notebook's library as the learner sees it.
 * What threads share is shared, as in Python: top-level variables, arrays, objects, Maps, Sets, and instances of top-level
 * classes, wherever they go. Errors, Dates, regular expressions and bigints cross as values.
 * Declarations only: the code is in workers/stdlib. The lesson's cells are checked against this file.
 */

/** Something that goes through a pipeline. It has an identity and nothing else. */
interface Item {
  readonly item: number;
}

/** A new item, different from every other. Python's `object()`. */
declare function item(): Item;

/** Writes the values, with spaces between them, and then ends the line. */
/** A last object of `sep` and `end` alone is Python's keywords. */
declare function print(...values: unknown[]): void;

declare class IndexError extends Error {}
declare class ValueError extends Error {}
declare class MemoryError extends Error {}
declare class RuntimeError extends Error {}

declare module 'queue' {
  /** Times are in seconds everywhere. */
  /** Python's keywords: `get(timeout=1)` is `get({ timeout: 1 })`. */
  interface Waiting {
    block?: boolean;
    timeout?: number;
  }
  export class Queue<T = unknown> {
    /** With no `maxsize`, or one of 0 or less, there is always room. */
    constructor(maxsize?: number | { maxsize?: number });
    readonly maxsize: number;
    /** Waits while the queue is full, unless `block` is false. Raises Full, or ShutDown. */
    put(value: T, block?: boolean | Waiting, timeout?: number): void;
    /** Waits while the queue is empty, unless `block` is false. Raises Empty, or ShutDown. */
    get(block?: boolean | Waiting, timeout?: number): T;
    putNowait(value: T): void;
    getNowait(): T;
    /** How many items there are; it may have changed by the time you look at the number. */
    qsize(): number;
    empty(): boolean;
    full(): boolean;
    /** Says that the work on one item taken is done. Raises ValueError when called too often. */
    taskDone(): void;
    /** Waits until `taskDone` was called for every item ever put. */
    join(): void;
    /** No more `put`. `get` goes on until nothing is left, or ends at once if `immediate`. */
    shutdown(immediate?: boolean | { immediate?: boolean }): void;
    /** A subclass may keep items in its own way; these are called with the queue's lock held. */
    protected _init(maxsize: number): void;
    protected _qsize(): number;
    protected _put(value: T): void;
    protected _get(): T;
  }
  /** Raised by a `get` that may not wait, or not any longer. */
  export class Empty extends Error {}
  /** Raised by a `put` that may not wait, or not any longer. */
  export class Full extends Error {}
  /** Raised by `put`, and by `get` when nothing is left, after `shutdown`. */
  export class ShutDown extends Error {}
}

declare module 'threading' {
  interface ThreadOptions {
    target?: (...args: never[]) => void;
    args?: readonly unknown[];
    /** By the names of the target's parameters. */
    kwargs?: Readonly<Record<string, unknown>>;
    name?: string | null;
    /** Without it a thread is a daemon when the one that makes it is. */
    daemon?: boolean | null;
  }
  /** Runs `target(...args)`, or in a subclass its own `run`, once it is started. */
  export class Thread {
    constructor(options?: ThreadOptions);
    name: string;
    daemon: boolean;
    start(): void;
    run(): void;
    /** Waits until the thread has ended, or `timeout` seconds. */
    join(timeout?: number | { timeout?: number }): void;
    isAlive(): boolean;
  }
  export class Lock {
    /** True when the lock is now held; false when it was not to be had in time. */
    acquire(block?: boolean | { block?: boolean; timeout?: number }, timeout?: number): boolean;
    release(): void;
    locked(): boolean;
    /** Holds the lock while `body` runs, and returns what it returns. Python's `with lock:`. */
    with<Result>(body: () => Result): Result;
  }
  export class Condition extends Lock {
    /** Without a lock it makes one of its own, which its holder may take again. */
    constructor(lock?: Lock);
    /** Lets go of the lock, waits to be notified, takes the lock again. False after a timeout. */
    wait(timeout?: number): boolean;
    waitFor(predicate: () => boolean, timeout?: number): boolean;
    notify(n?: number): void;
    notifyAll(): void;
  }
}

declare module 'collections' {
  /** Open at both ends. Each single operation is whole; two of them together are not. */
  export class Deque<T = unknown> {
    /** Beyond `maxlen` items the one at the other end falls out. */
    constructor(values?: Iterable<T>, maxlen?: number | null);
    append(value: T): void;
    appendleft(value: T): void;
    /** Takes from the right. Raises IndexError when there is nothing. */
    pop(): T;
    /** Takes from the left. Raises IndexError when there is nothing. */
    popleft(): T;
    readonly length: number;
    readonly maxlen: number | null;
    /** Raises RuntimeError when the deque changes meanwhile. */
    [Symbol.iterator](): Iterator<T>;
  }
}

declare module 'time' {
  /** Pauses the thread that calls it. */
  export function sleep(seconds: number): void;
  /** Seconds since some moment; only differences mean anything. */
  export function monotonic(): number;
}
