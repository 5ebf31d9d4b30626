/** What happened in a commanded run, read back from the plan's decisions: who could move at each step, and who did. */
import { KIND_CODE } from '../trace/events';
import { DECISION_EACH, DECISION_HEAD, DECISIONS_AT, PLAN } from './plan';

/** The operation a thread stands before. */
export interface Wish {
  readonly thread: number;
  /** Code of an event kind. */
  readonly operation: number;
  readonly object: number;
  readonly second: number;
}

export interface Step {
  readonly chosen: Wish;
  /** Threads that could move, in order of number. */
  readonly able: readonly Wish[];
}

export function readSteps(plan: Int32Array): Step[] {
  const steps: Step[] = [];
  const end = DECISIONS_AT + (plan[PLAN.DECISION_WORDS] ?? 0);
  for (let at = DECISIONS_AT; at < end; ) {
    const chosen = plan[at] ?? 0;
    const count = plan[at + 2] ?? 0;
    at += DECISION_HEAD;
    const able: Wish[] = [];
    for (let i = 0; i < count; i++, at += DECISION_EACH) {
      able.push({
        thread: plan[at] ?? 0,
        operation: plan[at + 1] ?? 0,
        object: plan[at + 2] ?? 0,
        second: plan[at + 3] ?? 0,
      });
    }
    const own = able.find(({ thread }) => thread === chosen);
    if (own) steps.push({ chosen: own, able });
  }
  return steps;
}

const READS = new Set(
  (
    ['size-read', 'length-read', 'lock-read', 'alive-read', 'field-read', 'clock-read'] as const
  ).map((kind) => KIND_CODE[kind]),
);
const WRITES_TO_CONSOLE = new Set([KIND_CODE.printed, KIND_CODE['newline-printed']]);

/** Stand-ins for what has no number in the object table. */
const CONSOLE = -2;
const CLOCK = -3;

/**
 * Whether the order of two steps of different threads can make a difference: they touch the same thing, and not both
 * only look at it.
 */
export function dependent(a: Wish, b: Wish): boolean {
  if (a.thread === b.thread) return true;
  const shared = touched(a) === touched(b) || touches(a, b.second) || touches(b, a.second);
  return shared && !(READS.has(a.operation) && READS.has(b.operation));
}

function touched({ operation, object }: Wish): number {
  if (WRITES_TO_CONSOLE.has(operation)) return CONSOLE;
  return object < 0 ? CLOCK : object;
}

function touches(wish: Wish, object: number): boolean {
  return object >= 0 && (touched(wish) === object || wish.second === object);
}
