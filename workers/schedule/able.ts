/** Which threads can move now. Asked by the thread that has the turn, and by the kernel while nobody moves. */
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { PLAN, WANT, WANT_STATE, wantAt } from './plan';
import { spins } from './spinning';

/**
 * In order of number. Sleepers are among them when their time has come: see PLAN.SLEEPS_ANY and WANT_STATE.DUE. It comes
 * when nobody else can move, or can only look at what has not changed (spinning.ts).
 */
export function ableThreads(memory: Int32Array, plan: Int32Array): number[] {
  const able: number[] = [];
  const timed: number[] = [];
  const threads = Atomics.load(memory, CONTROL.THREADS);
  for (let thread = 0; thread < threads; thread++) {
    if (memory[threadAt(thread) + THREAD.STATE] !== THREAD_STATE.ALIVE) continue;
    const state = plan[wantAt(thread) + WANT.STATE];
    if (state === WANT_STATE.READY || state === WANT_STATE.DUE) able.push(thread);
    else if (state === WANT_STATE.TIMED) timed.push(thread);
  }
  if (plan[PLAN.SLEEPS_ANY] === 1) return [...able, ...timed].sort((a, b) => a - b);
  const idle = timed.length > 0 && able.every((thread) => spins(plan, thread));
  return able.length > 0 && !idle ? able : soonest(plan, timed);
}

/** Of those that wait for a time: whose time comes first. They are about to be DUE. */
function soonest(plan: Int32Array, timed: readonly number[]): number[] {
  const times = new Float64Array(plan.buffer);
  const deadline = (thread: number) => times[(wantAt(thread) + WANT.DEADLINE) / 2] ?? 0;
  // biome-ignore lint/plugin/long-spreads: threads of a run, 1,024 at most
  const first = Math.min(...timed.map(deadline));
  return timed.filter((thread) => deadline(thread) === first);
}
