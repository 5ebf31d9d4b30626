/**
 * What a step does: the engine's operations (queue/, sync/lock.ts, threads/thread.ts) on records instead of words. One
 * call of `step` is one step of the engine, from a gate, or from where a wait ended, to the next gate or wait.
 */
import type { Histories } from './histories';
import type { Moment } from './moment';
import { STATUS } from './moment';
import { GIVES, type Operation, Unable } from './operations';
import { LINE, type Record, type Records } from './records';
import { FOR_EVER, NO_WAIT, type Times } from './times';

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
}

/** The operation waits: in which line. */
const WAITS = Symbol('waits');
type Gave = number | typeof WAITS;

export class Machine {
  readonly #histories: Histories;
  readonly #records: Records;
  readonly #times: Times;
  readonly minded: Minded;

  constructor(histories: Histories, records: Records, times: Times, minded: Minded) {
    this.#histories = histories;
    this.#records = records;
    this.#times = times;
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
    if (first) {
      for (const [place, value] of operation.begins) this.#setCell(moment, place, value);
      moment.deadlines[thread] = this.#deadline(moment, operation);
    }
    // Its time has come, and nobody called it: it does not stand in line any more.
    if (status === STATUS.DUE || status === STATUS.TIMED)
      this.#leaveLine(moment, thread, operation.on);
    const gave = this.#perform(moment, thread, operation, first);
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
    moment.stories[thread] = this.#histories.after(moment.stories[thread] ?? 0, gave);
    return this.#arrived(moment, thread, textOf(operation), failedWith(operation, gave));
  }

  /** The thread stands before its next operation. */
  #arrived(moment: Moment, thread: number, text: string, failed: boolean): Made {
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
    const { on } = operation;
    const record = on < 0 ? this.#records.at(0) : this.#record(moment, on);
    switch (operation.kind) {
      case 'put': {
        if (record.shut) return GIVES.SHUT;
        if (operation.room > 0 && record.items.length >= operation.room)
          return this.#wait(moment, thread, on, LINE.PUT, true);
        const items = [...record.items, operation.value];
        this.#set(moment, on, { ...record, items, count: record.count + 1 });
        this.#call(moment, on, LINE.GET, 1);
        return GIVES.DONE;
      }
      case 'get': {
        const [head, ...items] = record.items;
        if (head === undefined) {
          return record.shut ? GIVES.SHUT : this.#wait(moment, thread, on, LINE.GET, true);
        }
        this.#set(moment, on, { ...record, items });
        this.#call(moment, on, LINE.PUT, 1);
        return head;
      }
      case 'task-done': {
        if (record.count === 0) {
          this.minded.tasks = true;
          return GIVES.WRONG;
        }
        this.#set(moment, on, { ...record, count: record.count - 1 });
        if (record.count === 1) this.#call(moment, on, LINE.JOIN, FOR_EVER);
        return GIVES.DONE;
      }
      case 'queue-joined':
        return record.count > 0
          ? this.#wait(moment, thread, on, LINE.JOIN, false)
          : GIVES.DONE;
      case 'size-read':
      case 'length-read':
        return record.items.length;
      case 'shutdown': {
        const { immediate } = operation;
        if (immediate) this.minded.tasks = true;
        const count = Math.max(0, record.count - (immediate ? record.items.length : 0));
        const items = immediate ? [] : record.items;
        this.#set(moment, on, { ...record, shut: true, count, items });
        if (immediate) this.#call(moment, on, LINE.JOIN, FOR_EVER);
        this.#call(moment, on, LINE.GET, FOR_EVER);
        this.#call(moment, on, LINE.PUT, FOR_EVER);
        return GIVES.DONE;
      }
      case 'lock-acquired': {
        if (record.count === 0) {
          this.#set(moment, on, { ...record, count: thread + 1 });
          return GIVES.YES;
        }
        // It waits at least once, whatever its limit.
        const waits = first && operation.limitS !== NO_WAIT;
        if (!waits && this.#isLate(moment, thread)) return GIVES.NO;
        return this.#wait(moment, thread, on, LINE.ONLY, false);
      }
      case 'lock-released': {
        if (record.count === 0) return GIVES.WRONG;
        this.#release(moment, on);
        return GIVES.DONE;
      }
      case 'lock-read':
        return record.count === 0 ? GIVES.NO : GIVES.YES;
      case 'wait-blocked': {
        if (first) {
          if (this.#record(moment, operation.lock).count !== thread + 1) return GIVES.WRONG;
          this.#release(moment, operation.lock);
          return this.#wait(moment, thread, on, LINE.ONLY, false);
        }
        return moment.statuses[thread] === STATUS.CALLED ? GIVES.YES : GIVES.NO;
      }
      case 'notified': {
        if (this.#record(moment, operation.lock).count !== thread + 1) return GIVES.WRONG;
        this.#call(moment, on, LINE.ONLY, operation.count);
        return GIVES.DONE;
      }
      case 'append':
      case 'appendleft': {
        const left = operation.kind === 'appendleft';
        const { value, most } = operation;
        const items = left ? [value, ...record.items] : [...record.items, value];
        const kept = left ? items.slice(0, most) : items.slice(-most);
        this.#set(moment, on, { ...record, items: most === 0 ? [] : kept });
        return GIVES.DONE;
      }
      case 'pop':
      case 'popleft': {
        const value = operation.kind === 'pop' ? record.items.at(-1) : record.items[0];
        if (value === undefined) return GIVES.WRONG;
        const items = operation.kind === 'pop' ? record.items.slice(0, -1) : record.items.slice(1);
        this.#set(moment, on, { ...record, items });
        return value;
      }
      case 'field-read':
      case 'variable-read':
        return record.count === 0 ? GIVES.UNSET : record.count - 1;
      case 'field-written':
      case 'variable-written':
        this.#setCell(moment, on, operation.value);
        return GIVES.DONE;
      case 'printed':
      case 'newline-printed':
        return GIVES.DONE;
      case 'sleep-began':
        return this.#isLate(moment, thread) ? GIVES.DONE : WAITS;
      case 'alive-read': {
        this.minded.ends = true;
        const status = moment.statuses[operation.thread] ?? STATUS.NEW;
        return status === STATUS.NEW || status === STATUS.ENDED ? GIVES.NO : GIVES.YES;
      }
      case 'thread-started': {
        const { thread: other, story, daemon } = operation;
        if (daemon) this.minded.ends = true;
        while (moment.stories.length <= other) {
          moment.stories.push(-1);
          moment.statuses.push(STATUS.NEW);
          moment.deadlines.push(0);
        }
        moment.stories[other] = this.#histories.root(story);
        moment.statuses[other] = STATUS.BEGUN;
        return GIVES.DONE;
      }
      case 'joined': {
        if (operation.limitS !== FOR_EVER) this.minded.ends = true;
        if (moment.statuses[operation.thread] === STATUS.ENDED) return GIVES.YES;
        return this.#wait(moment, thread, on, LINE.ONLY, true);
      }
      case 'thread-ended':
        moment.statuses[thread] = STATUS.ENDED;
        this.#call(moment, on, LINE.ONLY, FOR_EVER);
        return GIVES.DONE;
      default:
        return operation satisfies never;
    }
  }

  /** To the end of a line; or it gives up, when it is too late and the operation looks at that before it waits. */
  #wait(moment: Moment, thread: number, on: number, line: number, looks: boolean): Gave {
    if (looks && this.#isLate(moment, thread)) return GIVES.TOO_LATE;
    const record = this.#record(moment, on);
    const lines = [0, 1, 2].map((each) => record.lines[each] ?? []);
    lines[line] = [...(lines[line] ?? []), thread];
    this.#set(moment, on, { ...record, lines });
    return WAITS;
  }

  #leaveLine(moment: Moment, thread: number, on: number): void {
    if (on < 0) return;
    const record = this.#record(moment, on);
    const lines = record.lines.map((each) => each.filter((other) => other !== thread));
    this.#set(moment, on, { ...record, lines });
  }

  #release(moment: Moment, lock: number): void {
    this.#set(moment, lock, { ...this.#record(moment, lock), count: 0 });
    this.#call(moment, lock, LINE.ONLY, 1);
  }

