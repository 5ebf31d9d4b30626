/**
 * A state, taken apart to be changed, and put together to be compared: as a text of small numbers, one a character.
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
/** No number of a state may be larger: it would be no character. */
const MOST = 0xffff;

/** A state has a number that its text cannot hold. */
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

export function textOf({ stories, statuses, deadlines, now, records }: Moment): string {
  const codes = [stories.length, now];
  for (let i = 0; i < stories.length; i++)
    codes.push((stories[i] ?? -1) + 1, statuses[i] ?? 0, deadlines[i] ?? 0);
  let count = records.length;
  while (count > 0 && (records[count - 1] ?? 0) === 0) count--;
  for (let i = 0; i < count; i++) codes.push(records[i] ?? 0);
  for (const code of codes) if (code > MOST) throw new TooLarge();
  // biome-ignore lint/plugin/long-spreads: threads and shared things of a small program
  return String.fromCharCode(...codes);
}

export function momentOf(text: string): Moment {
  const threads = text.charCodeAt(0);
  const stories: number[] = [];
  const statuses: number[] = [];
  const deadlines: number[] = [];
  let at = HEAD;
  for (let i = 0; i < threads; i++, at += EACH) {
    stories.push(text.charCodeAt(at) - 1);
    statuses.push(text.charCodeAt(at + 1));
    deadlines.push(text.charCodeAt(at + 2));
  }
  const records: number[] = [];
  for (; at < text.length; at++) records.push(text.charCodeAt(at));
  return { stories, statuses, deadlines, now: text.charCodeAt(1), records };
}
