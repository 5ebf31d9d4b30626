/**
 * All orders of a program, run by the main thread's own worker: between two runs it is free, so it takes in what
 * happened, resets the shared memory and begins the next run. No message and no other worker is needed for that:
 * workers whose threads have ended stay parked, those whose threads were stopped park again.
 */
import { initialiseHeap } from '../memory/heap';
import {
  CHUNK_OBJECTS,
  CHUNKS_AT,
  CONTROL,
  CONTROL_WORDS,
  HEAP_AT,
  MAX_SLOTS,
  SLOT,
  SLOT_STATE,
  slotAt,
  THREAD,
  THREAD_STATE,
  THREADS_AT,
  threadAt,
} from '../memory/layout';
import { PLAN } from '../schedule/plan';
import { encodeToken } from '../schedule/token';
import { CHANCES } from '../sync/director';
import { GATE_COMMANDED } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { stopSlots, stopThreads } from '../sync/stop';
import { RING } from '../trace/ring';
import { type Ordering, statusOf, wayOf } from './exploring-ways';
import { Findings, type Left } from './findings';
import type { Attach, ExploreOptions, WorkerPort } from './messages';
import { readNames, readWritten } from './read-written';

/** Parked workers keep these words through all runs: they may be on their way in at any moment. */
const NOT_RESET = [CONTROL.THREADS_LOCK, CONTROL.SLOT_READY, CONTROL.WORKERS_COMING];

/** Makes a fresh or reset memory ready for a commanded run whose log nobody reads before its end. */
export function beginExplored(memory: Int32Array): void {
  initialiseHeap(memory);
  memory[CONTROL.LOG_FULL] = 3;
  memory[CONTROL.ACTIVE] = 1;
  memory[CONTROL.ALIVE] = 1;
  memory[threadAt(0) + THREAD.STATE] = THREAD_STATE.ALIVE;
  Atomics.store(memory, CONTROL.GATE, GATE_COMMANDED);
}

/** Gives the function that the main thread's worker calls after each run; it returns true after the last. */
export function exploreOrders(
  { printWrites }: Attach,
  { rings, exploration, fingerprint }: ExploreOptions,
  memory: Int32Array,
  plan: Int32Array,
  port: WorkerPort,
): () => boolean {
  const { limit, sleeps, until } = exploration;
  const way = wayOf(exploration);
  const written = rings.map((ring) => new Int32Array(ring));
  const found = new Findings((choices) =>
    encodeToken({
      choices,
      sleeps,
      printWrites,
      fingerprint,
      ...way.draws(),
      ...way.stepped(plan),
    }),
  );
  const names = new Map<number, string>();
  const left = (all: boolean) => leftOf(plan, way.leftOut(all), (object) => names.get(object));
  return () => {
    const status = statusOf(plan);
    stopThreads(memory);
    waitForWorkers(memory);
    const begins = way.learn(plan);
    if (
      status !== 'repeated' &&
      way.leftOut(false).swapped.some(({ object }) => !names.has(object))
    )
      readNames(rings, names);
    // A run that the kernel cut because it was asked to stop says nothing.
    const stopped = status === 'cut' && plan[PLAN.CANCELLED] === 1;
    if (begins) {
      found.forget();
      plan[PLAN.POLLS] = 0;
    } else if (!stopped) found.add(status, readWritten(rings), () => way.choicesMade(plan));
    const enough = found.runs >= limit || (until !== undefined && found.finished);
    const more = !enough && plan[PLAN.CANCELLED] === 0 ? way.next(plan) : undefined;
    if (more !== true) {
      port.post({
        type: 'orders',
        found: found.report(more === false, left(more === false)),
        last: true,
      });
      stopSlots(memory);
      return true;
    }
    if (found.dueForReport())
      port.post({ type: 'orders', found: found.report(false, left(false)), last: false });
    for (const ring of written) ring.fill(0, 0, RING.ROOM + 1);
    plan[PLAN.GENERATION] = (plan[PLAN.GENERATION] ?? 0) + 1;
    resetMemory(memory);
    beginExplored(memory);
    return false;
  };
}

/** What the search could not see. */
export function leftOf(
  plan: Int32Array,
  { swapped, ...known }: ReturnType<Ordering['leftOut']>,
  nameOf: (object: number) => string | undefined,
): Left {
  const chance = CHANCES.filter((_, bit) => ((plan[PLAN.CHANCE] ?? 0) & (1 << bit)) !== 0);
  return {
    ...(plan[PLAN.POLLS] === 1 ? { polls: true } : {}),
    ...(chance.length > 0 ? { chance } : {}),
    ...known,
    ...(swapped.length === 0
      ? {}
      : { swapped: swapped.map(({ kinds, object }) => ({ kinds, name: nameOf(object) ?? '' })) }),
  };
}

/** Until every worker that had a thread has parked again. */
function waitForWorkers(memory: Int32Array): void {
  for (;;) {
    const seen = Atomics.load(memory, CONTROL.SLOT_READY);
    // With the lock held: nobody is on the way between having parked and letting go of the lock.
    lock(memory, CONTROL.THREADS_LOCK);
    const busy = someSlotTaken(memory);
    unlock(memory, CONTROL.THREADS_LOCK);
    if (!busy) return;
    Atomics.wait(memory, CONTROL.SLOT_READY, seen);
  }
}

function someSlotTaken(memory: Int32Array): boolean {
  for (let slot = 1; slot < MAX_SLOTS; slot++) {
    if (memory[slotAt(slot) + SLOT.STATE] === SLOT_STATE.TAKEN) return true;
  }
  return false;
}

/** As fresh memory, save for the slots. No thread is in the run. */
function resetMemory(memory: Int32Array): void {
  const threads = memory[CONTROL.THREADS] ?? 0;
  const objects = memory[CONTROL.OBJECTS] ?? 0;
  memory.fill(0, HEAP_AT, memory[CONTROL.HEAP_NEXT]);
  memory.fill(0, CHUNKS_AT, CHUNKS_AT + Math.ceil(objects / CHUNK_OBJECTS));
  memory.fill(0, THREADS_AT, threadAt(threads));
  for (let word = 0; word < CONTROL_WORDS; word++) {
    if (!NOT_RESET.some((kept) => kept === word)) memory[word] = 0;
  }
}
