/**
 * The configurations that are explored: two and three threads, capacities 1 and 2, every operation of the queue; and
 * the deque, the lock and the condition, which stand on the same mutex and lines.
 */
import type { Operation, Scenario } from './scenario';

const put = (value: number): Operation => ({ do: 'put', value });
const get: Operation = { do: 'get' };
const taskDone: Operation = { do: 'task-done' };
const join: Operation = { do: 'join' };
const shutdown: Operation = { do: 'shutdown', immediate: false };
const timedGet: Operation = { do: 'get', timeout: 1 };
const timedPut: Operation = { do: 'put', value: 9, timeout: 1 };
const acquire: Operation = { do: 'acquire' };
const release: Operation = { do: 'release' };
const wait: Operation = { do: 'wait' };
const notify: Operation = { do: 'notify' };
const append: Operation = { do: 'append', value: 3 };
const popleft: Operation = { do: 'popleft' };
const shutdownNow: Operation = { do: 'shutdown', immediate: true };

/** Too many interleavings to be run to the end: so many of the first are. */
export const SAMPLED: readonly Scenario[] = [
  {
    name: 'one putter of two, two getters, capacity 1',
    maxsize: 1,
    threads: [[put(1), put(2)], [get], [get]],
  },
  {
    name: 'one putter of two, two getters, capacity 2',
    maxsize: 2,
    threads: [[put(1), put(2)], [get], [get]],
  },
  {
    name: 'two gets, each may time out, one item',
    maxsize: 1,
    threads: [[put(1)], [timedGet], [{ do: 'get', timeout: 2 }]],
  },
  {
    name: 'two task dones against two joins',
    maxsize: 2,
    before: [1, 2],
    threads: [[taskDone, taskDone], [join], [join]],
  },
];

export const SCENARIOS: readonly (Scenario & { readonly long?: true })[] = [
  { name: 'put against get, capacity 1', maxsize: 1, threads: [[put(1)], [get]] },
  {
    name: 'two puts against two gets, capacity 1',
    maxsize: 1,
    threads: [
      [put(1), put(2)],
      [get, get],
    ],
  },
  {
    name: 'two puts against two gets, capacity 2',
    maxsize: 2,
    threads: [
      [put(1), put(2)],
      [get, get],
    ],
  },
  { name: 'a get that may time out', maxsize: 1, threads: [[put(1)], [timedGet]] },
  {
    name: 'a put that may time out',
    maxsize: 1,
    before: [1],
    threads: [[timedPut], [get]],
  },
  {
    name: 'a get that may time out, then one that waits',
    maxsize: 1,
    threads: [[put(1)], [timedGet, get]],
  },
  {
    name: 'attempts without waiting',
    maxsize: 1,
    threads: [[{ do: 'put', value: 1, block: false }], [{ do: 'get', block: false }]],
  },
  { name: 'task done against join', maxsize: 2, before: [1], threads: [[get, taskDone], [join]] },
  { name: 'one task done too many', maxsize: 1, before: [1], threads: [[taskDone], [taskDone]] },
  { name: 'shutdown against a get', maxsize: 1, threads: [[shutdown], [get]] },
  {
    name: 'shutdown against a put into a full queue',
    maxsize: 1,
    before: [1],
    threads: [[shutdown], [put(2)]],
  },
  {
    name: 'put and shutdown against two gets',
    maxsize: 2,
    threads: [
      [put(1), shutdown],
      [get, get],
    ],
  },
  {
    name: 'immediate shutdown against join',
    maxsize: 2,
    before: [1, 2],
    threads: [[shutdownNow], [join]],
  },
  {
    name: 'immediate shutdown against task done',
    maxsize: 1,
    before: [1],
    threads: [[shutdownNow], [get, taskDone]],
  },
  { name: 'a getter that nobody feeds', maxsize: 1, threads: [[put(1)], [get, get]] },
  {
    name: 'a ring that wraps, against a task done',
    maxsize: 0,
    before: [1, 2, 3, 4, 5, 6, 7],
    threads: [
      [get, get, get, put(8), put(9), put(10), ...Array.from({ length: 7 }, () => get)],
      [taskDone],
    ],
    long: true,
  },
  {
    name: 'a ring that wraps and grows, against a task done',
    maxsize: 0,
    before: [1, 2, 3, 4, 5, 6, 7, 8],
    threads: [
      [get, get, get, put(9), put(10), put(11), put(12), ...Array.from({ length: 8 }, () => get)],
      [taskDone],
    ],
    long: true,
  },
  {
    name: 'two ends of a deque',
    threads: [
      [append, popleft],
      [append, popleft],
    ],
  },
  {
    name: 'a lock that both want',
    threads: [
      [acquire, release],
      [acquire, release],
    ],
  },
  {
    name: 'a lock that one wants twice',
    threads: [
      [acquire, release, acquire, release],
      [acquire, release],
    ],
    long: true,
  },
  {
    name: 'a lock that one gives up waiting for',
    threads: [
      [acquire, release],
      [{ do: 'acquire', timeout: 1 }, release],
    ],
  },
  {
    name: 'wait against notify',
    threads: [
      [acquire, wait, release],
      [acquire, notify, release],
    ],
    long: true,
  },
];

