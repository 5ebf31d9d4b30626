/**
 * What a step does: the engine's operations (queue/, sync/lock.ts, threads/thread.ts) on records instead of words. One
 * call of `step` is one step of the engine, from a gate, or from where a wait ended, to the next gate or wait.
 */
import { dataStep, type Values } from './data-steps';
import type { Histories } from './histories';
import { lockStep } from './lock-steps';
import { type Moment, STATUS } from './moment';
import { type DataWish, GIVES, MADE, type Operation, Unable } from './operations';
import { dequeStep, queueStep } from './queue-steps';
import { LINE, type Records } from './records';
import { type Gave, Table, WAITS } from './table';
import { FOR_EVER, type Times } from './times';

/** What a step showed: nothing else of it can be seen from outside. */
export interface Made {
  readonly text: string;
  /** `Name: message` of what ended its thread, or ''. */
  readonly error: string;
  /** It gave up, was refused, or went to wait. */
  readonly failed: boolean;
}

/** What the order of steps may matter to, found on the way: then nothing of the kind is taken at once any more. */
export interface Minded {
  /** Somebody asks whether a thread is alive, joins it for a time, or is a daemon. */
  ends: boolean;
  /** Tasks were done more often than put, or thrown away. */
  tasks: boolean;
  /** Somebody waits for a time: it may see how late it is. */
  times: boolean;
}

type DataOperation = Extract<Operation, DataWish>;
type ThreadOperation = Extract<
  Operation,
  { kind: 'created' | 'alive-read' | 'thread-started' | 'joined' | 'thread-ended' }
>;

export class Machine {
  readonly #histories: Histories;
  readonly #table: Table;
  readonly #times: Times;
  readonly #values: Values;
  readonly minded: Minded;

  constructor(histories: Histories, records: Records, times: Times, minded: Minded) {
    this.#histories = histories;
    this.#table = new Table(records, times);
    this.#times = times;
    this.#values = histories.values;
    this.minded = minded;
  }

  operationOf(moment: Moment, thread: number): Operation {
    return this.#histories.operation(moment.stories[thread] ?? 0);
  }

  /** The main thread comes to its first operation. @returns what ended its text, or '' */
  began(moment: Moment): string {
    return this.#arrived(moment, 0, '', false).error;
  }

  /** Makes the thread's step in `moment`, which is changed. The thread must be able to move. */
  step(moment: Moment, thread: number): Made {
    const status = moment.statuses[thread];
    const operation = this.operationOf(moment, thread);
    if (status === STATUS.BEGUN) {
      moment.statuses[thread] = STATUS.READY;
      return this.#arrived(moment, thread, '', false);
    }
    const first = status === STATUS.READY;
    // Its time has come, and nobody called it: it does not stand in line any more.
    if (status === STATUS.DUE || status === STATUS.TIMED)
      this.#table.leaveLine(moment, thread, operation.on);
    const gave = this.#gives(moment, thread, first);
    if (gave === WAITS) {
      const forEver = moment.deadlines[thread] === this.#times.forEver;
      moment.statuses[thread] = forEver ? STATUS.WAITING : STATUS.TIMED;
      return { text: '', error: '', failed: true };
    }
    moment.deadlines[thread] = 0;
    if (moment.statuses[thread] === STATUS.ENDED) {
      moment.stories[thread] = this.#histories.ended(moment.stories[thread] ?? 0);
      return NOTHING;
    }
    moment.statuses[thread] = STATUS.READY;
    this.#goOn(moment, thread, gave);
    return this.#arrived(moment, thread, textOf(operation), failedWith(operation, gave));
  }

