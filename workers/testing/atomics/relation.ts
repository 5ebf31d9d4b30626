/**
 * When the order of two Atomics operations matters. An address is two things: a value, and the line of those who wait
 * there. What an operation came to says more than what it was going to be: a compareExchange that failed only looked.
 *
 * Each step stands for what it does to the value and to the line; two steps meet where these do not agree.
 */
import type { Relation } from '../../schedule/relation';
import type { Wish } from '../../schedule/steps';
import { KIND_CODE } from '../../trace/events';

/** Operations as the plan has them, apart from the kinds of events. */
const FIRST_CODE = 0x1000;

type Value = 'untouched' | 'read' | 'seen-not-zero' | 'kept-not-zero' | 'added' | 'set';
type Line = 'untouched' | 'seen-empty' | 'changed';

interface Effect {
  readonly value: Value;
  readonly line: Line;
}

/**
 * `exchange`, `compare-exchange`, `wait` and `notify` are what a thread is about to do; the last six are what these may
 * have come to.
 */
const EFFECTS = {
  begin: { value: 'untouched', line: 'untouched' },
  load: { value: 'read', line: 'untouched' },
  add: { value: 'added', line: 'untouched' },
  set: { value: 'set', line: 'untouched' },
  wait: { value: 'read', line: 'changed' },
  notify: { value: 'untouched', line: 'changed' },
  /** A failed compareExchange of 0. */
  'seen-not-zero': { value: 'seen-not-zero', line: 'untouched' },
  /** Something else than 0 instead of something else than 0. */
  'kept-not-zero': { value: 'kept-not-zero', line: 'untouched' },
  'notified-nobody': { value: 'untouched', line: 'seen-empty' },
  'gave-up': { value: 'untouched', line: 'changed' },
} as const satisfies Record<string, Effect>;

export type AtomicStep = keyof typeof EFFECTS;

const isStep = (name: string): name is AtomicStep => name in EFFECTS;
const STEPS = Object.keys(EFFECTS).filter(isStep);

export function codeOf(step: AtomicStep): number {
  return FIRST_CODE + STEPS.indexOf(step);
}

const NOTIFY = codeOf('notify');
const GAVE_UP = codeOf('gave-up');

/** A notify's second word has a bit for each thread that it called. */
export function calledBits(threads: readonly number[]): number {
  return threads.reduce((bits, thread) => bits | (1 << thread), 0);
}

export const atomicsRelation: Relation = (a, b) => {
  if (a.thread === b.thread) return true;
  if (a.object !== b.object) return false;
  const [first, other] = [operationOf(a), operationOf(b)];
  // Who was called waits no more: only the call itself must come before.
  if (first === KIND_CODE.woken) return calls(b, a.thread);
  if (other === KIND_CODE.woken) return calls(a, b.thread);
  const [one, two] = [effectOf(first), effectOf(other)];
  return valuesMeet(one.value, two.value) || linesMeet(one.line, two.line);
};

/** Everything at one address meets, save for two that only look there. Coarse, and plain: to compare with. */
export const addressRelation: Relation = (a, b) =>
  a.thread === b.thread || (a.object === b.object && !(isLoad(a) && isLoad(b)));

function isLoad({ operation }: Wish): boolean {
  return operation === codeOf('load');
}

/** What the director says of one who waits for a time: that time may be over. */
function operationOf({ operation }: Wish): number {
  const kind = operation & 0xff;
  if (operation >= FIRST_CODE) return operation;
  return kind === KIND_CODE.slept ? GAVE_UP : kind;
}

function calls({ operation, second }: Wish, thread: number): boolean {
  return operation === NOTIFY && second >= 0 && (second & (1 << thread)) !== 0;
}

function effectOf(operation: number): Effect {
  const step = STEPS[operation - FIRST_CODE];
  if (step === undefined) throw new RangeError(`operation ${operation} is no step of Atomics`);
  return EFFECTS[step];
}

function valuesMeet(a: Value, b: Value): boolean {
  if (a === 'untouched' || b === 'untouched') return false;
  if (looks(a) && looks(b)) return false;
  if (a === 'added' && b === 'added') return false;
  const both = [a, b];
  return !(both.includes('seen-not-zero') && both.includes('kept-not-zero'));
}

function looks(value: Value): boolean {
  return value === 'read' || value === 'seen-not-zero';
}

function linesMeet(a: Line, b: Line): boolean {
  return a !== 'untouched' && b !== 'untouched' && !(a === 'seen-empty' && b === 'seen-empty');
}
