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
  const today = () => {
    director?.asked('Date');
    return EPOCH_MS + now();
  };
  // What it makes are Dates as all others: they go to other threads.
  const virtualDate: object = new Proxy(Date, {
    construct: (target, parts, made) =>
      Reflect.construct(
        target,
        parts.length === 0 ? [today()] : parts,
        made === virtualDate ? target : made,
      ),
    apply: (target) => String(Reflect.construct(target, [today()])),
    get: (target, key) => (key === 'now' ? today : Reflect.get(target, key)),
  });
  return {
    Math: Object.create(Math, { random: { value: random } }),
    Date: virtualDate,
    performance: {
      now: () => {
        director?.asked('performance.now');
        return now();
      },
      timeOrigin: EPOCH_MS,
    },
  };
}