  /** The thread stands before its next operation. */
  #arrived(moment: Moment, thread: number, text: string, failed: boolean): Made {
    // For the main thread to make another one is no step of its own, unless others that run make some (CommandedDirector).
    const others = moment.statuses.some((status, each) => each > 0 && status !== STATUS.NEW);
    const step = thread !== 0 || (others && this.#histories.makes);
    while (!step && this.operationOf(moment, 0).kind === 'created')
      this.#goOn(moment, 0, this.#gives(moment, 0, true));
    let next = this.operationOf(moment, thread);
    const error = next.kind === 'thread-ended' ? next.error : '';
    if (thread === 0) {
      moment.stories[0] = this.#histories.leaving(
        moment.stories[0] ?? 0,
        this.#nextToWaitFor(moment),
      );
      next = this.operationOf(moment, thread);
    }
    if (next.kind === 'joined' && (moment.statuses[next.thread] ?? 0) === STATUS.NEW)
      throw new Unable('the join of a thread that another one starts', next.line);
    return { text, error, failed };
  }

  #goOn(moment: Moment, thread: number, gave: Gave): void {
    if (gave === WAITS) return;
    moment.stories[thread] = this.#histories.after(moment.stories[thread] ?? 0, gave);
  }

  /** What its operation gives. @param first from the gate; else from where it waited */
  #gives(moment: Moment, thread: number, first: boolean): Gave {
    const operation = this.operationOf(moment, thread);
    if (first) {
      for (const [place, holds] of operation.begins) {
        if (typeof holds === 'number') this.#table.setCell(moment, place, holds);
        else this.#table.setContents(moment, place, holds);
      }
      moment.deadlines[thread] = this.#deadline(moment, operation);
    }
    return this.#perform(moment, thread, operation, first);
  }

  /** The first thread that the end of the program has to wait for; -1: none. */
  #nextToWaitFor({ statuses, stories }: Moment): number {
    return statuses.findIndex(
      (status, thread) =>
        thread > 0 &&
        status !== STATUS.NEW &&
        status !== STATUS.ENDED &&
        !this.#histories.isDaemon(stories[thread] ?? 0),
    );
  }

  #perform(moment: Moment, thread: number, operation: Operation, first: boolean): Gave {
    switch (operation.kind) {
      case 'put':
      case 'get':
      case 'task-done':
      case 'queue-joined':
      case 'size-read':
      case 'shutdown':
        return queueStep(this.#table, moment, thread, operation, this.#tasksMatter);
      case 'append':
      case 'appendleft':
      case 'pop':
      case 'popleft':
      case 'length-read':
        return dequeStep(this.#table, moment, operation);
      case 'lock-acquired':
      case 'lock-released':
      case 'lock-read':
      case 'wait-blocked':
      case 'notified':
        return lockStep(this.#table, moment, thread, operation, first);
      case 'field-read':
      case 'variable-read': {
        const { count } = this.#table.record(moment, operation.on);
        return count === 0 ? GIVES.UNSET : count - 1;
      }
      case 'field-written':
      case 'variable-written':
        this.#table.setCell(moment, operation.on, operation.value);
        return GIVES.DONE;
      case 'list-read':
      case 'list-length-read':
      case 'list-written':
      case 'list-added':
      case 'list-removed':
      case 'key-read':
      case 'key-written':
      case 'key-deleted':
      case 'keys-read':
        return this.#performOnData(moment, operation);
      case 'printed':
      case 'newline-printed':
        return GIVES.DONE;
      case 'sleep-began':
        return first && !this.#table.isLate(moment, thread) ? WAITS : GIVES.DONE;
      default:
        return this.#performOnThread(moment, thread, operation);
    }
  }

  #performOnData(moment: Moment, operation: DataOperation): Gave {
    const record = this.#table.record(moment, operation.on);
    const { holds, gave } = dataStep(this.#values, record, operation);
    if (holds !== record) this.#table.setContents(moment, operation.on, holds);
    return gave;
  }

  #performOnThread(moment: Moment, thread: number, operation: ThreadOperation): Gave {
    switch (operation.kind) {
      case 'created': {
        const { count, items } = this.#table.record(moment, operation.on);
        const unnamed = (items[0] ?? 0) + (operation.unnamed ? 1 : 0);
        this.#table.setContents(moment, operation.on, { count: count + 1, items: [unnamed] });
        return (count + 1) * MADE + (operation.unnamed ? unnamed : 0);
      }
      case 'alive-read': {
        this.minded.ends = true;
        const status = moment.statuses[operation.thread] ?? STATUS.NEW;
        return status === STATUS.NEW || status === STATUS.ENDED ? GIVES.NO : GIVES.YES;
      }
      case 'thread-started':
        if (operation.daemon) this.minded.ends = true;
        this.#start(moment, operation.thread, operation.story);
        return GIVES.DONE;
      case 'joined':
        if (operation.limitS !== FOR_EVER) this.minded.ends = true;
        if (moment.statuses[operation.thread] === STATUS.ENDED) return GIVES.YES;
        return this.#table.wait(moment, thread, operation.on, LINE.ONLY, true);
      case 'thread-ended':
        moment.statuses[thread] = STATUS.ENDED;
        this.#table.call(moment, this.#histories.placeOfThread(thread), LINE.ONLY, FOR_EVER);
        return GIVES.DONE;
      default:
        return operation satisfies never;
    }
  }

  #start({ stories, statuses, deadlines }: Moment, thread: number, beginning: number): void {
    while (stories.length <= thread) {
      stories.push(-1);
      statuses.push(STATUS.NEW);
      deadlines.push(0);
    }
    stories[thread] = this.#histories.root(beginning);
    statuses[thread] = STATUS.BEGUN;
  }

  readonly #tasksMatter = (): void => {
    this.minded.tasks = true;
  };

  #deadline({ now }: Moment, operation: Operation): number {
    if (!('limitS' in operation)) return this.#times.forEver;
    const { kind, limitS } = operation;
    if (Number.isFinite(limitS) && kind !== 'sleep-began') this.minded.times = true;
    return this.#times.later(now, limitS);
  }
}

const NOTHING: Made = { text: '', error: '', failed: false };

function textOf(operation: Operation): string {
  return operation.kind === 'printed' || operation.kind === 'newline-printed' ? operation.text : '';
}

function failedWith({ kind }: Operation, gave: number): boolean {
  return (gave < 0 && gave !== GIVES.MISSING) || (kind === 'lock-acquired' && gave === GIVES.NO);
}
