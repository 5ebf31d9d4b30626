/** Queues and deques of the log model: plain arrays. */
import type { TraceEvent } from '../trace/events';
import { check, LineModel, Rejected, same, type WaitingModel } from './waiting-model';

export class QueueModel {
  readonly #waiting: WaitingModel;
  readonly #maxsize: number;
  #items: number[] = [];
  #unfinished = 0;
  #shut = false;
  readonly #getters = new LineModel('get');
  readonly #putters = new LineModel('put');
  readonly #joiners = new LineModel('queue-join');

  /** @param maxsize 0: unbounded. */
  constructor(waiting: WaitingModel, maxsize: number) {
    this.#waiting = waiting;
    this.#maxsize = maxsize;
  }

  get #full(): boolean {
    return this.#maxsize > 0 && this.#items.length >= this.#maxsize;
  }

  apply(event: TraceEvent): void {
    const { kind, thread, item, other, arg, object } = event;
    switch (kind) {
      case 'put':
        check(!this.#shut, 'put into a queue that was shut down');
        check(!this.#full, 'put into a full queue');
        this.#items.push(item);
        this.#unfinished++;
        same(other, this.#waiting.callFirst(this.#getters, thread), 'the getter woken');
        break;
      case 'put-blocked':
        check(!this.#shut && this.#full, 'a put waits though it could go on');
        this.#waiting.wait(thread, this.#putters, object, arg >= 0);
        break;
      case 'put-full':
        check(this.#full && !this.#shut, 'Full from a queue that was not');
        break;
      case 'get':
        same(item, this.#items.shift() ?? -1, 'the item at the head');
        same(other, this.#waiting.callFirst(this.#putters, thread), 'the putter woken');
        break;
      case 'get-blocked':
        check(!this.#shut && this.#items.length === 0, 'a get waits though it could go on');
        this.#waiting.wait(thread, this.#getters, object, arg >= 0);
        break;
      case 'get-empty':
        check(this.#items.length === 0 && !this.#shut, 'Empty from a queue that was not');
        break;
      case 'task-done': {
        check(this.#unfinished > 0, 'a task done that nobody put');
        this.#unfinished--;
        const woken = this.#unfinished === 0 ? this.#waiting.callAll(this.#joiners, thread) : [];
        same(other, woken[0] ?? -1, 'the joiner woken');
        same(arg, woken.length, 'the number of joiners woken');
        break;
      }
      case 'queue-join-blocked':
        check(this.#unfinished > 0, 'a join waits for nothing');
        this.#waiting.wait(thread, this.#joiners, object, false);
        break;
      case 'queue-joined':
        same(this.#unfinished, 0, 'unfinished at the end of join');
        break;
      case 'shutdown':
        this.#shutDown(event);
        break;
      case 'refused':
        check(this.#shut, 'ShutDown from an open queue');
        check(
          event.text === 'put' || this.#items.length === 0,
          'ShutDown although there were items',
        );
        break;
      case 'size-read':
        break;
      default:
        throw new Rejected(`a queue knows no ${kind}`);
    }
    if (event.depth !== -1) same(event.depth, this.#items.length, 'depth');
    if (event.unfinished !== -1) same(event.unfinished, this.#unfinished, 'unfinished');
  }

  #shutDown({ thread, other, arg }: TraceEvent): void {
    this.#shut = true;
    const woken: number[] = [];
    if (arg === 1) {
      this.#unfinished = Math.max(0, this.#unfinished - this.#items.length);
      this.#items = [];
      woken.push(...this.#waiting.callAll(this.#joiners, thread));
    }
    woken.push(...this.#waiting.callAll(this.#getters, thread));
    woken.push(...this.#waiting.callAll(this.#putters, thread));
    same(other, woken[0] ?? -1, 'the first thread woken by shutdown');
  }
}

export class DequeModel {
  readonly #items: number[] = [];

  apply({ kind, item, depth }: TraceEvent): void {
    switch (kind) {
      case 'append':
        this.#items.push(item);
        break;
      case 'appendleft':
        this.#items.unshift(item);
        break;
      case 'pop':
        same(item, this.#items.pop() ?? -1, 'the item at the right');
        break;
      case 'popleft':
        same(item, this.#items.shift() ?? -1, 'the item at the left');
        break;
      case 'get-empty':
      case 'length-read':
        break;
      default:
        throw new Rejected(`a deque knows no ${kind}`);
    }
    same(depth, this.#items.length, 'depth');
  }
}
