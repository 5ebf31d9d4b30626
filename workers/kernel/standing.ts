/** Under the step policy: who stands where, and who has made which step, read from the plan. */
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { ableThreads } from '../schedule/able';
import { PLAN, STATUS, WANT, wantAt } from '../schedule/plan';
import { readSteps } from '../schedule/steps';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { EVENT_KINDS, type EventKind, NONE } from '../trace/events';
import type { StepMade, StepState, ThreadStanding } from './interface';

/** What places are told by: of a program in any language. */
export interface Cells {
  readonly cells: readonly string[];
}

/** null while a thread is moving. */
export function readStanding(
  memory: Int32Array,
  plan: Int32Array,
  program: Cells,
): StepState | null {
  if (Atomics.load(plan, PLAN.STATUS) !== STATUS.AWAITING) return null;
  // The thread that would decide waits with the turn in its hand, so nothing changes while we read.
  const able = ableThreads(memory, plan);
  const threads: ThreadStanding[] = [];
  for (const thread of living(memory)) {
    const want = wantAt(thread);
    threads.push({
      thread,
      choice: able.indexOf(thread),
      next: kindOf(plan[want + WANT.OPERATION] ?? 0),
      object: plan[want + WANT.OBJECT] ?? NONE,
      ...placeOf(program, plan[want + WANT.PLACE] ?? 0),
    });
  }
  return { steps: plan[PLAN.STEPS] ?? 0, threads };
}

/** Steps from number `since` on. The run may be over. */
export function readMade(plan: Int32Array, program: Cells, since: number): StepMade[] {
  return readSteps(plan)
    .steps.slice(since)
    .map(({ chosen, able, place, event }) => ({
      thread: chosen.thread,
      choice: able.length > 1 ? able.indexOf(chosen) : NONE,
      did: kindOf(chosen.operation),
      object: chosen.object,
      event,
      ...placeOf(program, place),
    }));
}

function kindOf(operation: number): EventKind {
  return EVENT_KINDS[operation & (LOOKS_AT_CLOCK - 1)] ?? 'woken';
}

export function placeOf(
  { cells }: Cells,
  place: number,
): { cell: string | null; line: number | null } {
  const known = place > 0;
  return {
    cell: known ? (cells[place >>> 16] ?? null) : null,
    line: known ? place & 0xffff : null,
  };
}

function living(memory: Int32Array): number[] {
  const threads = Atomics.load(memory, CONTROL.THREADS);
  return Array.from({ length: threads }, (_, thread) => thread).filter(
    (thread) => memory[threadAt(thread) + THREAD.STATE] === THREAD_STATE.ALIVE,
  );
}
