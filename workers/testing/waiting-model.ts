/** Lines of waiting threads, as the log model keeps them: first come, first called. */
import type { WaitKind } from '../memory/layout';

export class Rejected extends Error {
  override name = 'Rejected';
}

export function check(holds: boolean, why: string): void {
  if (!holds) throw new Rejected(why);
}

export function same(got: number, expected: number, what: string): void {
  if (got !== expected) throw new Rejected(`${what} is ${got}, the model says ${expected}`);
}

interface Wait {
  readonly line: LineModel;
  readonly object: number;
  readonly timed: boolean;
  /** The thread that called this one out of its line; undefined while it stands in it. */
  calledBy: number | undefined;
}

/** Who waits where. A thread waits in one line at a time. */
export class WaitingModel {
  readonly #waits = new Map<number, Wait>();

  wait(thread: number, line: LineModel, object: number, timed: boolean): void {
    line.threads.push(thread);
    this.#waits.set(thread, { line, object, timed, calledBy: undefined });
  }

  /** Takes the first thread out of a line; -1 when nobody stands there. */
  callFirst(line: LineModel, by: number): number {
    const first = line.threads.shift();
    if (first === undefined) return -1;
    const wait = this.#waits.get(first);
    if (wait !== undefined) wait.calledBy = by;
    return first;
  }

  callAll(line: LineModel, by: number): number[] {
    const called: number[] = [];
    for (let each = this.callFirst(line, by); each !== -1; each = this.callFirst(line, by)) {
      called.push(each);
    }
    return called;
  }

  /** `woken`: somebody must have called the thread, and it must have waited for this object. */
  woken(thread: number, object: number, by: number): void {
    const wait = this.#waits.get(thread);
    if (wait === undefined) throw new Rejected(`thread ${thread} was not waiting`);
    if (wait.calledBy === undefined) throw new Rejected(`nobody called thread ${thread}`);
    same(by, wait.calledBy, 'who woke it');
    same(object, wait.object, 'what it waited for');
    this.#waits.delete(thread);
  }

  /** Anything else that a waiting thread does: its timeout has passed, and nobody had called it. */
  moves(thread: number): void {
    const wait = this.#waits.get(thread);
    if (wait === undefined) return;
    check(wait.timed, `thread ${thread} waits without a timeout and nobody woke it`);
    check(
      wait.calledBy === undefined,
      `thread ${thread} was called, but gave up as if it were not`,
    );
    wait.line.threads.splice(wait.line.threads.indexOf(thread), 1);
    this.#waits.delete(thread);
  }

  /** Somebody was called out of the line and has not moved yet. */
  onTheWay(line: LineModel): boolean {
    return [...this.#waits.values()].some(
      (wait) => wait.line === line && wait.calledBy !== undefined,
    );
  }

  isWaiting(thread: number): boolean {
    return this.#waits.has(thread);
  }

  /** What a thread waits in with nobody to end it: no timeout, and not called yet. */
  forEver(thread: number): { readonly operation: WaitKind; readonly object: number } | undefined {
    const wait = this.#waits.get(thread);
    if (wait === undefined || wait.timed || wait.calledBy !== undefined) return undefined;
    return { operation: wait.line.operation, object: wait.object };
  }
}

export class LineModel {
  readonly operation: WaitKind;
  readonly threads: number[] = [];

  constructor(operation: WaitKind) {
    this.operation = operation;
  }
}
