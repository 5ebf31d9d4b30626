/** `import { sleep, monotonic } from 'time'`. Times are seconds. */
import { nowMs } from '../memory/clock';
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import { passGate } from '../sync/gate';
import { microseconds } from '../sync/lock';
import { sleepUntil } from '../sync/wait-line';

export function makeTimeModule(context: Context) {
  return {
    /** Waits for at least so many seconds; Stop ends it early. */
    sleep(duration: unknown): void {
      if (typeof duration !== 'number' || !(duration >= 0)) {
        throw new ValueError('sleep length must be a non-negative number of seconds');
      }
      passGate(context.memory);
      const arg = microseconds(duration);
      context.recorder.record('sleep-began', { arg });
      sleepUntil(context, nowMs() + duration * 1000);
      context.recorder.record('slept', { arg });
    },

    /** Seconds of a clock that never goes back; its zero means nothing. */
    monotonic(): number {
      return nowMs() / 1000;
    },
  };
}