/**
 * Three threads: to their end in every run of the tests, those called long with QUEUEBOOK_FULL=1 only, and sampled in the
 * others. Each of the long ones was run to its end; the number of its schedules stands beside it.
 */
export const OF_THREE: readonly (Scenario & { readonly long?: true })[] = [
  {
    name: 'three task dones',
    maxsize: 1,
    before: [1],
    threads: [[taskDone], [taskDone], [taskDone]],
  },
  {
    name: 'put, get and an attempt, capacity 1',
    maxsize: 1,
    threads: [[put(1)], [get], [{ do: 'get', block: false }]],
  },
  { name: 'two putters, one getter, capacity 1', maxsize: 1, threads: [[put(1)], [put(2)], [get]] },
  { name: 'two putters, one getter, capacity 2', maxsize: 2, threads: [[put(1)], [put(2)], [get]] },
  {
    name: 'one putter, two getters, an item there, capacity 1',
    maxsize: 1,
    before: [5],
    threads: [[put(1)], [get], [get]],
  },
  {
    name: 'one putter, two getters, an item there, capacity 2',
    maxsize: 2,
    before: [5],
    threads: [[put(1)], [get], [get]],
  },
  {
    name: 'task done against two joins',
    maxsize: 1,
    before: [1],
    threads: [[taskDone], [join], [join]],
    long: true, // 11,574
  },
  {
    name: 'shutdown against two getters',
    maxsize: 1,
    threads: [[shutdown], [get], [get]],
    long: true, // 11,574
  },
  {
    name: 'shutdown against two putters',
    maxsize: 1,
    before: [1],
    threads: [[shutdown], [put(2)], [put(3)]],
    long: true, // 11,574
  },
  { name: 'put, get and shutdown', maxsize: 1, threads: [[put(1)], [get], [shutdown]] },
  {
    name: 'immediate shutdown against put and join',
    maxsize: 1,
    before: [1],
    threads: [[shutdownNow], [put(2)], [join]],
    long: true, // 11,574
  },
  {
    name: 'put against a get that may time out and an attempt',
    maxsize: 1,
    threads: [[put(1)], [timedGet], [{ do: 'get', block: false }]],
    long: true, // 22,552
  },
  {
    name: 'put against a get that waits and one that may time out',
    maxsize: 1,
    threads: [[put(1)], [get], [timedGet]],
    long: true, // 40,007
  },
  {
    name: 'get against a put that waits and one that may time out',
    maxsize: 1,
    before: [1],
    threads: [[get], [put(2)], [timedPut]],
    long: true, // 40,007
  },
  {
    name: 'shutdown against a get that waits and one that may time out',
    maxsize: 1,
    threads: [[shutdown], [get], [timedGet]],
    long: true, // 88,872
  },
  {
    name: 'two putters, one getter of two, capacity 1',
    maxsize: 1,
    threads: [[put(1)], [put(2)], [get, get]],
    long: true, // 245,978
  },
  {
    name: 'two putters, one getter of two, capacity 2',
    maxsize: 2,
    threads: [[put(1)], [put(2)], [get, get]],
    long: true, // 94,916
  },
];
