/** What happened in a commanded run, read back from the plan's decisions: who could move at each step, and who did. */
import type { Noted } from '../sync/director';
import { DECISION_EACH, DECISION_HEAD, DECISIONS_AT, NOTED, PLAN } from './plan';
import { MAY_BE_PUT_OFF, PUT_OFF, SPINS } from './waits';

/** The operation a thread stands before. */
export interface Wish {
  readonly thread: number;
  /** Code of an event kind, with LOOKS_AT_CLOCK where it applies. */
  readonly operation: number;
  readonly object: number;
  /** Another object, or a part of this one (below NONE: `partAt` of gate.ts). */
  readonly second: number;
  /** It may not be granted now; it would not be, had it to wait (waits.ts). */
  readonly putOff?: true;
  readonly mayBePutOff?: true;
  /** It is put off because it would only see what it saw before (spinning.ts). */
  readonly spins?: true;
  /** What the thread said of the step when it was made, beyond what could be known before (`Noted` of sync/director.ts). */
  readonly noted?: Noted;
}

export interface Step {
  readonly chosen: Wish;
  /** Threads that could move, in order of number. */
  readonly able: readonly Wish[];
  /** Where the chosen thread stood, as in word 9 of a record; 0 or less: not in a cell. */
  readonly place: number;
  /** Events recorded before it: the number of its first. */
  readonly event: number;
  /** How often time was put forward before it because nobody could move. */
  readonly times: number;
}

export interface RunSteps {
  readonly steps: readonly Step[];
  /** Threads that could still have moved when the run was broken off. */
  readonly pending: readonly Wish[];
}

export function readSteps(plan: Int32Array): RunSteps {
  const steps: Step[] = [];
  let pending: readonly Wish[] = [];
  const end = DECISIONS_AT + (plan[PLAN.DECISION_WORDS] ?? 0);
  for (let at = DECISIONS_AT; at < end; ) {
    const thread = plan[at] ?? 0;
    const count = plan[at + 2] ?? 0;
    const place = plan[at + 3] ?? 0;
    const event = plan[at + 4] ?? 0;
    const times = plan[at + 5] ?? 0;
    at += DECISION_HEAD;
    const able: Wish[] = [];
    for (let i = 0; i < count; i++, at += DECISION_EACH) {
      const operation = plan[at + 1] ?? 0;
      able.push({
        thread: plan[at] ?? 0,
        operation: operation & ~(PUT_OFF | MAY_BE_PUT_OFF | SPINS),
        object: plan[at + 2] ?? 0,
        second: plan[at + 3] ?? 0,
        ...((operation & PUT_OFF) === 0 ? {} : { putOff: true }),
        ...((operation & SPINS) === 0 ? {} : { spins: true }),
        ...((operation & MAY_BE_PUT_OFF) === 0 ? {} : { mayBePutOff: true }),
        ...notedAt(plan, at + NOTED),
      });
    }
    const chosen = able.find((wish) => wish.thread === thread);
    if (chosen) steps.push({ chosen, able, place, event, times });
    else pending = able;
  }
  return { steps, pending };
}

/** Only the step that was made has any of it. */
export function notedAt(plan: Int32Array, at: number): Pick<Wish, 'noted'> {
  const [state = 0, nth = 0, room = 0] = plan.subarray(at, at + 3);
  return state === 0 ? {} : { noted: { state, nth, room } };
}
