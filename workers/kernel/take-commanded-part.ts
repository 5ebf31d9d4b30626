/** What one worker does in a run whose order is commanded; exploring, in one such run after the other. */
import { CommandedDirector } from '../schedule/director';
import { PLAN, STATUS } from '../schedule/plan';
import { dependent } from '../schedule/relation';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import { exploreOrders } from './explore-orders';
import type { Attach, WorkerPort } from './messages';
import type { Conditions } from './shapes';
import { wouldWait } from './would-wait';

/** @param play takes part in one run; false when it was stopped */
export function takeCommandedPart(
  attach: Attach,
  plan: Int32Array,
  port: WorkerPort,
  play: (conditions: Conditions) => boolean,
): void {
  const memory = new Int32Array(attach.memory);
  const recorder: Recorder = new Recorder(memory, ringOver(attach.ring), () =>
    director.logTimeMs(),
  );
  recorder.exact = true;
  const director = new CommandedDirector(memory, plan, recorder, dependent, wouldWait);
  const conditions: Conditions = { memory, recorder, director, now: () => director.now() };
  const { explore } = attach;
  const over = explore ? exploreOrders(attach, explore, memory, plan, port) : () => true;
  do {
    if (!play(conditions) || attach.slot !== 0) continue;
    Atomics.store(plan, PLAN.STATUS, STATUS.OVER);
    if (!explore) port.post({ type: 'program-ended' });
  } while (!over());
}
