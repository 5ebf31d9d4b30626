/**
 * A state, taken apart to be changed, and put together to be compared and kept: as a row of numbers of 16 bits (states.ts).
 *
 *   THREADS │ NOW │ per thread: STORY + 1 │ STATUS │ DEADLINE │ records of shared things … (without zeros at the end)
 *
 * NOW and DEADLINE are numbers of times (they are few); a record's place is the number of the thing (world.ts).
 */

/**
 * NEW: not started. BEGUN: it can begin. READY: it stands before an operation. WAITING: in a line, until it is called.
 * TIMED: that, or its deadline; or it sleeps. DUE: its deadline has come. CALLED: it can look again. ENDED.
 */
export const STATUS = {
  NEW: 0,
  BEGUN: 1,
  READY: 2,
  WAITING: 3,
  TIMED: 4,
  DUE: 5,
  CALLED: 6,
  ENDED: 7,
} as const;

const HEAD = 2;
const EACH = 3;
/** No number of a state may be larger. */
const MOST = 0xffff;

/** A state has a number that its row cannot hold, or too many of them. */
export class TooLarge extends Error {}

export interface Moment {
  /** By thread number: where it stands (histories.ts), -1 before its start. */
  readonly stories: number[];
  readonly statuses: number[];
  /** Numbers of times. */
  readonly deadlines: number[];
  now: number;
  /** By number of the thing: number of its record. */
  readonly records: number[];
}

export function copyOf({ stories, statuses, deadlines, now, records }: Moment): Moment {
  return {
    stories: [...stories],
    statuses: [...statuses],
    deadlines: [...deadlines],
    now,
    records: [...records],
  };
}

/** @param row becomes it @throws TooLarge */
export function rowOf(moment: Moment, row: number[]): void {
  const { stories, statuses, deadlines, now, records } = moment;
  row.length = 0;
  row.push(stories.length, now);
  for (let i = 0; i < stories.length; i++)
    row.push((stories[i] ?? -1) + 1, statuses[i] ?? 0, deadlines[i] ?? 0);
  let count = records.length;
  while (count > 0 && (records[count - 1] ?? 0) === 0) count--;
  for (let i = 0; i < count; i++) row.push(records[i] ?? 0);
  for (const number of row) if (number > MOST) throw new TooLarge();
}

/** @param at where its row begins @param length of the row */
export function momentIn(rows: Uint16Array, at: number, length: number): Moment {
  const threads = rows[at] ?? 0;
  const stories: number[] = [];
  const statuses: number[] = [];
  const deadlines: number[] = [];
  let next = at + HEAD;
  for (let i = 0; i < threads; i++, next += EACH) {
    stories.push((rows[next] ?? 0) - 1);
    statuses.push(rows[next + 1] ?? 0);
    deadlines.push(rows[next + 2] ?? 0);
  }
  const records: number[] = [];
  for (; next < at + length; next++) records.push(rows[next] ?? 0);
  return { stories, statuses, deadlines, now: rows[at + 1] ?? 0, records };
}
