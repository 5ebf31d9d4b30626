/** What the one worker does that searches a program's states. */
import type { Lending } from '../graph/graph-script';
import { CONTROL } from '../memory/layout';
import { checkStop, GATE_STOP } from '../sync/gate';
import { MakeFunction } from '../threads/make-function';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import type { Attach, WorkerPort } from './messages';

/** Runs learner code. Returns when the search is over, or was stopped; throws StopRun when that was in learner code. */
export function searchStates(
  attach: Attach,
  { options, script }: NonNullable<Attach['search']>,
  port: WorkerPort,
): void {
  const lending: Lending = {};
  new MakeFunction('lending', script)(lending);
  const memory = new Int32Array(attach.memory);
  const found = lending.searchProgram?.(attach.program, options, {
    memory,
    recorder: new Recorder(memory, ringOver(attach.ring), () => 0),
    checkStop: () => checkStop(memory),
    goesOn: () => (Atomics.load(memory, CONTROL.GATE) & GATE_STOP) === 0,
    report: (progress) => port.post({ type: 'graph-progress', progress }),
  });
  if (found === undefined) throw new Error('the script searches nothing');
  port.post({ type: 'graph', found });
}
