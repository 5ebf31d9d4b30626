/** What the one worker does that searches a program's states. */
import type { Lending } from '../graph/graph-script';
import { CONTROL } from '../memory/layout';
import { checkStop, GATE_STOP } from '../sync/gate';
import { MakeFunction } from '../threads/make-function';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import type { Attach, WorkerPort } from './messages';

/** What the last script gave: it is the same one, as a rule. */
let last: { readonly script: string; readonly lending: Lending } | undefined;

function lentBy(script: string): Lending {
  if (last?.script === script) return last.lending;
  const lending: Lending = {};
  // Learner code is watched when it asks for Function (left-behind.ts); this is none.
  new MakeFunction('lending', 'Function', script)(lending, MakeFunction);
  last = { script, lending };
  return lending;
}

/** Runs learner code. Returns when the search is over, or was stopped; throws StopRun when that was in learner code. */
export function searchStates(
  attach: Attach,
  { options, script }: NonNullable<Attach['search']>,
  port: WorkerPort,
): void {
  const memory = new Int32Array(attach.memory);
  const found = lentBy(script).searchProgram?.(attach.program, options, {
    memory,
    recorder: new Recorder(memory, ringOver(attach.ring), () => 0),
    checkStop: () => checkStop(memory),
    goesOn: () => (Atomics.load(memory, CONTROL.GATE) & GATE_STOP) === 0,
    report: (progress) => port.post({ type: 'graph-progress', progress }),
  });
  if (found === undefined) throw new Error('the script searches nothing');
  port.post({ type: 'graph', found });
}
