/** `import { sleep, monotonic } from 'time'`. Times are seconds. */
import type { Context } from '../sync/context';
import { OverflowError, ValueError } from '../sync/errors';
import { passGate } from '../sync/gate';
import { microseconds } from '../sync/lock';
import { sleepUntil } from '../sync/wait-line';
import { KIND_CODE, NONE } from '../trace/events';

/** CPython's time is 64 bits of nanoseconds: some 292 years. */
const LONGEST_SLEEP_S = 2 ** 63 / 1e9;

export function makeTimeModule(context: Context) {
  return {
    /** Waits for at least so many seconds; Stop ends it early. */
    sleep(duration: unknown): void {
      if (typeof duration !== 'number' || !(duration >= 0)) {
        throw new ValueError('sleep length must be a non-negative number of seconds');
      }
      if (duration > LONGEST_SLEEP_S) {
        throw new OverflowError('timestamp too large to convert to a time: nobody sleeps for ever');
      }
      passGate(context, KIND_CODE['sleep-began'], NONE);
      const arg = microseconds(duration);
      context.recorder.record('sleep-began', { arg });
      sleepUntil(context, context.now() + duration * 1000);
      context.recorder.record('slept', { arg });
    },

    /** Seconds of a clock that never goes back; its zero means nothing. */
    monotonic(): number {
      // Under a schedule time passes by steps: whoever watches the clock makes one.
      passGate(context, KIND_CODE['clock-read'], NONE);
      context.recorder.record('clock-read', {});
      return context.now() / 1000;
    },
  };
}
