/** What the frame answers about orders and steps. A worker in which a stranger's code ran has had its hand in it. */
import type {
  KernelState,
  OrderOutput,
  OrdersFound,
  PythonProblem,
  StepMade,
  StepState,
  ThreadStanding,
} from '../../../workers/kernel/interface';
import { EVENT_KINDS, type EventKind } from '../../../workers/trace/events';
import {
  areTexts,
  type Fields,
  isAmount,
  isCount,
  isFields,
  isNumber,
  isText,
  listOf,
  placeIn,
} from './fields';

const OUTCOMES: readonly OrderOutput['outcome'][] = ['finished', 'failed', 'stuck', 'cut'];
const CHANCE: readonly NonNullable<OrdersFound['chance']>[number][] = [
  'Math.random',
  'Date',
  'performance.now',
  'random',
  'time.time',
];

/** null if it is none. */
export function ordersFrom(value: unknown): OrdersFound | null {
  if (!isFields(value)) return null;
  const { complete, schedules, runs, ms, interleavings } = value;
  const outputs = listOf(value.outputs, outputFrom);
  const swapped = optional(value.swapped, swappedFrom);
  const chance = optional(value.chance, (each) => CHANCE.find((known) => known === each) ?? null);
  if (typeof complete !== 'boolean' || !isCount(schedules) || !isCount(runs)) return null;
  if (!isAmount(ms) || outputs === null || swapped === null || chance === null) return null;
  if (interleavings !== undefined && !isExact(interleavings)) return null;
  if (value.polls !== undefined && value.polls !== true) return null;
  return {
    complete,
    schedules,
    runs,
    ms,
    outputs,
    ...(interleavings === undefined ? {} : { interleavings }),
    ...(swapped === undefined ? {} : { swapped }),
    ...(chance === undefined ? {} : { chance }),
    ...(value.polls === true ? { polls: true } : {}),
  };
}

/** undefined: there is none; null: it is amiss. */
function optional<T>(value: unknown, read: (each: unknown) => T | null) {
  return value === undefined ? undefined : listOf(value, read);
}

/** Beyond whole numbers, too: there are many orders. */
function isExact(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function outputFrom(value: unknown): OrderOutput | null {
  if (!isFields(value)) return null;
  const { console, error, schedules, token } = value;
  const outcome = OUTCOMES.find((each) => each === value.outcome);
  if (!areTexts(console) || outcome === undefined || !isText(error)) return null;
  return isCount(schedules) && isText(token) ? { console, outcome, error, schedules, token } : null;
}

function swappedFrom(value: unknown) {
  if (!isFields(value) || !isText(value.name)) return null;
  const [one, other, more] = listOf(value.kinds, kindFrom) ?? [];
  if (one === undefined || other === undefined || more !== undefined) return null;
  return { kinds: [one, other] as const, name: value.name };
}

function kindFrom(value: unknown): EventKind | null {
  return EVENT_KINDS.find((kind) => kind === value) ?? null;
}

/** Who stands where: null while nobody waits for a choice, undefined if it is no such thing. */
export function standingFrom(value: unknown): StepState | null | undefined {
  if (value === null) return null;
  if (!isFields(value) || !isCount(value.steps)) return undefined;
  const threads = listOf(value.threads, threadFrom);
  return threads === null ? undefined : { steps: value.steps, threads };
}

function threadFrom(value: unknown): ThreadStanding | null {
  const known = isFields(value) ? stepIn(value) : null;
  if (known === null || !isFields(value)) return null;
  const next = kindFrom(value.next);
  return next && { ...known, next };
}

/** null if they are none. */
export function stepsFrom(value: unknown): readonly StepMade[] | null {
  return listOf(value, (each) => {
    const known = isFields(each) ? stepIn(each) : null;
    if (known === null || !isFields(each) || !isNumber(each.event)) return null;
    const did = kindFrom(each.did);
    return did && { ...known, did, event: each.event };
  });
}

function stepIn(value: Fields) {
  const { thread, choice, object } = value;
  const place = placeIn(value);
  if (!isCount(thread) || !isNumber(choice) || !isNumber(object) || place === null) return null;
  return { thread, choice, object, ...place };
}

/** Why a token cannot be played: null if it can, undefined if it is no such thing. */
export function troubleFrom(value: unknown): string | null | undefined {
  return value === null || isText(value) ? value : undefined;
}

/** What the engine has asked of the browser; null if it is no such thing. */
export function stateFrom(value: unknown): KernelState | null {
  if (!isFields(value) || typeof value.sharedMemory !== 'boolean') return null;
  const { sharedMemory, idleWorkers, createdWorkers, endedWorkers, sharedBytes } = value;
  if (!isCount(idleWorkers) || !isCount(createdWorkers)) return null;
  if (!isCount(endedWorkers) || !isCount(sharedBytes)) return null;
  return { sharedMemory, idleWorkers, createdWorkers, endedWorkers, sharedBytes };
}

/** What is wrong with a text in Python: null if nothing, undefined if it is no such thing. */
export function problemFrom(value: unknown): PythonProblem | null | undefined {
  if (value === null) return null;
  if (!isFields(value)) return undefined;
  const { name, message, cell, column } = value;
  const place = placeIn(value);
  if (!isText(name) || !isText(message) || !isText(cell) || place === null) return undefined;
  if (column !== null && !isCount(column)) return undefined;
  return { name, message, cell, line: place.line, column };
}
