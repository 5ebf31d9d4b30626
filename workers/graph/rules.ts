/**
 * Who moves in a state: as schedule/who-goes.ts has it where waiting is taken once, so that no outcome is lost.
 *
 * Steps that nobody can mind are taken at once, with the step before them: a thread's beginning, starting one, joining one
 * that has ended, its own end, a task that is done, going to sleep and waking up. Each of them commutes with whatever
 * others could do before it. What would make that untrue is noted when it is met (`Minded`), and the search begins again.
 */

import type { Histories } from './histories';
import { Joins } from './joins';
import type { Machine, Made, Minded } from './machine';
import { type Moment, STATUS } from './moment';
import { BeginAnew, type Operation } from './operations';
import { LINE, type Records } from './records';
import { FOR_EVER, type Times } from './times';

/** Threads that are to be tried here; none when the program has come to an end. */
export interface Moves {
  readonly threads: readonly number[];
  readonly end: 'over' | 'stuck' | null;
}

/** Hears of every step of the engine: its thread, and who could have moved. */
export type OnStep = (thread: number, able: readonly number[], made: Made) => void;

export class Rules {
  readonly #machine: Machine;
  readonly #records: Records;
  readonly #times: Times;
  readonly #sleeps: 'last' | 'any';
  readonly #minded: Minded;
  readonly #histories: Histories;
  readonly #joins: Joins;

  /** @param minded what is known of it from the searches before */
  constructor(
    machine: Machine,
    records: Records,
    times: Times,
    sleeps: 'last' | 'any',
    minded: Minded,
    histories: Histories,
  ) {
    this.#machine = machine;
    this.#records = records;
    this.#times = times;
    this.#sleeps = sleeps;
    this.#minded = minded;
    this.#histories = histories;
    this.#joins = new Joins(histories);
  }

