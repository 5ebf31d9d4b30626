/** Locks and conditions of the log model. */
import type { TraceEvent } from '../trace/events';
import { check, LineModel, Rejected, same, type WaitingModel } from './waiting-model';

const FREE = -1;

export class LockModel {
  readonly #waiting: WaitingModel;
  readonly #line = new LineModel('lock');
  holder = FREE;

  constructor(waiting: WaitingModel) {
    this.#waiting = waiting;
  }

  apply({ kind, thread, other, arg, object }: TraceEvent): void {
    switch (kind) {
      case 'lock-acquired':
        same(this.holder, FREE, 'the holder of the lock acquired');
        this.holder = thread;
        return;
      case 'lock-blocked':
        check(this.holder !== FREE, 'a thread waits for a free lock');
        same(other, this.holder, 'the holder');
        this.#waiting.wait(thread, this.#line, object, arg >= 0);
        return;
      case 'lock-busy':
        check(this.holder !== FREE, 'a free lock was called busy');
        same(other, this.holder, 'the holder');
        return;
      case 'lock-released':
        check(this.holder !== FREE, 'a free lock was released');
        this.holder = FREE;
        // In a free run nobody is called while somebody who was is still on the way: it takes the lock, or the next
        // release calls.
        if (other === -1 && this.#waiting.onTheWay(this.#line)) return;
        same(other, this.#waiting.callFirst(this.#line, thread), 'the thread woken');
        return;
      case 'lock-read':
        same(arg, this.holder === FREE ? 0 : 1, 'being held');
        return;
      default:
        throw new Rejected(`a lock knows no ${kind}`);
    }
  }
}

export class ConditionModel {
  readonly #waiting: WaitingModel;
  readonly #line = new LineModel('condition');
  /** Set by the `member` event that follows its creation. */
  lock: LockModel | undefined;

  constructor(waiting: WaitingModel) {
    this.#waiting = waiting;
  }

  apply({ kind, thread, other, arg }: TraceEvent): void {
    switch (kind) {
      case 'wait-blocked':
        same(this.lock?.holder ?? FREE, thread, 'the holder when wait began');
        return; // in line once its lock is free: see enter
      case 'notified': {
        same(this.lock?.holder ?? FREE, thread, 'the holder at notify');
        const woken = Array.from({ length: arg }, () =>
          this.#waiting.callFirst(this.#line, thread),
        );
        check(!woken.includes(-1), 'notify woke more threads than waited');
        same(other, woken[0] ?? -1, 'the first thread notified');
        return;
      }
      case 'wait-ended':
        same(this.lock?.holder ?? FREE, thread, 'the holder when wait ended');
        return;
      case 'wait-timeout':
        return;
      default:
        throw new Rejected(`a condition knows no ${kind}`);
    }
  }

  /** The waiter has given the lock up: only now can a notify find it. */
  enter({ thread, object, arg }: TraceEvent): void {
    this.#waiting.wait(thread, this.#line, object, arg >= 0);
  }
}
