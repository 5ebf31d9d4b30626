/** The configurations that are explored: two and three threads, capacities 1 and 2, every operation of the queue. */
import type { Operation, Scenario } from './scenario';

const put = (value: number): Operation => ({ do: 'put', value });
const get: Operation = { do: 'get' };
const taskDone: Operation = { do: 'task-done' };
const join: Operation = { do: 'join' };
const shutdown: Operation = { do: 'shutdown', immediate: false };
const shutdownNow: Operation = { do: 'shutdown', immediate: true };

export const SCENARIOS: readonly Scenario[] = [
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
  {
    name: 'two putters, one getter, capacity 1',
    maxsize: 1,
    threads: [[put(1)], [put(2)], [get, get]],
  },
  {
    name: 'one putter, two getters, capacity 1',
    maxsize: 1,
    threads: [[put(1), put(2)], [get], [get]],
  },
  {
    name: 'one putter, two getters, capacity 2',
    maxsize: 2,
    threads: [[put(1), put(2)], [get], [get]],
  },
  { name: 'a get that may time out', maxsize: 1, threads: [[put(1)], [{ do: 'get', timeout: 1 }]] },
  {
    name: 'a put that may time out',
    maxsize: 1,
    before: [1],
    threads: [[{ do: 'put', value: 2, timeout: 1 }], [get]],
  },
  {
    name: 'two gets, one may time out, one item',
    maxsize: 1,
    threads: [[put(1)], [{ do: 'get', timeout: 1 }], [{ do: 'get', timeout: 2 }]],
  },
  {
    name: 'attempts without waiting',
    maxsize: 1,
    threads: [[{ do: 'put', value: 1, block: false }], [{ do: 'get', block: false }]],
  },
  { name: 'task done against join', maxsize: 2, before: [1], threads: [[get, taskDone], [join]] },
  {
    name: 'two task dones against two joins',
    maxsize: 2,
    before: [1, 2],
    threads: [[taskDone, taskDone], [join], [join]],
  },
  { name: 'one task done too many', maxsize: 1, before: [1], threads: [[taskDone], [taskDone]] },
  { name: 'shutdown against a get', maxsize: 1, threads: [[shutdown], [get]] },
  {
    name: 'shutdown against a put into a full queue',
    maxsize: 1,
    before: [1],
    threads: [[shutdown], [put(2)]],
  },
  { name: 'shutdown against two getters', maxsize: 1, threads: [[shutdown], [get], [get]] },
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
];
