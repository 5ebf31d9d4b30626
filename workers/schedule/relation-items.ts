/**
 * When two steps on one queue or one deque meet.
 *
 * Both are known when they were made: then their numbers decide. The nth get needs the nth put, and a put that found
 * the queue full before needs the get that made its room; at a deque an end needs the place that the other end filled.
 * Beside a step that was made stands one that was not: then it matters what the made one found, since both could move
 * there.
 */
import { FOUND, type Noted } from '../sync/director';
import { LOOKS_AT_CLOCK, THROWS_AWAY } from '../sync/gate';
import { KIND_CODE } from '../trace/events';
import type { Wish } from './steps';

const KIND_MASK = LOOKS_AT_CLOCK - 1;
const { put: PUT, get: GET, shutdown: SHUTDOWN } = KIND_CODE;
const TASK_DONE = KIND_CODE['task-done'];
const QUEUE_JOINED = KIND_CODE['queue-joined'];
const SIZE_READ = KIND_CODE['size-read'];
const LENGTH_READ = KIND_CODE['length-read'];
const RIGHT = new Set<number>([KIND_CODE.append, KIND_CODE.pop]);
const LEFT = new Set<number>([KIND_CODE.appendleft, KIND_CODE.popleft]);
const POPS = new Set<number>([KIND_CODE.pop, KIND_CODE.popleft]);

/** Undefined: no such two steps, or one went to wait or may, so that the rest of the relation has to say. */
export function meetAtItems(a: Wish, b: Wish): boolean | undefined {
  if (a.object !== b.object || isVague(a) || isVague(b)) return undefined;
  return meet(a, b) ?? meet(b, a);
}

export function found({ noted }: { readonly noted?: Noted }, bit: number): boolean {
  return noted !== undefined && (noted.state & bit) !== 0;
}

/** Where it waited is seen in no number; what an operation with a timeout comes to is known only when it is made. */
function isVague({ operation, noted }: Wish): boolean {
  if (noted === undefined) return (operation & LOOKS_AT_CLOCK) !== 0;
  return (noted.state & (FOUND.WAITED | FOUND.UNORDERED)) !== 0;
}

/** One way round; undefined when it is the other way round, or no such pair. */
function meet(a: Wish, b: Wish): boolean | undefined {
  const [kind, other] = [a.operation & KIND_MASK, b.operation & KIND_MASK];
  switch (kind) {
    case PUT:
      if (other === GET) return meetAtItem(a, b);
      if (other === TASK_DONE) return meetAtTask(a, b);
      if (other === QUEUE_JOINED) return !fails(a, b);
      return other === PUT || other === SIZE_READ ? !bothLook(a, b) : undefined;
    case GET:
      if (other === TASK_DONE || other === QUEUE_JOINED) return false;
      return other === GET || other === SIZE_READ ? !bothLook(a, b) : undefined;
    case TASK_DONE:
      if (other === TASK_DONE) return meetAsTasks(a, b);
      if (other === QUEUE_JOINED) return !fails(a, b);
      return other === SIZE_READ ? false : undefined;
    case QUEUE_JOINED:
      return other === QUEUE_JOINED || other === SIZE_READ ? false : undefined;
    case SHUTDOWN:
      return meetAtShutdown(a, b);
    default:
      return meetAtEnds(a, b);
  }
}

function meetAtItem(put: Wish, get: Wish): boolean {
  if (bothLook(put, get)) return false;
  if (put.noted && get.noted)
    return put.noted.nth === get.noted.nth || put.noted.room === get.noted.nth;
  const { noted } = put.noted ? put : get;
  if (noted === undefined) return true;
  return (noted.state & FOUND.SHUT) === 0 && (noted.state & (FOUND.EMPTY | FOUND.FULL)) !== 0;
}

/** A task counted done needs a put: without it the call fails. */
function meetAtTask(put: Wish, task: Wish): boolean {
  if (put.noted && task.noted) return put.noted.nth === task.noted.nth;
  return !fails(put, task) && (found(put, FOUND.NO_TASK) || found(task, FOUND.NO_TASK));
}

/** Two tasks counted done change places unless there is but one: then the later fails. */
function meetAsTasks(a: Wish, b: Wish): boolean {
  if (a.noted && b.noted) return found(a, FOUND.FAILED) !== found(b, FOUND.FAILED);
  return found(a, FOUND.ONE_TASK) || found(b, FOUND.ONE_TASK);
}

/** Puts are refused from then on, gets where there is nothing; items are touched only when they are thrown away. */
function meetAtShutdown(shutdown: Wish, other: Wish): boolean | undefined {
  const throws = (shutdown.operation & THROWS_AWAY) !== 0;
  // What the shutdown found: what it would find, beside a step that was made.
  const there = shutdown.noted ? shutdown : other;
  const again = found(there, FOUND.SHUT);
  switch (other.operation & KIND_MASK) {
    case SHUTDOWN:
      // Which of them closed the queue stays told apart, though both ways round come to the same: puts race with that
      // one alone, and there would be no such one if the two changed places unnoticed.
      return !(again && (other.noted === undefined || found(other, FOUND.SHUT)));
    case PUT:
      return !again;
    case GET:
      return throws || (fails(other, shutdown) && !again);
    case TASK_DONE:
    case QUEUE_JOINED:
    case SIZE_READ:
      return throws && !found(there, FOUND.EMPTY);
    default:
      return undefined;
  }
}

/** A deque's two ends touch the same place, or the same end does. */
function meetAtEnds(a: Wish, b: Wish): boolean | undefined {
  const [kind, other] = [a.operation & KIND_MASK, b.operation & KIND_MASK];
  const known = RIGHT.has(kind) || LEFT.has(kind);
  if (!known) return undefined;
  if (other === LENGTH_READ) return !fails(a, b);
  if (RIGHT.has(other) === RIGHT.has(kind)) return !bothLook(a, b);
  if (!LEFT.has(other) && !RIGHT.has(other)) return undefined;
  if (a.noted && b.noted) return a.noted.nth === b.noted.nth && !bothLook(a, b);
  const { noted } = a.noted ? a : b;
  if (noted === undefined) return true;
  const pops = [kind, other].filter((each) => POPS.has(each)).length;
  if (pops === 0) return false;
  return (noted.state & (pops === 1 ? FOUND.EMPTY : FOUND.ONE)) !== 0;
}

function bothLook(a: Wish, b: Wish): boolean {
  return (looks(a) || fails(a, b)) && (looks(b) || fails(b, a));
}

function looks({ operation }: Wish): boolean {
  return (operation & KIND_MASK) === SIZE_READ;
}

/** It changes nothing: known when it was made, else from what a step beside it found there. */
function fails(wish: Wish, beside: Wish): boolean {
  if (wish.noted) return found(wish, FOUND.FAILED);
  switch (wish.operation & KIND_MASK) {
    case PUT:
      return found(beside, FOUND.FULL | FOUND.SHUT);
    case GET:
    case KIND_CODE.pop:
    case KIND_CODE.popleft:
      return found(beside, FOUND.EMPTY);
    case TASK_DONE:
      return found(beside, FOUND.NO_TASK);
    default:
      return false;
  }
}
