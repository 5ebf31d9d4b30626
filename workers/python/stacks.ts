/**
 * Suspended stacks: each Python thread runs inside a promising call of its own, and all of them but one wait for their
 * promise (JavaScript Promise Integration). Handing over fulfils the next one's promise and makes one for the stack
 * that waits.
 */
export class Stacks {
  readonly #resume: (() => void)[] = [];
  /** Starts a new stack: a promising call that carries threads, one after the other. */
  #spawn: (slot: number) => Promise<unknown> = () => Promise.reject(new Error('not connected'));

  connect(spawn: (slot: number) => Promise<unknown>): void {
    this.#spawn = spawn;
  }

  /** The stack `me` waits, the stack `next` goes on. Fulfilled when `me` is to go on. */
  switchTo(me: number, next: number): Promise<void> {
    const wake = this.#resume[next];
    const parked = this.#park(me);
    wake?.();
    return parked;
  }

  /** The stack `me` waits, and a new one begins. */
  spawn(me: number, slot: number, failed: (error: unknown) => void): Promise<void> {
    const parked = this.#park(me);
    this.#spawn(slot).catch(failed);
    return parked;
  }

  #park(me: number): Promise<void> {
    return new Promise((resolve) => {
      this.#resume[me] = resolve;
    });
  }
}
