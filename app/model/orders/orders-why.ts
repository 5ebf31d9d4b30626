/**
 * Why one line comes before another in every order: a chain of events of one run, from the first line's to the
 * second's, in which each had to come before the next.
 *
 *     main: printed 'put 1' ─ then, in the same thread ─ main: put ─ the same item ─ consumer: get ─ … ─ printed 'got 1'
 *
 * Relations, from those that hold in every run to those that this run shows:
 *   program    the same thread, one thing after the other
 *   start      a thread begins after it was started            join   and is joined after its end
 *   item       an item is taken after it was put
 *   room       the nth put into a queue of m needs the (n - m)th get
 *   done       a queue is joined after its last task was done
 *   notify     a wait ends after somebody notified             woken  a sleeper moves after somebody woke it
 *   sleep      time passes, and ends sleeps, only when nobody else can move; unless a sleep may end at any moment
 */
import { NONE, type TraceEvent } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { isSetup } from '../kinds';
import type { Line } from './lines';

export type Relation =
  | 'program'
  | 'start'
  | 'join'
  | 'item'
  | 'room'
  | 'done'
  | 'notify'
  | 'woken'
  | 'sleep';

export interface WhyStep {
  /** Index of an event. */
  readonly event: number;
  /** How it follows from the step before; null for the first. */
  readonly by: Relation | null;
}

/** The fewer crossings the plainer the reason; what always holds before what this run shows. */
const COST: Readonly<Record<Relation, number>> = {
  program: 0,
  start: 1,
  join: 1,
  item: 1,
  room: 1,
  done: 1,
  notify: 2,
  woken: 3,
  sleep: 2,
};

/** Index of the event that began to print a line; NONE when the run has no such line. */
export function eventOfLine(
  lines: readonly { readonly text: string; readonly event: number }[],
  { text, nth }: Line,
): number {
  let left = nth;
  for (const line of lines) {
    if (line.text === text && left-- === 0) return line.event;
  }
  return NONE;
}

/**
 * The chain from one event to a later one, without the steps in between in the same thread; null when there is none.
 * @param sleeps as the run was commanded
 */
export function whyBefore(
  log: TraceLog,
  first: number,
  then: number,
  sleeps: 'last' | 'any' = 'last',
): WhyStep[] | null {
  const before = new Predecessors(sleeps);
  const cost: number[] = [];
  const from: { readonly event: number; readonly by: Relation }[] = [];
  for (let i = 0; i <= then && i < log.length; i++) {
    const reasons = before.of(log.at(i), i);
    if (i < first) continue;
    cost[i] = i === first ? 0 : Number.POSITIVE_INFINITY;
    for (const { event, by } of reasons) {
      const total = (cost[event] ?? Number.POSITIVE_INFINITY) + COST[by];
      if (i === first || event < first || total >= (cost[i] ?? 0)) continue;
      cost[i] = total;
      from[i] = { event, by };
    }
  }
  if ((cost[then] ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) return null;
  const chain: WhyStep[] = [];
  for (let at = then; at !== first; ) {
    const step = from[at];
    if (step === undefined) return null;
    chain.unshift({ event: at, by: step.by });
    at = step.event;
  }
  return withoutBetween([{ event: first, by: null }, ...chain]);
}

/** Of several steps in a row in one thread only the last says something. */
function withoutBetween(chain: readonly WhyStep[]): WhyStep[] {
  return chain.filter((step, i) => step.by !== 'program' || chain[i + 1]?.by !== 'program');
}

interface Before {
  readonly event: number;
  readonly by: Relation;
}

/** Between two events of a commanded run less than this passes, unless a sleep or a timeout has ended (milliseconds). */
const TIME_PASSED_MS = 0.5;

/** Goes through a log from its beginning and says of each event what it had to wait for. */
class Predecessors {
  readonly #sleeps: 'last' | 'any';
  readonly #lastOf = new Map<number, number>();
  /** `#lastOf` as it was when time passed last: several may wake then, one after the other. */
  #whenTimePassed: ReadonlyMap<number, number> = new Map();
  #timeMs = 0;
  readonly #startOf = new Map<number, number>();
  readonly #endOf = new Map<number, number>();
  /** By object and item. */
  readonly #putOf = new Map<string, number>();
  readonly #queues = new Map<
    number,
    {
      readonly maxsize: number;
      puts: number;
      readonly gets: number[];
      done: number;
      notified: number;
    }
  >();
  readonly #wakerOf = new Map<number, number>();

  constructor(sleeps: 'last' | 'any') {
    this.#sleeps = sleeps;
  }

  of(event: TraceEvent, index: number): Before[] {
    if (event.timeMs - this.#timeMs > TIME_PASSED_MS) this.#whenTimePassed = new Map(this.#lastOf);
    this.#timeMs = event.timeMs;
    const own: Before = { event: this.#lastOf.get(event.thread) ?? NONE, by: 'program' };
    const found = [own, ...this.#others(event)].filter((before) => before.event !== NONE);
    if (!isSetup(event.kind)) this.#lastOf.set(event.thread, index);
    this.#note(event, index);
    return found;
  }

  #others({ kind, thread, object, item, other }: TraceEvent): Before[] {
    const queue = this.#queues.get(object);
    const one = (event: number | undefined, by: Relation): Before[] => [
      { event: event ?? NONE, by },
    ];
    switch (kind) {
      case 'thread-began':
        return one(this.#startOf.get(thread), 'start');
      case 'joined':
        return one(this.#endOf.get(other), 'join');
      case 'get':
      case 'pop':
      case 'popleft':
        return one(this.#putOf.get(`${object} ${item}`), 'item');
      case 'put': {
        const bounded = queue !== undefined && queue.maxsize > 0;
        return bounded ? one(queue.gets[queue.puts - queue.maxsize], 'room') : [];
      }
      case 'queue-joined':
        return one(queue?.done, 'done');
      case 'wait-ended':
        return one(queue?.notified, 'notify');
      case 'woken':
        return one(this.#wakerOf.get(thread), 'woken');
      case 'slept':
        if (this.#sleeps === 'any') return [];
        return [...this.#whenTimePassed].flatMap(([each, last]) =>
          each === thread ? [] : one(last, 'sleep'),
        );
      default:
        return [];
    }
  }

  #note({ kind, thread, object, item, unfinished, other, arg }: TraceEvent, index: number): void {
    if (kind === 'thread-started') this.#startOf.set(other, index);
    else if (kind === 'thread-ended') this.#endOf.set(thread, index);
    else if (kind === 'created') {
      const maxsize = Math.max(0, arg);
      this.#queues.set(object, { maxsize, puts: 0, gets: [], done: NONE, notified: NONE });
    }
    const queue = this.#queues.get(object);
    if (kind === 'put' || kind === 'append' || kind === 'appendleft')
      this.#putOf.set(`${object} ${item}`, index);
    if (queue && kind === 'put') queue.puts++;
    if (queue && kind === 'get') queue.gets.push(index);
    if (queue && kind === 'task-done' && unfinished === 0) queue.done = index;
    if (queue && kind === 'notified') queue.notified = index;
    // The first of several that one step wakes is named; it is the one we can be sure of.
    if (other !== NONE && kind !== 'woken' && kind !== 'thread-began')
      this.#wakerOf.set(other, index);
  }
}
