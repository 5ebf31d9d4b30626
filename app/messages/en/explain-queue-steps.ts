/** Words for what a step did at a queue. */
import type { Catalogue } from '../message';

export const explainQueueSteps = {
  'explain.step.put-blocked':
    '{thread} wants to put {item} into {object}, but it is full ({depth} of {maxsize}). So it is parked in `put`.',
  'explain.step.put-blocked.unknown':
    '{thread} wants to put {item} into {object}, but there is no room. So it is parked in `put`.',
  'explain.step.put-blocked.timed':
    '{thread} wants to put {item} into {object}, but there is no room. So it is parked in `put`, for at most {time}.',
  'explain.step.put-blocked.again':
    '{thread} was woken, but another thread was faster: {object} has no room again. It goes on waiting in `put`, as it has since step {since}.',
  'explain.step.put': '{thread} put {item} into {object}.',
  'explain.step.put.waited':
    '{thread} put {item} into {object}, for which it had waited since step {since}.',
  'explain.step.put.wakes': 'So {other}, parked in `get` since step {since}, is woken.',
  'explain.step.put.holds': {
    by: 'count',
    one: 'It holds {count} item now.',
    other: 'It holds {count} items now.',
  },
  'explain.step.put.full': 'It is full now: {count} of {maxsize}.',
  'explain.step.put-full':
    '{thread} tried to put something into {object} without waiting, but there was no room: `Full`.',
  'explain.step.put-full.late':
    '{thread} no longer waits for room in {object}: the time is up, and there was none. `Full` is raised.',

  'explain.step.get-blocked':
    '{thread} wants an item from {object}, but it is empty. So it is parked in `get`; no polls, no work, until somebody puts.',
  'explain.step.get-blocked.timed':
    '{thread} wants an item from {object}, but it is empty. So it is parked in `get`, for at most {time}.',
  'explain.step.get-blocked.again':
    '{thread} was woken, but another thread was faster: {object} is empty again. It goes on waiting in `get`, as it has since step {since}.',
  'explain.step.get': '{thread} took {item} from {object}.',
  'explain.step.get.poll': '{thread} asked {object} without waiting, and found {item}.',
  'explain.step.get.waited':
    '{thread} took {item} from {object}, for which it had waited since step {since}.',
  'explain.step.get.wakes':
    'That made room, so {other}, parked in `put` since step {since}, is woken.',
  'explain.step.get.left': {
    by: 'count',
    one: '{count} is left in it.',
    other: '{count} are left in it.',
  },
  'explain.step.get.empty': 'Now it is empty.',
  'explain.step.get-empty': '{thread} asked {object} for an item and found nothing.',
  'explain.step.get-empty.so-far': {
    by: 'polls',
    one: 'That was its first poll.',
    other: 'Of its {polls} polls so far, {count} found nothing.',
  },
  'explain.step.get-empty.late':
    '{thread} no longer waits for an item from {object}: the time is up, and there was none. `Empty` is raised.',

  'explain.step.task-done': {
    by: 'count',
    one: '{thread} said that one piece of work from {object} is done. {count} is still unfinished.',
    other:
      '{thread} said that one piece of work from {object} is done. {count} are still unfinished.',
  },
  'explain.step.task-done.last':
    '{thread} said that one piece of work from {object} is done. It was the last that was unfinished.',
  'explain.step.task-done.wakes': 'So {other}, parked in `join` since step {since}, is woken.',
  'explain.step.task-done.wakesMany':
    'So the {count} threads that waited for that in `join` are woken, {other} first.',
  'explain.step.queue-join-blocked': {
    by: 'count',
    one: '{thread} is parked in `join` until the work of {object} is done: {count} piece is unfinished.',
    other:
      '{thread} is parked in `join` until the work of {object} is done: {count} pieces are unfinished.',
  },
  'explain.step.queue-join-blocked.again': {
    by: 'count',
    one: '{thread} was woken, but {object} has work again: {count} piece is unfinished. It goes on waiting in `join`, as it has since step {since}.',
    other:
      '{thread} was woken, but {object} has work again: {count} pieces are unfinished. It goes on waiting in `join`, as it has since step {since}.',
  },
  'explain.step.queue-joined':
    '{thread} called `join` on {object}: no work was unfinished, so it goes straight on.',
  'explain.step.queue-joined.waited':
    '{thread} goes on: all work of {object} is done. It had waited for that in `join` since step {since}.',
  'explain.step.shutdown': '{thread} shut {object} down: nobody can put into it any more.',
  'explain.step.shutdown.left': {
    by: 'count',
    one: '{count} item can still be taken.',
    other: '{count} items can still be taken.',
  },
  'explain.step.shutdown.immediate':
    '{thread} shut {object} down at once: what was in it is thrown away, and nobody can put or take any more.',
  'explain.step.shutdown.wakes':
    'Everybody who waited at it is woken to see that, first {other}, parked since step {since}.',
  'explain.step.refused.put':
    '{thread} tried to put into {object}, but it is shut down: `ShutDown` is raised.',
  'explain.step.refused.get':
    '{thread} tried to take from {object}, but it is empty and shut down: `ShutDown` is raised.',
  'explain.step.refused':
    '{thread} tried to use {object}, but it is shut down: `ShutDown` is raised.',
  'explain.step.size-read.qsize': '{thread} asked how many items {object} holds: {count}.',
  'explain.step.size-read.empty': '{thread} asked whether {object} is empty: it is.',
  'explain.step.size-read.not-empty':
    '{thread} asked whether {object} is empty: it is not, it holds {count}.',
  'explain.step.size-read.full': '{thread} asked whether {object} is full: it is.',
  'explain.step.size-read.not-full':
    '{thread} asked whether {object} is full: it is not, it holds {count}.',
} as const satisfies Catalogue;