  /** One step of a thread, and then all that nobody minds. `moment` is changed. */
  step(moment: Moment, thread: number, onStep: OnStep): Moves {
    const able = this.#able(moment);
    // Where nobody can see it, it does not matter that time passes.
    const passes = this.#sleeps === 'any' && this.#minded.times;
    if (passes && moment.statuses[thread] === STATUS.TIMED)
      moment.now = this.#laterOf(moment.now, moment.deadlines[thread] ?? 0);
    onStep(thread, able, this.#machine.step(moment, thread));
    return this.settle(moment, onStep);
  }

  /** All steps that nobody minds; then who is to be tried. */
  settle(moment: Moment, onStep: OnStep): Moves {
    for (;;) {
      if (moment.statuses[0] === STATUS.ENDED) return { threads: [], end: 'over' };
      let able = this.#able(moment);
      if (able.length === 0) able = this.#wakeDue(moment);
      if (able.length === 0) return { threads: [], end: 'stuck' };
      const free = able.find((thread) => this.#isFree(moment, thread));
      if (free !== undefined) {
        onStep(free, able, this.#machine.step(moment, free));
        continue;
      }
      const goers = able.filter((thread) => !this.#wouldWait(moment, thread));
      if (goers.length > 0) return { threads: goers, end: null };
      if (this.#isStuck(moment, able)) return { threads: [], end: 'stuck' };
      // Who is the first of them is asked by number.
      if (this.#histories.alike.on) throw new BeginAnew({ unlike: null });
      const together = this.#sameLine(moment, able);
      if (together.length > 1) return { threads: together, end: null };
      const [alone = 0] = together;
      onStep(alone, able, this.#machine.step(moment, alone));
    }
  }

  /** As the director has it (schedule/able.ts). */
  #able({ statuses }: Moment): number[] {
    const able: number[] = [];
    for (const [thread, status] of statuses.entries()) {
      const moves =
        status === STATUS.READY ||
        status === STATUS.BEGUN ||
        status === STATUS.CALLED ||
        status === STATUS.DUE ||
        (status === STATUS.TIMED && this.#sleeps === 'any');
      if (moves) able.push(thread);
    }
    return able;
  }

  /** Nobody can move but those whose time comes next: it has come now, for all of them. */
  #wakeDue(moment: Moment): number[] {
    const { statuses, deadlines } = moment;
    let first = this.#times.forEver;
    for (const [thread, status] of statuses.entries()) {
      const deadline = deadlines[thread] ?? 0;
      if (status === STATUS.TIMED && this.#times.ms(deadline) < this.#times.ms(first))
        first = deadline;
    }
    const due: number[] = [];
    for (const [thread, status] of statuses.entries())
      if (status === STATUS.TIMED && deadlines[thread] === first) due.push(thread);
    if (due.length > 0) moment.now = this.#laterOf(moment.now, first);
    for (const thread of due) statuses[thread] = STATUS.DUE;
    return due;
  }

  #laterOf(one: number, other: number): number {
    return this.#times.isOver(one, other) ? one : other;
  }

  #isFree(moment: Moment, thread: number): boolean {
    // It may make a thread on the way to its next step, whose number depends on who else does.
    if (thread === 0 && this.#histories.makes) return false;
    const status = moment.statuses[thread];
    if (status === STATUS.BEGUN) return true;
    const operation = this.#machine.operationOf(moment, thread);
    switch (operation.kind) {
      case 'thread-started':
      case 'thread-ended':
        return !this.#minded.ends;
      case 'joined':
        return (
          !this.#minded.ends &&
          operation.limitS === FOR_EVER &&
          this.#isOver(moment, operation.thread)
        );
      case 'task-done':
        return !this.#minded.tasks && this.#count(moment, operation.on) > 0;
      case 'sleep-began':
        return this.#sleeps === 'last' || (status === STATUS.READY && !this.#minded.times);
      default:
        return false;
    }
  }

  /** Whether a join need not wait. Of threads that are alike, all are waited for at the first join of one (joins.ts). */
  #isOver(moment: Moment, thread: number): boolean {
    if (!this.#histories.alike.on) return moment.statuses[thread] === STATUS.ENDED;
    return this.#joins.areOver(moment, thread);
  }

  /** It stands before an operation that would have to wait now, and may be put off until nobody else can move. */
  #wouldWait(moment: Moment, thread: number): boolean {
    if (moment.statuses[thread] !== STATUS.READY) return false;
    const operation = this.#machine.operationOf(moment, thread);
    return this.#mayBePutOff(operation) && this.#lineOf(moment, operation) !== null;
  }

  #mayBePutOff(operation: Operation): boolean {
    switch (operation.kind) {
      case 'put':
      case 'get':
      case 'joined':
        return this.#limitAllows(operation.limitS, operation.limitS > 0);
      case 'lock-acquired':
        return this.#limitAllows(operation.limitS, operation.limitS >= 0 && operation.limitS !== 0);
      case 'queue-joined':
        return true;
      default:
        return false;
    }
  }

  /** Where a sleep may end at any moment, so may a wait with a timeout: then it is not put off. */
  #limitAllows(limitS: number, waits: boolean): boolean {
    return limitS === FOR_EVER || (this.#sleeps === 'last' && waits);
  }

  /** The line in which the operation would have to wait now; null when it would not. */
  #lineOf(moment: Moment, operation: Operation): number | null {
    const record = this.#records.at(operation.on < 0 ? 0 : (moment.records[operation.on] ?? 0));
    switch (operation.kind) {
      case 'put':
        return !record.shut && operation.room > 0 && record.items.length >= operation.room
          ? LINE.PUT
          : null;
      case 'get':
        return !record.shut && record.items.length === 0 ? LINE.GET : null;
      case 'queue-joined':
        return record.count > 0 ? LINE.JOIN : null;
      case 'lock-acquired':
        return record.count > 0 ? LINE.ONLY : null;
      case 'joined':
        return this.#isOver(moment, operation.thread) ? null : LINE.ONLY;
      default:
        return null;
    }
  }

  /** Everybody would wait, and no time ends that. */
  #isStuck(moment: Moment, able: readonly number[]): boolean {
    if (moment.statuses.includes(STATUS.TIMED)) return false;
    return able.every((thread) => {
      const operation = this.#machine.operationOf(moment, thread);
      return !('limitS' in operation) || operation.limitS === FOR_EVER;
    });
  }

  /** Those who come to stand in one line with the first: only among them it matters who comes first. */
  #sameLine(moment: Moment, able: readonly number[]): readonly number[] {
    const where = able.map((thread) => {
      const operation = this.#machine.operationOf(moment, thread);
      return `${operation.on} ${this.#lineOf(moment, operation)}`;
    });
    return able.filter((_, i) => where[i] === where[0]);
  }

  #count({ records }: Moment, on: number): number {
    return this.#records.at(records[on] ?? 0).count;
  }
}
