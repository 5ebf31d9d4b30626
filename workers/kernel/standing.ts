/** Under the step policy: who stands where, read from the plan while the run waits for a choice. */
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { ableThreads } from '../schedule/able';
import { CHOICES_AT, PLAN, STATUS, WANT, wantAt } from '../schedule/plan';
import { EVENT_KINDS, NONE } from '../trace/events';
import type { Program, StepState, ThreadStanding } from './interface';

/** null while a thread is moving. */
export function readStanding(
  memory: Int32Array,
  plan: Int32Array,
  program: Program,
): StepState | null {
  if (Atomics.load(plan, PLAN.STATUS) !== STATUS.AWAITING) return null;
  // The thread that would decide waits with the turn in its hand, so nothing changes while we read.
  const able = ableThreads(memory, plan);
  const threads: ThreadStanding[] = [];
  for (const thread of living(memory)) {
    const want = wantAt(thread);
    const place = plan[want + WANT.PLACE] ?? 0;
    const known = place > 0;
    threads.push({
      thread,
      choice: able.indexOf(thread),
      next: EVENT_KINDS[plan[want + WANT.OPERATION] ?? 0] ?? 'woken',
      object: plan[want + WANT.OBJECT] ?? NONE,
      cell: known ? (program.cells[place >>> 16] ?? null) : null,
      line: known ? place & 0xffff : null,
    });
  }
  const made = plan[PLAN.CHOICES_MADE] ?? 0;
  return {
    steps: plan[PLAN.STEPS] ?? 0,
    choices: [...plan.subarray(CHOICES_AT, CHOICES_AT + made)],
    threads,
  };
}

function living(memory: Int32Array): number[] {
  const threads = Atomics.load(memory, CONTROL.THREADS);
  return Array.from({ length: threads }, (_, thread) => thread).filter(
    (thread) => memory[threadAt(thread) + THREAD.STATE] === THREAD_STATE.ALIVE,
  );
}
