/** The shared things of one state, for a step to change: their records, and who waits in their lines. */
import type { Moment } from './moment';
import { STATUS } from './moment';
import { GIVES } from './operations';
import type { Record, Records } from './records';
import type { Times } from './times';
import type { Contents } from './wire';

/** The operation waits. */
export const WAITS = Symbol('waits');
export type Gave = number | typeof WAITS;

export class Table {
  readonly #records: Records;
  readonly #times: Times;

  constructor(records: Records, times: Times) {
    this.#records = records;
    this.#times = times;
  }

  record({ records }: Moment, on: number): Record {
    return this.#records.at(on < 0 ? 0 : (records[on] ?? 0));
  }

  set({ records }: Moment, on: number, record: Record): void {
    while (records.length <= on) records.push(0);
    records[on] = this.#records.numberOf(record);
  }

  /** What shared data holds. */
  setContents(moment: Moment, on: number, holds: Contents): void {
    this.set(moment, on, { ...this.record(moment, on), ...holds });
  }

  setCell(moment: Moment, on: number, value: number): void {
    this.set(moment, on, { ...this.record(moment, on), count: value + 1 });
  }

  /** To the end of a line; or, for an operation that looks at the clock before it waits, too late. */
  wait(moment: Moment, thread: number, on: number, line: number, looks: boolean): Gave {
    if (looks && this.isLate(moment, thread)) return GIVES.TOO_LATE;
    const record = this.record(moment, on);
    const lines = [0, 1, 2].map((each) => record.lines[each] ?? []);
    lines[line] = [...(lines[line] ?? []), thread];
    this.set(moment, on, { ...record, lines });
    return WAITS;
  }

  leaveLine(moment: Moment, thread: number, on: number): void {
    if (on < 0) return;
    const record = this.record(moment, on);
    if (!record.lines.some((line) => line.includes(thread))) return;
    const lines = record.lines.map((each) => each.filter((other) => other !== thread));
    this.set(moment, on, { ...record, lines });
  }

  /** The first `count` in a line can look again. */
  call(moment: Moment, on: number, line: number, count: number): void {
    const record = this.record(moment, on);
    const waiting = record.lines[line] ?? [];
    if (waiting.length === 0 || count <= 0) return;
    const most = Math.min(waiting.length, Math.ceil(count));
    for (const thread of waiting.slice(0, most)) moment.statuses[thread] = STATUS.CALLED;
    const lines = record.lines.map((each, i) => (i === line ? each.slice(most) : each));
    this.set(moment, on, { ...record, lines });
  }

  isLate({ now, deadlines }: Moment, thread: number): boolean {
    return this.#times.isOver(now, deadlines[thread] ?? 0);
  }
}
