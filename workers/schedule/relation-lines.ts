/** When two steps meet of which one went to wait, in an exploration in which places in a line are taken for none (lines.ts). */
import { FOUND } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE } from '../trace/events';
import type { Wish } from './steps';

const KIND_MASK = LOOKS_AT_CLOCK - 1;
const {
  put: PUT,
  get: GET,
  joined: JOINED,
  'queue-joined': QUEUE_JOINED,
  'lock-acquired': LOCK_ACQUIRED,
} = KIND_CODE;

/** Operations that do nothing but stand in line where they have to wait. */
export const WAITS_IN_LINE = new Set<number>([PUT, GET, JOINED, QUEUE_JOINED, LOCK_ACQUIRED]);
/** Those of them out of whose line one is called; out of the others all are. */
export const ONE_IS_CALLED = new Set<number>([PUT, GET, LOCK_ACQUIRED]);

/** Whether two steps meet of which one went to wait for a thing; undefined: neither did, or the rest has to say. */
export function meetInLine(a: Wish, b: Wish): boolean | undefined {
  if (a.object !== b.object) return undefined;
  return besideWaited(a, b) ?? besideWaited(b, a);
}

function besideWaited(waited: Wish, other: Wish): boolean | undefined {
  const state = waited.noted?.state ?? 0;
  const kind = waited.operation & KIND_MASK;
  if ((state & FOUND.WAITED) === 0 || !WAITS_IN_LINE.has(kind)) return undefined;
  const otherState = other.noted?.state ?? 0;
  const sameLine = (other.operation & KIND_MASK) === kind;
  const apart = sameLine && ONE_IS_CALLED.has(kind) && (state & FOUND.ANY_PLACE) === 0;
  if ((otherState & FOUND.WAITED) !== 0) return apart;
  // To wait changes nothing that a call sees which fails.
  if ((otherState & FOUND.FAILED) !== 0) return false;
  // What was not made would have to wait there too, or fail. (Of a put and a get it is known what they came to.)
  const unmade = other.noted === undefined && (kind === PUT || kind === GET);
  return unmade && sameLine ? apart : undefined;
}
