/**
 * Orders that differ only in who had to wait, taken once: as long as somebody can move without going to wait, nobody
 * goes to wait.
 *
 * No outcome is lost by that. Take any order, leave out each step that goes to wait, and make the operation where it
 * came to its end: there it need not wait. Nobody can tell the difference, since standing in a line is seen by nobody,
 * and who stands before the operation instead may be let in as late as one likes. What ends a wait otherwise is time,
 * which passes only when everybody waits; then those put off go and wait, in every order that can matter. A timeout
 * counts from when its wait began, and within one moment of virtual time that is the same whenever it was; so it is put
 * off, too, unless the program looks at the clock, which moves it, or sleeps may end at any moment.
 */
import { WANT, WANT_STATE, wantAt } from './plan';

/** Whether an operation (code of an event kind) would have to wait now, for the thing at an address. */
export type WouldWait = (memory: Int32Array, operation: number, at: number) => boolean;

/** Added to the operation of a wish, in the decisions: it is put off; it would be, had it to wait. */
export const PUT_OFF = 0x200;
export const MAY_BE_PUT_OFF = 0x400;
/** The same: it is put off because it would only see what it saw before (spinning.ts). */
export const SPINS = 0x2000_0000;

/**
 * Threads that would go on, or all who would wait when nobody would; the others are marked for the decision to be kept.
 * @param movers those of the able that do more than look again (spinning.ts)
 */
export function goingOn(
  plan: Int32Array,
  able: readonly number[],
  movers: readonly number[],
  wouldWait: (operation: number, at: number) => boolean,
): readonly number[] {
  const found = movers.filter((thread) => !waits(plan, thread, wouldWait));
  const goers = found.length === 0 ? movers : found;
  for (const thread of able) plan[wantAt(thread) + WANT.PUT_OFF] = goers.includes(thread) ? 0 : 1;
  return goers;
}

/** It stands before an operation that would have to wait now, without a timeout. */
export function waits(
  plan: Int32Array,
  thread: number,
  wouldWait: (operation: number, at: number) => boolean,
): boolean {
  const want = wantAt(thread);
  const at = plan[want + WANT.WAITS_AT] ?? -1;
  const ready = plan[want + WANT.STATE] === WANT_STATE.READY;
  return ready && at >= 0 && wouldWait(plan[want + WANT.OPERATION] ?? 0, at);
}
