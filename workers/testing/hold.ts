/**
 * How a test program waits for a state of its threads instead of sleeping: it looks into the run's shared memory, as the
 * kernel does that recognises a stuck run. In free runs only: no gate is passed, so a commanded run would wait for ever.
 *
 *   untilWaiting('get', 3)   until three threads are parked in a get
 *   untilParked(12)          until twelve workers of the run are ready for a thread
 *
 * A thread writes what it waits for with the mutex of the line held in which it stands. So who sees it and then takes that
 * mutex, as put does for those who wait in get, comes after the thread has taken its place.
 */
import {
  CONTROL,
  MAX_SLOTS,
  SLOT,
  SLOT_STATE,
  slotAt,
  THREAD,
  THREAD_STATE,
  threadAt,
  WAIT_CODES,
} from '../memory/layout';
import { GATE_STOP } from '../sync/gate';

const THREAD_WORDS = threadAt(1) - threadAt(0);
const SLOT_WORDS = slotAt(1) - slotAt(0);

/** Script of a Node worker, before the engine's own. `attached(message)` is called with each message of the kernel. */
export const HOLD = `
let memory;
const nap = new Int32Array(new SharedArrayBuffer(4));
function attached(message) {
  if (message.memory) memory = new Int32Array(message.memory);
}
function until(holds) {
  while (!holds()) {
    if (Atomics.load(memory, ${CONTROL.GATE}) & ${GATE_STOP}) throw new Error('stopped before the state came');
    Atomics.wait(nap, 0, 0, 1);
  }
}
function count(from, words, most, is) {
  let found = 0;
  for (let i = 0; i < most; i++) if (is(from + i * words)) found++;
  return found;
}
const word = (at) => Atomics.load(memory, at);
const untilWaiting = (kind, threads) => {
  const code = ${JSON.stringify(WAIT_CODES)}.indexOf(kind) + 1;
  if (code === 0) throw new RangeError('nobody waits in ' + kind);
  const waits = (at) =>
    word(at + ${THREAD.STATE}) === ${THREAD_STATE.ALIVE} && word(at + ${THREAD.WAIT_KIND}) === code &&
    (kind === 'sleep' || word(at + ${THREAD.WOKEN_BY}) === 0);
  until(() => count(${threadAt(0)}, ${THREAD_WORDS}, word(${CONTROL.THREADS}) + 1, waits) >= threads);
};
const untilParked = (workers) => {
  const ready = (at) => word(at + ${SLOT.STATE}) === ${SLOT_STATE.READY};
  until(() => count(${slotAt(0)}, ${SLOT_WORDS}, ${MAX_SLOTS}, ready) >= workers);
};
`;
