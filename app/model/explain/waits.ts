/**
 * What waiting cost: how each thread spent its time, how long items lay in queues, and how long a thread that had found
 * nothing took to have the item that then came. Takes the log in as it grows; nothing is read twice.
 *
 *     consumer  get-empty / get-blocked      it looked, and there was nothing
 *     main      put 0                        ─┐ wake-up delay: the same measure for polling and for waiting
 *     consumer  get 0                        ─┘
 */
import { EVENT_KINDS, isPoll, KIND_CODE, NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { factsOf, isEmptyPoll } from '../kinds';
import { modelPerLog } from '../models-of-log';
import { takenIn } from '../taken-in';
import { type DataLooks, DataLooksCount } from './data-looks';
import { type Distribution, Samples } from './waits-distribution';

/** running: whatever is none of the others. waiting: parked in put, get, join or wait. */
export type Spent = 'running' | 'waiting' | 'lock' | 'sleeping';
export const SPENT = ['running', 'waiting', 'lock', 'sleeping'] as const satisfies Spent[];

export interface ThreadWaits {
  readonly thread: number;
  readonly polls: number;
  readonly emptyPolls: number;
  readonly takes: number;
  readonly puts: number;
  /** Times it was parked. */
  readonly parked: number;
  /** Milliseconds from its beginning to its end, by what it did. */
  readonly ms: Readonly<Record<Spent, number>>;
}

export interface QueueWaits {
  readonly object: number;
  /** From put to get. */
  readonly inQueue: Distribution;
}

export interface Waits {
  /** Threads that began, in the order of their numbers. */
  readonly threads: readonly ThreadWaits[];
  /** Queues and deques out of which something was taken, in order of first use. */
  readonly queues: readonly QueueWaits[];
  /** Shared data at which somebody looked in vain, the most first. */
  readonly data: readonly DataLooks[];
  /** null: nobody ever found nothing and got something later. */
  readonly wakeUp: Distribution | null;
  /** First to last event. */
  readonly spanMs: number;
}

interface Counting {
  polls: number;
  emptyPolls: number;
  takes: number;
  puts: number;
  parked: number;
  ms: Record<Spent, number>;
  doing: Spent | null;
  sinceMs: number;
  lastCode: number;
}

interface Container {
  /** When each item in it was put; more than once for one that lies there more than once, as sentinels do. */
  readonly put: Map<number, number[]>;
  /** When each thread last found nothing in it. */
  readonly missed: Map<number, number>;
  readonly inQueue: Samples;
}

const DOING: readonly Spent[] = EVENT_KINDS.map((kind) => {
  const { parksIn } = factsOf(kind);
  if (parksIn !== null) return parksIn === 'lock' ? 'lock' : 'waiting';
  return kind === 'sleep-began' ? 'sleeping' : 'running';
});
const PARKING = DOING.map((doing) => doing === 'waiting' || doing === 'lock');
const MOVES: readonly ('put' | 'take' | 'miss' | null)[] = EVENT_KINDS.map((kind) => {
  return factsOf(kind).moves ?? (kind === 'get-empty' || kind === 'get-blocked' ? 'miss' : null);
});

export class WaitsBuilder {
  #absorbed = 0;
  #threads: (Counting | undefined)[] = [];
  #containers = new Map<number, Container>();
  #wakeUp = new Samples();
  #looks = new DataLooksCount();
  #firstMs = 0;
  #lastMs = 0;

  absorb(log: TraceLog, end = log.length): this {
    for (; this.#absorbed < end; this.#absorbed++) this.#take(log, this.#absorbed);
    return this;
  }

  waits(): Waits {
    const threads = this.#threads.flatMap((counting, thread) =>
      counting ? [this.#thread(counting, thread)] : [],
    );
    const queues = [...this.#containers].flatMap(([object, { inQueue }]) => {
      const told = inQueue.distribution();
      return told ? [{ object, inQueue: told }] : [];
    });
    return {
      threads,
      queues,
      data: this.#looks.looks(),
      wakeUp: this.#wakeUp.distribution(),
      spanMs: this.#lastMs - this.#firstMs,
    };
  }

  /** What goes on at the end of the log goes on until then. */
  #thread({ doing, sinceMs, lastCode: _, ms, ...counts }: Counting, thread: number): ThreadWaits {
    const spent = { ...ms };
    if (doing) spent[doing] += Math.max(0, this.#lastMs - sinceMs);
    return { thread, ...counts, ms: spent };
  }

  #take(log: TraceLog, index: number): void {
    const code = log.kindCode(index);
    const nowMs = log.timeMs(index);
    if (index === 0) this.#firstMs = nowMs;
    this.#lastMs = Math.max(this.#lastMs, nowMs);
    const thread = log.thread(index);
    const counting = this.#threads[thread] ?? newCounting(nowMs);
    this.#threads[thread] = counting;
    if (counting.doing) counting.ms[counting.doing] += Math.max(0, nowMs - counting.sinceMs);
    counting.sinceMs = nowMs;
    // `wait` lets go of its lock once it stands in line: it goes on waiting.
    if (code !== KIND_CODE['lock-released'] || counting.lastCode !== KIND_CODE['wait-blocked'])
      counting.doing = code === KIND_CODE['thread-ended'] ? null : (DOING[code] ?? 'running');
    counting.lastCode = code;
    if (PARKING[code]) counting.parked++;
    const kind = EVENT_KINDS[code];
    const poll = { kind: kind ?? 'created', arg: log.word(index, 10) };
    if (isPoll(poll)) counting.polls++;
    if (isEmptyPoll(poll)) counting.emptyPolls++;
    this.#move(log, index, MOVES[code] ?? null, counting);
    this.#looks.take(log, index);
  }

  #move(
    log: TraceLog,
    index: number,
    move: 'put' | 'take' | 'miss' | null,
    counting: Counting,
  ): void {
    if (move === null) return;
    const container = this.#container(log.word(index, 4));
    const item = log.word(index, 5);
    const thread = log.thread(index);
    const nowMs = log.timeMs(index);
    if (move === 'put') {
      counting.puts++;
      const before = container.put.get(item);
      if (before) before.push(nowMs);
      else container.put.set(item, [nowMs]);
    } else if (move === 'miss') container.missed.set(thread, nowMs);
    else {
      counting.takes++;
      const stays = container.put.get(item);
      const putMs = log.kindCode(index) === KIND_CODE.pop ? stays?.pop() : stays?.shift();
      const missedMs = container.missed.get(thread);
      if (stays?.length === 0) container.put.delete(item);
      container.missed.delete(thread);
      if (putMs === undefined) return;
      container.inQueue.add(Math.max(0, nowMs - putMs));
      if (missedMs !== undefined && missedMs <= putMs) this.#wakeUp.add(Math.max(0, nowMs - putMs));
    }
  }

  #container(object: number): Container {
    const known = this.#containers.get(object);
    if (known) return known;
    const made = { put: new Map(), missed: new Map(), inQueue: new Samples() };
    this.#containers.set(object, made);
    return made;
  }
}

function newCounting(nowMs: number): Counting {
  return {
    polls: 0,
    emptyPolls: 0,
    takes: 0,
    puts: 0,
    parked: 0,
    ms: { running: 0, waiting: 0, lock: 0, sleeping: 0 },
    doing: null,
    sinceMs: nowMs,
    lastCode: NONE,
  };
}

/** Counts what has been taken in of a log; a distribution is made only when somebody asks. */
const counted = modelPerLog(
  () => new WaitsBuilder(),
  (builder, log, end) => builder.absorb(log, end),
);

/** What waiting cost in a log so far. */
export function waitsOf(log: TraceLog): Waits {
  return counted(log).absorb(log, takenIn(log)).waits();
}
