/**
 * States that differ only in which of several threads, all alike, has come how far: one of them stands for all. Each of
 * these threads has its story, what it waits for and until when, and its place in a line; by these they are sorted.
 */
import { type Moment, STATUS } from './moment';
import type { Records } from './records';

/** Where each thread goes: by its number, its number in the state that stands for all. */
export type Exchange = readonly number[];

/** Where main stands that waits for a thread at its end, were it another one; every other place as it is. */
type LeavingFor = (story: number, instead: (thread: number) => number) => number;

export class Exchanges {
  readonly #records: Records;
  /** Number of what a thread began with: those of one number are alike. */
  readonly #kindOf: (story: number) => number;

  readonly #leavingFor: LeavingFor;

  constructor(records: Records, kindOf: (story: number) => number, leavingFor: LeavingFor) {
    this.#records = records;
    this.#kindOf = kindOf;
    this.#leavingFor = leavingFor;
  }

  /** Changes `moment` into the one that stands for all that are like it. */
  sort(moment: Moment): Exchange {
    const { stories, statuses, deadlines } = moment;
    const to = stories.map((_, thread) => thread);
    let lines: ReadonlyMap<number, number> | undefined;
    let moved = false;
    const groups = this.#groups(moment);
    for (const threads of groups) {
      lines ??= this.#placesInLines(moment);
      const rank = (thread: number) => [
        statuses[thread] ?? 0,
        stories[thread] ?? 0,
        deadlines[thread] ?? 0,
        lines?.get(thread) ?? 0,
      ];
      const sorted = threads.map((thread) => ({ thread, rank: rank(thread) }));
      sorted.sort((a, b) => compare(a.rank, b.rank) || a.thread - b.thread);
      for (const [i, { thread }] of sorted.entries()) {
        to[thread] = threads[i] ?? thread;
        moved ||= to[thread] !== thread;
      }
    }
    if (moved) this.#apply(moment, to, lines ?? NOWHERE);
    if (groups.length > 0) {
      const first = (thread: number) => groups.find((each) => each.includes(thread))?.[0] ?? thread;
      stories[0] = this.#leavingFor(stories[0] ?? 0, first);
    }
    return to;
  }

  /** How many states it stands for, itself among them. */
  alikeTo(moment: Moment): bigint {
    const { stories, statuses, deadlines } = moment;
    const lines = this.#placesInLines(moment);
    let count = 1n;
    for (const threads of this.#groups(moment)) {
      const same = new Map<string, bigint>();
      for (const [i, thread] of threads.entries()) {
        const key = [
          statuses[thread],
          stories[thread],
          deadlines[thread],
          lines.get(thread),
        ].join();
        const known = (same.get(key) ?? 0n) + 1n;
        same.set(key, known);
        // The multinomial coefficient, one factor after the other: (i + 1)! / (… known! …)
        count = (count * BigInt(i + 1)) / known;
      }
    }
    return count;
  }

  /** Threads that are alike, in order of number; each at least two. */
  #groups({ stories, statuses }: Moment): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (let thread = 1; thread < stories.length; thread++) {
      if (statuses[thread] === STATUS.NEW) continue;
      const kind = this.#kindOf(stories[thread] ?? 0);
      const known = groups.get(kind);
      if (known === undefined) groups.set(kind, [thread]);
      else known.push(thread);
    }
    return [...groups.values()].filter((threads) => threads.length > 1);
  }

  /** By thread: a number for the line and the place in it. A thread waits in one line at a time. */
  #placesInLines({ statuses, records }: Moment): ReadonlyMap<number, number> {
    if (!statuses.some((status) => status === STATUS.WAITING || status === STATUS.TIMED))
      return NOWHERE;
    const places = new Map<number, number>();
    for (const [on, record] of records.entries()) {
      for (const [line, threads] of this.#records.at(record).lines.entries())
        for (const [i, thread] of threads.entries())
          places.set(thread, 1 + i + LINE_LENGTH * (line + 3 * on));
    }
    return places;
  }

  #apply(moment: Moment, to: Exchange, lines: ReadonlyMap<number, number>): void {
    for (const of of [moment.stories, moment.statuses, moment.deadlines]) {
      const before = [...of];
      for (const [thread, place] of to.entries()) of[place] = before[thread] ?? 0;
    }
    if (lines.size === 0) return;
    for (const [on, number] of moment.records.entries()) {
      const record = this.#records.at(number);
      if (record.lines.length === 0) continue;
      const moved = record.lines.map((line) => line.map((thread) => to[thread] ?? thread));
      moment.records[on] = this.#records.numberOf({ ...record, lines: moved });
    }
  }
}

const NOWHERE: ReadonlyMap<number, number> = new Map();
const LINE_LENGTH = 4096;

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
