/** Words for what a step did: threads, locks, deques, fields, sleep and print. */
import type { Catalogue } from '../message';
import { explainQueueSteps } from './explain-queue-steps';

export const explainSteps = {
  ...explainQueueSteps,
  'explain.step.created.bounded': {
    by: 'count',
    one: '{thread} made {object}: a new `{type}` with room for {count} item.',
    other: '{thread} made {object}: a new `{type}` with room for {count} items.',
  },
  'explain.step.created.unbounded': '{thread} made {object}: a new `{type}` without a limit.',
  'explain.step.created.other': '{thread} made {object}: a new `{type}`.',
  'explain.step.created.thread':
    '{thread} made the thread {other}. It does not run before `start`.',
  'explain.step.created.main': 'The program begins. It runs in a thread of its own: {thread}.',
  'explain.step.named': 'The variable `{name}` holds this `{type}` now.',
  'explain.step.named.unknown': 'The variable `{name}` holds something shared now.',
  'explain.step.member': 'The field `{field}` of {object} holds this `{type}` now.',
  'explain.step.member.unknown': 'The field `{field}` of {object} holds something shared now.',

  'explain.step.thread-started': '{thread} started {other}. From now on both can run.',
  'explain.step.thread-started.daemon':
    '{thread} started {other} as a daemon: the program will not wait for it to end.',
  'explain.step.thread-began': '{thread} began to run.',
  'explain.step.thread-began.by': '{thread} began to run. {other} had started it in step {since}.',
  'explain.step.thread-ended': '{thread} came to its end. Nobody was waiting for that.',
  'explain.step.thread-ended.main': '{thread} came to its end.',
  'explain.step.thread-ended.wakes':
    '{thread} came to its end, so {other}, parked in `join` since step {since}, is woken.',
  'explain.step.thread-ended.failed': '{thread} is over: it failed in line {line} with `{error}`.',
  'explain.step.thread-ended.failed.noLine': '{thread} is over: it failed with `{error}`.',
  'explain.step.run-failed': 'The run has failed: {thread}, line {line}: `{error}`.',
  'explain.step.run-failed.noLine': 'The run has failed: {thread}: `{error}`.',
  'explain.step.thread-ended.wakesOne': '{thread} came to its end, which wakes {other}.',
  'explain.step.thread-ended.wakesMany':
    '{thread} came to its end, so the {count} threads that waited for that in `join` are woken, {other} first.',
  'explain.step.thread-failed': '{thread} failed: nobody caught `{error}`. It ends here.',
  'explain.step.thread-failed.line':
    '{thread} failed in line {line}: nobody caught `{error}`. It ends here.',
  'explain.step.thread-failed.unsaid': '{thread} failed and ends here.',
  'explain.step.join-blocked': '{thread} is parked in `join` until {other} has ended.',
  'explain.step.join-blocked.timed':
    '{thread} is parked in `join` until {other} has ended, for at most {time}.',
  'explain.step.joined':
    '{thread} called `join`: {other} had ended already, so it goes straight on.',
  'explain.step.joined.waited':
    '{thread} goes on: {other} has ended. It had waited for that in `join` since step {since}.',
  'explain.step.join-timeout': '{thread} looked whether {other} had ended: it had not.',
  'explain.step.join-timeout.waited':
    '{thread} no longer waits for {other} to end: the time is up. It had waited since step {since}.',

  'explain.step.woken': '{thread} runs again: {other} woke it.',
  'explain.step.woken.alone': '{thread} is awake again.',
  'explain.step.woken.put':
    '{thread}, parked in `put` on {object} since step {since}, runs again: {other} had made room. Now it tries once more.',
  'explain.step.woken.get':
    '{thread}, parked in `get` on {object} since step {since}, runs again: {other} woke it. Now it looks once more.',
  'explain.step.woken.queue-join':
    '{thread}, parked in `join` on {object} since step {since}, runs again: {other} woke it. Now it looks whether the work is done.',
  'explain.step.woken.thread-join':
    '{thread}, parked in `join` since step {since}, runs again: {other} woke it when it ended.',
  'explain.step.woken.lock':
    '{thread}, parked since step {since}, runs again: {other} had released {object}. Now it tries once more.',
  'explain.step.woken.condition':
    '{thread}, parked in `wait` on {object} since step {since}, runs again: {other} notified it. It still needs the lock.',

  'explain.step.lock-blocked': '{thread} wants {object}, but {other} holds it. So it is parked.',
  'explain.step.lock-blocked.unknown': '{thread} wants {object}, but it is held. So it is parked.',
  'explain.step.lock-blocked.own':
    '{thread} wants {object}, which it holds already. So it is parked, waiting for itself.',
  'explain.step.lock-blocked.timed':
    '{thread} wants {object}, but it is held. So it is parked, for at most {time}.',
  'explain.step.lock-blocked.again':
    '{thread} was woken, but another thread was faster and has {object}. It goes on waiting, as it has since step {since}.',
  'explain.step.lock-acquired':
    '{thread} took {object}. Until it is released, everybody else must wait for it.',
  'explain.step.lock-acquired.waited':
    '{thread} holds {object} now. It had waited for it since step {since}.',
  'explain.step.lock-busy':
    '{thread} tried to take {object} without waiting, but {other} holds it.',
  'explain.step.lock-busy.unknown': '{thread} tried to take {object}, but it is held.',
  'explain.step.lock-busy.late':
    '{thread} no longer waits for {object}: the time is up, and it is still held.',
  'explain.step.lock-released': '{thread} released {object}. Nobody was waiting for it.',
  'explain.step.lock-released.wakes':
    '{thread} released {object}, so {other}, parked since step {since}, is woken.',
  'explain.step.lock-released.wakesOne': '{thread} released {object}, which wakes {other}.',
  'explain.step.wait-blocked':
    '{thread} is parked in `wait` until somebody notifies {object}. Meanwhile it gives its lock away.',
  'explain.step.wait-blocked.timed':
    '{thread} is parked in `wait` until somebody notifies {object}, for at most {time}. Meanwhile it gives its lock away.',
  'explain.step.wait-ended':
    '{thread} was notified by {object}, holds the lock again, and goes on.',
  'explain.step.wait-timeout':
    '{thread} no longer waits to be notified by {object}: the time is up.',
  'explain.step.notified.nobody':
    '{thread} notified {object}, but nobody was waiting: the signal is lost.',
  'explain.step.notified.wakes':
    '{thread} notified {object}, so {other}, parked in `wait` since step {since}, is woken.',
  'explain.step.notified.wakesOne': '{thread} notified {object}, which wakes {other}.',
  'explain.step.notified.wakesMany':
    '{thread} notified {object}, which wakes {count} threads, {other} first.',
  'explain.step.lock-read.held': '{thread} asked whether {object} is held: it is.',
  'explain.step.lock-read.free': '{thread} asked whether {object} is held: it is free.',

  'explain.step.append': '{thread} put {item} at the right end of {object}.',
  'explain.step.appendleft': '{thread} put {item} at the left end of {object}.',
  'explain.step.pop': '{thread} took {item} from the right end of {object}.',
  'explain.step.popleft': '{thread} took {item} from the left end of {object}.',
  'explain.step.length-read': '{thread} asked how many items {object} holds: {count}.',

  'explain.step.field-read': '{thread} read `{field}` of {object}: `{value}`.',
  'explain.step.field-read.unsaid': '{thread} read a field of {object}.',
  'explain.step.field-written': '{thread} set `{field}` of {object} to `{value}`.',
  'explain.step.field-written.unsaid': '{thread} wrote a field of {object}.',

  'explain.step.list-read': '{thread} read element {index} of the list {object}: `{value}`.',
  'explain.step.looked': '{thread} looked at {object}: {holds}.',
  'explain.step.list-written': '{thread} set element {index} of the list {object} to `{value}`.',
  'explain.step.list-written.all': '{thread} changed {object}.',
  'explain.step.list-added': '{thread} added `{value}` to the list {object}.',
  'explain.step.list-added.many': '{thread} added {count} elements to the list {object}.',
  'explain.step.list-removed': '{thread} took `{value}` out of the list {object}.',
  'explain.step.list-removed.nothing': '{thread} found nothing in the list {object} to take out.',
  'explain.step.list-length-read': '{thread} asked how long the list {object} is: {count}.',
  'explain.step.key-read': '{thread} read `{field}` of {object}: `{value}`.',
  'explain.step.key-read.missing':
    '{thread} looked for `{field}` in {object}, and it is not there.',
  'explain.step.key-written': '{thread} set `{field}` of {object} to `{value}`.',
  'explain.step.set.key-read': '{thread} looked for `{field}` in {object}, and found it.',
  'explain.step.set.key-written': '{thread} added `{field}` to {object}.',
  'explain.step.key-deleted': '{thread} took `{field}` out of {object}.',
  'explain.step.key-deleted.all': '{thread} emptied {object}.',
  'explain.step.key-deleted.missing':
    '{thread} wanted to take `{field}` out of {object}, where it is not.',
  'explain.step.key.unsaid': '{thread} used a key of {object}.',
  'explain.step.variable-read': '{thread} read the variable `{field}`: `{value}`.',
  'explain.step.variable-written': '{thread} set the variable `{field}` to `{value}`.',
  'explain.step.variable.unsaid': '{thread} used the variable {object}.',

  'explain.step.sleep-began': '{thread} goes to sleep for {time}.',
  'explain.step.slept': '{thread} has slept: it asked for {time}.',
  'explain.step.slept.took': '{thread} has slept: it asked for {time}, and it took {took}.',
  'explain.step.clock-read': '{thread} looked at the clock.',
  'explain.step.alive-read.alive': '{thread} asked whether {other} is alive: it is.',
  'explain.step.alive-read.ended': '{thread} asked whether {other} is alive: it is not.',
  'explain.step.printed': '{thread} printed “{text}”.',
  'explain.step.printed.line': '{thread} printed the line “{text}”.',
  'explain.step.printed.blank': '{thread} printed an empty line.',
  'explain.step.newline-printed': '{thread} ended the line that is being printed.',

  'explain.step.inLine': 'Now {count} threads wait there; who came first is woken first.',
  'explain.step.wakes': 'This wakes {other}.',
} as const satisfies Catalogue;
