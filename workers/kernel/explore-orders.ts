/**
 * All orders of a program, run by the main thread's own worker: between two runs it is free, so it takes in what
 * happened, resets the shared memory and begins the next run. No message and no other worker is needed for a run.
 */
import { nowMs } from '../memory/clock';
import { initialiseHeap } from '../memory/heap';
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { writeAsleep } from '../schedule/choose';
import { Explorer } from '../schedule/explorer';
import { CHOICES_AT, PLAN, resetPlan, STATUS } from '../schedule/plan';
import { readSteps } from '../schedule/steps';
import { encodeToken } from '../schedule/token';
import { GATE_COMMANDED } from '../sync/gate';
import { stopAll } from '../sync/stop';
import { Collector } from '../trace/collector';
import { KIND_CODE } from '../trace/events';
import { RECORD_WORDS } from '../trace/reader';
import { RING, ringOver } from '../trace/ring';
import type { OrderOutput, OrdersFound } from './interface';
import type { Attach, WorkerPort } from './messages';

const REPORT_EVERY_MS = 100;

/** Makes a fresh memory ready for a commanded run; at the beginning, and again between explored runs. */
export function beginCommanded(memory: Int32Array): void {
  initialiseHeap(memory);
  memory[CONTROL.GATE] = GATE_COMMANDED;
  memory[CONTROL.ACTIVE] = 1;
  memory[CONTROL.ALIVE] = 1;
  memory[threadAt(0) + THREAD.STATE] = THREAD_STATE.ALIVE;
}

/**
 * Waits, in a worker that is not the main thread's, for the next run in the same buffers. False when there is none.
 * @param generation the one that this worker has just left
 */
export function nextGeneration(plan: Int32Array, generation: number): boolean {
  Atomics.add(plan, PLAN.PARTED, 1);
  Atomics.notify(plan, PLAN.PARTED);
  while (Atomics.load(plan, PLAN.GENERATION) === generation) {
    Atomics.wait(plan, PLAN.GENERATION, generation);
  }
  return Atomics.load(plan, PLAN.GENERATION) > 0;
}

/** Gives the function that the main thread's worker calls after each run; it returns true after the last. */
export function exploreOrders(
  attach: Attach,
  memory: Int32Array,
  plan: Int32Array,
  port: WorkerPort,
): () => boolean {
  const {
    rings = [],
    limit = 1,
    reduce = true,
    sleeps = 'last',
    fingerprint = 0,
  } = attach.explore ?? {};
  const explorer = new Explorer(reduce);
  const found = new Findings((choices) =>
    encodeToken({ choices, sleeps, printWrites: attach.printWrites, fingerprint }),
  );
  explorer.next();
  return () => {
    const status = statusOf(plan);
    stopAll(memory);
    waitForOthers(plan);
    explorer.learn(readSteps(plan));
    found.add(status, readRun(rings), choicesOf(plan));
    const order = found.runs < limit && plan[PLAN.CANCELLED] === 0 ? explorer.next() : undefined;
    if (order === undefined || order === null) {
      port.post({ type: 'orders', found: found.report(order === null), last: true });
      Atomics.store(plan, PLAN.GENERATION, -1);
      Atomics.notify(plan, PLAN.GENERATION);
      return true;
    }
    if (found.dueForReport())
      port.post({ type: 'orders', found: found.report(false), last: false });
    memory.fill(0, 0, memory[CONTROL.HEAP_NEXT]);
    beginCommanded(memory);
    for (const ring of rings) new Int32Array(ring).fill(0, 0, RING.ROOM + 1);
    resetPlan(plan);
    plan.set(order.choices, CHOICES_AT);
    plan[PLAN.CHOICES_GIVEN] = order.choices.length;
    writeAsleep(plan, order.asleep);
    Atomics.store(plan, PLAN.PARTED, 0);
    Atomics.add(plan, PLAN.GENERATION, 1);
    Atomics.notify(plan, PLAN.GENERATION);
    return false;
  };
}

type EndStatus = 'finished' | 'stuck' | 'cut' | 'repeated';

function statusOf(plan: Int32Array): EndStatus {
  switch (Atomics.load(plan, PLAN.STATUS)) {
    case STATUS.STUCK:
      return 'stuck';
    case STATUS.REPEATED:
      return 'repeated';
    case STATUS.OVER:
      return 'finished';
    default:
      return 'cut';
  }
}

/** Until every other worker has left the run. */
function waitForOthers(plan: Int32Array): void {
  for (;;) {
    const parted = Atomics.load(plan, PLAN.PARTED);
    if (parted >= Atomics.load(plan, PLAN.ATTACHED) - 1) return;
    Atomics.wait(plan, PLAN.PARTED, parted);
  }
}

function choicesOf(plan: Int32Array): number[] {
  return [...plan.subarray(CHOICES_AT, CHOICES_AT + (plan[PLAN.CHOICES_MADE] ?? 0))];
}

interface RunRead {
  readonly console: string;
  readonly error: string;
}

function readRun(rings: readonly SharedArrayBuffer[]): RunRead {
  let error = '';
  const collector = new Collector((kind, _other, text) => {
    if (kind === 'thread-failed' && error === '') error = text;
  });
  for (const ring of rings) collector.addRing(ringOver(ring));
  collector.collect();
  const { records, texts } = collector.takeBatch(true);
  const words = new Int32Array(records);
  let console = '';
  let text = 0;
  for (let at = 0; at < words.length; at += RECORD_WORDS) {
    const kind = (words[at + 1] ?? 0) & 0xffff;
    const own = words[at + 11] ? (texts[text++] ?? '') : '';
    if (kind === KIND_CODE.printed) console += own;
    if (kind === KIND_CODE['newline-printed']) console += '\n';
  }
  return { console, error };
}

/** The distinct outcomes so far. */
class Findings {
  readonly #outputs = new Map<string, OrderOutput>();
  readonly #tokenOf: (choices: readonly number[]) => string;
  readonly #begun = nowMs();
  #reported = nowMs();
  #schedules = 0;
  #cut = false;
  runs = 0;

  constructor(tokenOf: (choices: readonly number[]) => string) {
    this.#tokenOf = tokenOf;
  }

  add(status: EndStatus, { console, error }: RunRead, choices: readonly number[]): void {
    this.runs++;
    if (status === 'repeated') return;
    this.#schedules++;
    if (status === 'cut') this.#cut = true;
    const outcome = status === 'finished' && error !== '' ? 'failed' : status;
    const key = JSON.stringify([outcome, console, error]);
    const known = this.#outputs.get(key);
    const lines = console.split('\n');
    if (lines.at(-1) === '') lines.pop();
    this.#outputs.set(key, {
      console: lines,
      outcome,
      error,
      schedules: (known?.schedules ?? 0) + 1,
      token: known?.token ?? this.#tokenOf(choices),
    });
  }

  dueForReport(): boolean {
    return nowMs() - this.#reported >= REPORT_EVERY_MS;
  }

  report(exhausted: boolean): OrdersFound {
    this.#reported = nowMs();
    return {
      complete: exhausted && !this.#cut,
      schedules: this.#schedules,
      runs: this.runs,
      ms: nowMs() - this.#begun,
      outputs: [...this.#outputs.values()],
    };
  }
}
