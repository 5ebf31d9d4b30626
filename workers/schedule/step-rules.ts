/**
 * The rules by which a run is cut into steps, and what becomes of schedules that were kept under earlier ones.
 *
 * A token holds choices: "at the fifth step at which more than one thread could move, the second of them". So it leads
 * to the same run only while the same operations are steps, in the same places, and the same threads are able there.
 * Whoever changes that (a new gate in the engine, one less, another rule for who may move or how a choice is drawn,
 * another place where the compiler counts turns of a loop) makes STEP_RULES one greater, adds a line to EARLIER, and
 * leaves the tokens of `workers/testing/kept-tokens.ts` as they are: they say whether it was done.
 */
import type { ScheduleToken } from './kept-schedule';

/** At most 255: one byte of a token. */
export const STEP_RULES = 3;

/**
 * How a schedule of earlier rules is played today: the same run under today's rules, or a sentence for the learner that
 * says why there is none. It may hold for some schedules and not for others, of which `sleeps` or `printWrites` tell.
 */
export type CarryOver = (schedule: ScheduleToken) => ScheduleToken | string;

/** By the version that the schedule was kept under: to the rules of today, not to the next ones. */
const EARLIER: Readonly<Record<number, CarryOver>> = {
  // 2: operations on shared lists, objects, maps, sets and variables are steps; before, none of them was.
  1: (schedule) => ({ ...schedule, stepped: [] }),
  // 3: time passes while threads do nothing but look again. A run in which they did so while others slept had no end.
  2: (schedule) => schedule,
};

/** @returns the schedule under today's rules, or the reason why it cannot be played */
export function carriedOver(
  rules: number,
  schedule: ScheduleToken,
  { today, earlier }: Rules = { today: STEP_RULES, earlier: EARLIER },
): ScheduleToken | string {
  if (rules === today) return schedule;
  if (rules > today) {
    return `This schedule was kept by a later version of the notebook (its steps are counted by rules ${rules}, here by rules ${today}). Reload the page to get that version.`;
  }
  return (
    earlier[rules]?.(schedule) ??
    `This schedule counts steps by rules ${rules}; since then they are counted by rules ${today}, so the same choices would be another run. Run the cell, and keep the schedule anew.`
  );
}

export interface Rules {
  readonly today: number;
  readonly earlier: Readonly<Record<number, CarryOver>>;
}