  #call(moment: Moment, on: number, line: number, count: number): void {
    const { lines, ...record } = this.#record(moment, on);
    const waiting = lines[line] ?? [];
    if (waiting.length === 0 || count < 1) return;
    const most = Math.min(waiting.length, Math.ceil(count));
    for (const thread of waiting.slice(0, most)) moment.statuses[thread] = STATUS.CALLED;
    const rest = lines.map((each, i) => (i === line ? each.slice(most) : each));
    this.#set(moment, on, { ...record, lines: rest });
  }

  #deadline({ now }: Moment, operation: Operation): number {
    if (!('limitS' in operation)) return this.#times.forEver;
    const { limitS } = operation;
    return this.#times.later(now, limitS);
  }

  #isLate({ now, deadlines }: Moment, thread: number): boolean {
    return this.#times.isOver(now, deadlines[thread] ?? 0);
  }

  #record({ records }: Moment, on: number): Record {
    return this.#records.at(records[on] ?? 0);
  }

  #set({ records }: Moment, on: number, record: Record): void {
    while (records.length <= on) records.push(0);
    records[on] = this.#records.numberOf(record);
  }

  #setCell(moment: Moment, on: number, value: number): void {
    this.#set(moment, on, { ...this.#record(moment, on), count: value + 1 });
  }
}

const NOTHING: Made = { text: '', error: '', failed: false };

function textOf(operation: Operation): string {
  return operation.kind === 'printed' || operation.kind === 'newline-printed' ? operation.text : '';
}

function failedWith({ kind }: Operation, gave: number): boolean {
  return gave < 0 || (kind === 'lock-acquired' && gave === GIVES.NO);
}
