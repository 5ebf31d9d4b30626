/**
 * A small configuration of our engine whose interleavings are all run: what each thread does, on one queue, one deque,
 * one lock and one condition of that lock.
 */
export type Operation =
  | {
      readonly do: 'put';
      readonly value: number;
      readonly timeout?: number;
      readonly block?: boolean;
    }
  | { readonly do: 'get'; readonly timeout?: number; readonly block?: boolean }
  | { readonly do: 'task-done' }
  | { readonly do: 'join' }
  | { readonly do: 'shutdown'; readonly immediate: boolean }
  | { readonly do: 'acquire'; readonly timeout?: number; readonly block?: boolean }
  | { readonly do: 'release' }
  | { readonly do: 'wait'; readonly timeout?: number }
  /** The first in line. */
  | { readonly do: 'notify' }
  | { readonly do: 'append'; readonly value: number }
  | { readonly do: 'popleft' };

/** Numbers in the object table. */
export const OBJECTS = { QUEUE: 0, LOCK: 1, CONDITION: 2, DEQUE: 3 } as const;

export interface Scenario {
  readonly name: string;
  /** Of the queue; 1 where none is said. */
  readonly maxsize?: number;
  readonly threads: readonly (readonly Operation[])[];
  /** Values in the queue before the threads begin; they must fit. */
  readonly before?: readonly number[];
}

/** Futexes. RUN grows by one for every run; LEFT counts the threads that have left it, thread 0 not counted. */
export const RELAY = { RUN: 0, LEFT: 1 } as const;

/** Shared memory of one exploration; the same for all its threads. */
export interface Stage {
  readonly scenario: Scenario;
  readonly memory: SharedArrayBuffer;
  /** Control words and thread blocks of the director's own: the engine's futexes are not its business. */
  readonly backstage: SharedArrayBuffer;
  readonly plan: SharedArrayBuffer;
  readonly waiters: SharedArrayBuffer;
  /** RELAY words: how the threads go from run to run. */
  readonly relay: SharedArrayBuffer;
  /** One ring per thread. */
  readonly rings: readonly SharedArrayBuffer[];
  /** Per thread: count of answers, then the answers (see answers.ts). */
  readonly answers: SharedArrayBuffer;
  /** Runs after which to stop looking. */
  readonly limit: number;
  /** What tells dependent steps from others; `addresses`: all steps at one address are, save for two that look. */
  readonly relation: 'results' | 'addresses';
}

/** What thread 0 reports at the end. */
export interface Explored {
  readonly complete: boolean;
  readonly schedules: number;
  readonly runs: number;
  readonly ms: number;
  /** Runs in which nobody could move at the end, each thread having a reason in the model. */
  readonly stuck: number;
  /** Different logs among the schedules: one for each order of critical sections. */
  readonly logs: number;
  /** Over all different logs, in no order: the same logs give the same number. */
  readonly logsHash: number;
  /** What the first run that the model rejects has wrong, and its log. */
  readonly rejected: string | null;
}
