/** What the one worker does that searches a program's states. */
import type * as Search from '../graph/graph-script';
import type { GraphOptions } from '../graph/interface';
import { CONTROL } from '../memory/layout';
import { checkStop, GATE_STOP } from '../sync/gate';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import type { Attach, WorkerPort } from './messages';

/** Runs learner code. Returns when the search is over, or was stopped; throws StopRun when that was in learner code. */
export function searchStates(
  { searchProgram }: typeof Search,
  attach: Attach,
  options: GraphOptions,
  port: WorkerPort,
): void {
  const memory = new Int32Array(attach.memory);
  const found = searchProgram(attach.program, options, {
    memory,
    recorder: new Recorder(memory, ringOver(attach.ring), () => 0),
    checkStop: () => checkStop(memory),
    goesOn: () => (Atomics.load(memory, CONTROL.GATE) & GATE_STOP) === 0,
    report: (progress) => port.post({ type: 'graph-progress', progress }),
  });
  port.post({ type: 'graph', found });
}
