/**
 * The schedule of a commanded run, in a shared buffer of its own: what was decided, what every thread wants to do
 * next, and how far the run has come. Written by the one thread that has the turn; between steps also by the kernel.
 *
 *   words │ per thread: what it wants │ choices │ decisions (only while orders are explored or a learner steps)
 *
 * A *step* is one operation on shared state: from a thread's gate to its next gate. A *choice* is a step at which more
 * than one thread could move; `choices[k]` is the place of the chosen one among them, in order of thread number, or
 * BY_RULE.
 */
import { MAX_THREADS } from '../memory/layout';

export const PLAN = {
  /** Futex: one of STATUS. */
  STATUS: 0,
  /** Grows by one for every run of the program in this buffer. */
  GENERATION: 1,
  /** Futex and count for a driver that lets all workers leave between two runs. The schedule does not use them. */
  PARTED: 2,
  ATTACHED: 3,
  POLICY: 4,
  /** Steps made, and how many may be made before the run waits for the learner (STEP policy). STEP_LIMIT is a futex. */
  STEPS: 5,
  STEP_LIMIT: 6,
  /** A run longer than this is cut. */
  MAX_STEPS: 7,
  /** Choices made; up to CHOICES_GIVEN they were given beforehand. */
  CHOICES_MADE: 8,
  CHOICES_GIVEN: 9,
  /** 0: sleepers wake when nobody else can move; 1: a sleep may end at any moment. */
  SLEEPS_ANY: 10,
  /** Thread that has the turn, + 1. */
  TURN: 11,
  /** The thread that moved last, + 1, and how many steps it has made in a row. */
  LAST: 12,
  STREAK: 13,
  /** State of the random generator. */
  RANDOM: 14,
  /** PCT: steps at which the running thread's priority drops are in CHANGE_POINTS; how many. */
  CHANGES: 15,
  /** Float64 at this word: virtual milliseconds since the run began. */
  CLOCK: 16,
  /** Words of decisions written (exploring and stepping). */
  DECISION_WORDS: 18,
  /** One of EXPLORING: a run that is over, stuck or cut stops itself, and the main thread's worker begins the next one. */
  EXPLORING: 20,
  /** Set by the kernel: no further run. */
  CANCELLED: 21,
  /** 1: decisions are kept though no orders are explored. */
  KEEPING: 19,
  /** Wishes that need not be granted, because their orders were seen: how many, then four words each. */
  ASLEEP: 22,
  /** Events recorded before the step that is being decided. */
  EVENTS: 23,
  /** While orders are explored: word of the plan at which the wish stands that was granted last; 0 before the first. */
  GRANTED: 24,
  /** 1: while orders are explored nobody goes to wait as long as somebody can move without. See waits.ts. */
  WAITS_ONCE: 25,
  /** How often time was put forward because nobody could move. See WANT_STATE.DUE. */
  TIMES: 26,
  /** 1: some thread polled without end, in some run of an exploration (spinning.ts). */
  POLLS: 27,
  /** Bits: which of CHANCES (sync/director.ts) the program asked, in some run of an exploration. */
  CHANCE: 28,
  /** 1: who would wait with a timeout is put off as well (waits.ts). CLOCK_READ: some thread moved the clock by looking at it. */
  TIMED_ONCE: 29,
  CLOCK_READ: 30,
  /** How many steps there were when one last changed something. */
  LAST_WRITE: 31,
  /** 1: who stands first in a line is taken for no difference. CHOSEN: somebody was called out of a line of several (lines.ts). */
  ANY_PLACE: 32,
  CHOSEN: 33,
  CHANGE_POINTS: 34,
} as const;
/** Even: a Float64 is among what follows. */
const PLAN_WORDS = 66;
export const MAX_CHANGE_POINTS = PLAN_WORDS - PLAN.CHANGE_POINTS;

/** REPEATED: everybody who could move is asleep (explorer.ts), so this order was seen already. */
export const STATUS = { RUNNING: 0, OVER: 1, STUCK: 2, AWAITING: 3, CUT: 4, REPEATED: 5 } as const;
/** DRAWS: many runs with drawn choices, of which no decisions are kept. */
export const EXPLORING = { NO: 0, ORDERS: 1, DRAWS: 2 } as const;
export const POLICY = { GIVEN: 0, STEP: 1, RANDOM: 2, PCT: 3 } as const;

