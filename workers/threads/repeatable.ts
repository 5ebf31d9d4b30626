/**
 * What learner code finds under JavaScript's names for chance and time while its schedule is commanded: the same in
 * every run with the same schedule. Given to compiled code as parameters; the worker's own globals stay as they are.
 */
import type { Context } from '../sync/context';

/** Names that compiled code gets as parameters, and what they stand for. */
export type Repeatable = Readonly<Record<'Math' | 'Date' | 'performance', object>>;

/** Where virtual time 0 lies in the calendar. */
const EPOCH_MS = 1_700_000_000_000;

/** For one thread: each draws its own numbers, so the order in which threads draw makes no difference. */
export function repeatableGlobals({ recorder, director, now }: Context): Repeatable {
  let state = Math.imul(recorder.thread + 1, 0x9e37_79b1);
  // xorshift32 (G. Marsaglia, "Xorshift RNGs", 2003).
  const random = () => {
    director?.asked('Math.random');
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  class VirtualDate extends Date {
    constructor(...parts: readonly unknown[]) {
      if (parts.length === 0) director?.asked('Date');
      super(...((parts.length === 0 ? [EPOCH_MS + now()] : parts) as [number]));
    }
    static override now(): number {
      director?.asked('Date');
      return EPOCH_MS + now();
    }
  }
  return {
    Math: Object.create(Math, { random: { value: random } }),
    Date: VirtualDate,
    performance: {
      now: () => {
        director?.asked('performance.now');
        return now();
      },
      timeOrigin: EPOCH_MS,
    },
  };
}
