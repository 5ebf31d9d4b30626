/** The objects that a scenario's threads meet at, and what its operations are called in the engine. */
import { CONTROL } from '../../memory/layout';
import { DEQUE_WORDS, dequePop, dequePush } from '../../queue/deque';
import { queueGet, queueJoin, queuePut, queueShutdown, queueTaskDone } from '../../queue/queue';
import { initialiseQueue, QUEUE_WORDS } from '../../queue/queue-words';
import type { Context } from '../../sync/context';
import {
  acquire,
  CONDITION_WORDS,
  initialiseCondition,
  LOCK_WORDS,
  notify,
  type Placed,
  release,
  waitFor,
} from '../../sync/lock';
import { OBJECT_TYPES } from '../../trace/events';
import { OBJECTS, type Operation, type Scenario } from './scenario';

export interface StageObjects {
  readonly queue: Placed;
  readonly lock: Placed;
  readonly condition: Placed;
  readonly deque: Placed;
}

/** One block of the heap holds them all. */
export const STAGE_WORDS = QUEUE_WORDS + LOCK_WORDS + CONDITION_WORDS + DEQUE_WORDS;

export function objectsAt(at: number): StageObjects {
  const lock = at + QUEUE_WORDS;
  const condition = lock + LOCK_WORDS;
  return {
    queue: { at, object: OBJECTS.QUEUE },
    lock: { at: lock, object: OBJECTS.LOCK },
    condition: { at: condition, object: OBJECTS.CONDITION },
    deque: { at: condition + CONDITION_WORDS, object: OBJECTS.DEQUE },
  };
}

/** Makes them, and records what every log begins with: objects created, threads begun. Returns how many events that is. */
export function setUpObjects(context: Context, objects: StageObjects, scenario: Scenario): number {
  const { memory, recorder } = context;
  const { queue, lock, condition, deque } = objects;
  const maxsize = scenario.maxsize ?? 1;
  initialiseQueue(memory, queue.at, maxsize);
  initialiseCondition(memory, condition.at, lock);
  const depth = (type: (typeof OBJECT_TYPES)[number]) => OBJECT_TYPES.indexOf(type);
  recorder.record('created', { object: queue.object, depth: depth('queue'), arg: maxsize });
  recorder.record('created', { object: lock.object, depth: depth('lock') });
  recorder.record('created', { object: condition.object, depth: depth('condition') });
  recorder.record('created', { object: deque.object, depth: depth('deque') });
  for (const thread of scenario.threads.keys()) {
    if (thread > 0) recorder.record('thread-started', { other: thread });
    recorder.thread = thread;
    recorder.record('thread-began', {});
    recorder.thread = 0;
  }
  recorder.record('member', { object: condition.object, arg: lock.object });
  for (const value of scenario.before ?? []) queuePut(context, queue, value, -1, true, undefined);
  return memory[CONTROL.SEQ] ?? 0;
}

/** What an operation returns: a value got, or false; anything else is of no interest. */
export function operate(context: Context, objects: StageObjects, operation: Operation): unknown {
  const { queue, lock, condition, deque } = objects;
  switch (operation.do) {
    case 'put': {
      const { value, block = true, timeout } = operation;
      return queuePut(context, queue, value, -1, block, timeout);
    }
    case 'get':
      return queueGet(context, queue, operation.block ?? true, operation.timeout);
    case 'task-done':
      return queueTaskDone(context, queue);
    case 'join':
      return queueJoin(context, queue);
    case 'shutdown':
      return queueShutdown(context, queue, operation.immediate);
    case 'acquire':
      return acquire(context, lock, operation.block ?? true, operation.timeout ?? -1);
    case 'release':
      return release(context, lock);
    case 'wait':
      return waitFor(context, condition, operation.timeout ?? -1);
    case 'notify':
      return notify(context, condition, 1);
    case 'append':
      return dequePush(context, deque, operation.value, -1, 'right');
    case 'popleft':
      return dequePop(context, deque, 'left');
    default:
      return operation satisfies never;
  }
}