/** Words per thread: whether it can move, and the operation it stands before. */
export const WANT = {
  STATE: 0,
  /** Code of the event kind that the step will record when it succeeds. */
  OPERATION: 1,
  OBJECT: 2,
  /** A second object that the step touches (a condition's lock), or NONE. */
  SECOND: 3,
  /** Float64 at this word: virtual time at which a sleep or timed wait ends. */
  DEADLINE: 4,
  PRIORITY: 6,
  PLACE: 7,
  /** Heap address of what it may have to wait for; NONE where it never waits so, or must not be put off. */
  WAITS_AT: 8,
  /** 1: may not move now, because it would go to wait while others would not. */
  PUT_OFF: 9,
  /** How often in a row it made the look before that it wants to make again. */
  REPEATS: 10,
  /** 1: it would only see the same again (spinning.ts). */
  SPINS: 11,
  /** 1: should it go to wait, a timeout ends that. */
  GIVES_UP: 12,
  /** How many steps there were when SPINS was written. */
  SPINS_SINCE: 13,
  /** How many looks there are in one turn of its loop; operation, object and second of each. */
  LOOKS: 14,
  /** While it waits: the operation in which it does, and its WAITS_AT (lines.ts). */
  WAITS_IN: 15,
  WAITED_AT: 16,
  LOOKED_AT: 17,
} as const;
export const MAX_LOOKS = 4;
export const LOOK_WORDS = 3;
/** Even: a Float64 is among them. */
const WANT_WORDS = WANT.LOOKED_AT + MAX_LOOKS * LOOK_WORDS + 1;

/**
 * GONE: not alive. READY: can move. WAITING: until another thread calls it. TIMED: that, or its deadline. MOVING: has
 * the turn. DUE: its deadline has come, and it can move. Where sleepers wake when nobody else can move, all whose
 * deadline is the soonest become DUE together, at the moment when nobody can move; so everything before that moment
 * comes before everything after it, in every order.
 */
export const WANT_STATE = { GONE: 0, READY: 1, WAITING: 2, TIMED: 3, MOVING: 4, DUE: 5 } as const;

export const BY_RULE = -1;
export const MAX_CHOICES = 262_144;

/** Four words each: a Wish (steps.ts). */
export const ASLEEP_AT = PLAN_WORDS;
export const MAX_ASLEEP = 64;

const WANTS_AT = ASLEEP_AT + MAX_ASLEEP * 4;
export const CHOICES_AT = WANTS_AT + MAX_THREADS * WANT_WORDS;
/** Which shared data makes steps: see stepped.ts. */
export const STEPPED_AT = CHOICES_AT + MAX_CHOICES;
export const MAX_STEPPED = 1024;
export const STEPPED_HEAD = 4;
export const DECISIONS_AT = STEPPED_AT + STEPPED_HEAD + 2 * MAX_STEPPED;

/**
 * Words of a decision: chosen thread (-1 when the run ended here), choice number or -1, count of threads that could
 * move, the chosen thread's place, events before the step, how often time was put forward before it; and for each
 * thread its wish in four words, and three that say more of the one that was made.
 */
export const DECISION_HEAD = 6;
export const DECISION_EACH = 7;
/** Where among a thread's words the `state`, `nth` and `room` of its step are. A state of 0: nothing was noted. */
export const NOTED = 4;
export const DECISIONS_WORDS = 1 << 20;

export function planBytes(keepsDecisions: boolean): number {
  return (DECISIONS_AT + (keepsDecisions ? DECISIONS_WORDS : 0)) * 4;
}

export function wantAt(thread: number): number {
  return WANTS_AT + thread * WANT_WORDS;
}

/** Makes the buffer ready for one more run. Nobody may be in the run before. */
export function resetPlan(plan: Int32Array): void {
  plan.fill(0, WANTS_AT, CHOICES_AT);
  for (const word of [
    PLAN.STEPS,
    PLAN.CHOICES_MADE,
    PLAN.LAST,
    PLAN.STREAK,
    PLAN.CLOCK,
    PLAN.CLOCK + 1,
    PLAN.GRANTED,
    PLAN.TIMES,
    PLAN.LAST_WRITE,
    // An exploration before this one may have ended with threads asleep.
    PLAN.ASLEEP,
  ])
    plan[word] = 0;
  plan[PLAN.DECISION_WORDS] = 0;
  plan[PLAN.TURN] = 1;
  plan[wantAt(0) + WANT.STATE] = WANT_STATE.MOVING;
  Atomics.store(plan, PLAN.STATUS, STATUS.RUNNING);
}
