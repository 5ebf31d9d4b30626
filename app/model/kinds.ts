/**
 * What each kind of event means to a reader of the picture: one table, of all kinds. Whoever takes a log apart asks it;
 * a kind that is new in the log does not compile before it stands here.
 */
import {
  EVENT_KINDS,
  type EventKind,
  isPoll,
  KIND_CODE,
  type TraceEvent,
} from '../../workers/trace/events';

/** What a thread is parked in. */
export type ParkedIn = 'put' | 'get' | 'queue-join' | 'thread-join' | 'lock' | 'condition';

/** What a thread does to a container or a lock, as an arrow of the flow would show it. */
export type FlowUse = 'put' | 'get' | 'join' | 'read' | 'lock' | 'share';

export interface KindFacts {
  /** A wait begins: the thread is parked, in this. Every later event of the thread ends it, but for one (`goesOnWaiting`). */
  readonly parksIn: ParkedIn | null;
  /** Its `other` is a thread that may go on because of it. */
  readonly wakes: boolean;
  /** The event's item goes into its object, or comes out of it. */
  readonly moves: 'put' | 'take' | null;
  readonly use: FlowUse | null;
  /** It tells of its object, and leaves that as it was. */
  readonly onlyLooks: boolean;
  /** `depth` is what was seen, not what became. */
  readonly depthAsSeen: boolean;
  /** A thread that polls may do it between two polls. */
  readonly inPolling: boolean;
  /** Says what things are; nothing moves. Passed over when a person steps. */
  readonly setup: boolean;
}

const GIVEN: Readonly<Record<EventKind, Partial<KindFacts>>> = {
  'thread-started': {},
  'thread-began': {},
  'thread-ended': { wakes: true },
  'thread-failed': {},
  'join-blocked': { parksIn: 'thread-join' },
  joined: {},
  'join-timeout': {},
  woken: {},
  'put-blocked': { parksIn: 'put', use: 'put' },
  put: { moves: 'put', use: 'put', wakes: true },
  'put-full': { use: 'put', onlyLooks: true },
  'get-blocked': { parksIn: 'get', use: 'get' },
  get: { moves: 'take', use: 'get', wakes: true },
  'get-empty': { use: 'get', onlyLooks: true, inPolling: true },
  'task-done': { wakes: true },
  'queue-join-blocked': { parksIn: 'queue-join', use: 'join' },
  'queue-joined': { use: 'join' },
  shutdown: { wakes: true },
  refused: { onlyLooks: true },
  'size-read': { use: 'read', onlyLooks: true, depthAsSeen: true, inPolling: true },
  'lock-blocked': { parksIn: 'lock', use: 'lock' },
  'lock-acquired': { use: 'lock', inPolling: true },
  'lock-busy': { use: 'lock', onlyLooks: true },
  'lock-released': { wakes: true, inPolling: true },
  'wait-blocked': { parksIn: 'condition', use: 'lock' },
  'wait-ended': {},
  'wait-timeout': {},
  notified: { use: 'lock', wakes: true },
  append: { moves: 'put', use: 'put' },
  appendleft: { moves: 'put', use: 'put' },
  pop: { moves: 'take', use: 'get' },
  popleft: { moves: 'take', use: 'get' },
  'length-read': { use: 'read', onlyLooks: true, depthAsSeen: true, inPolling: true },
  'field-read': { onlyLooks: true, inPolling: true },
  'field-written': { inPolling: true },
  'sleep-began': {},
  slept: { inPolling: true },
  printed: {},
  'newline-printed': {},
  created: { setup: true },
  named: { setup: true },
  member: { setup: true },
  'lock-read': { onlyLooks: true, inPolling: true },
  'alive-read': { onlyLooks: true },
  'clock-read': { inPolling: true },
  'list-read': { use: 'share', onlyLooks: true, depthAsSeen: true, inPolling: true },
  'list-written': { use: 'share', inPolling: true },
  'list-added': { use: 'share' },
  'list-removed': { use: 'share' },
  'list-length-read': { use: 'share', onlyLooks: true, depthAsSeen: true, inPolling: true },
  'key-read': { use: 'share', onlyLooks: true, inPolling: true },
  'key-written': { use: 'share', inPolling: true },
  'key-deleted': { use: 'share' },
  'keys-read': { use: 'share', onlyLooks: true, inPolling: true },
  'variable-read': { use: 'share', onlyLooks: true, inPolling: true },
  'variable-written': { use: 'share', inPolling: true },
};

/** By the kind's code, for loops over records. All of one shape: they are asked about every event. */
export const FACTS_OF_CODE: readonly KindFacts[] = EVENT_KINDS.map((kind) => {
  const given = GIVEN[kind];
  return {
    parksIn: given.parksIn ?? null,
    wakes: given.wakes ?? false,
    moves: given.moves ?? null,
    use: given.use ?? null,
    onlyLooks: given.onlyLooks ?? false,
    depthAsSeen: given.depthAsSeen ?? false,
    inPolling: given.inPolling ?? false,
    setup: given.setup ?? false,
  };
});

/** Of a kind that a later version has recorded. */
const NOTHING: KindFacts = {
  parksIn: null,
  wakes: false,
  moves: null,
  use: null,
  onlyLooks: false,
  depthAsSeen: false,
  inPolling: false,
  setup: false,
};

export function factsOf(kind: EventKind): KindFacts {
  return FACTS_OF_CODE[KIND_CODE[kind]] ?? NOTHING;
}

export function isSetup(kind: EventKind): boolean {
  return factsOf(kind).setup;
}

/** What was done to a list, object, map, set or variable that threads share. */
export function onSharedData(kind: EventKind): kind is DataKind {
  return (
    kind.startsWith('list-') ||
    kind.startsWith('key') ||
    kind === 'variable-read' ||
    kind === 'variable-written'
  );
}

export type DataKind = Extract<EventKind, `list-${string}` | `key${string}` | `variable-${string}`>;

export function putsItem(kind: EventKind): boolean {
  return factsOf(kind).moves === 'put';
}

export function takesItem(kind: EventKind): boolean {
  return factsOf(kind).moves === 'take';
}

export function wakes(kind: EventKind): boolean {
  return factsOf(kind).wakes;
}

/** A poll that found nothing. A `get` whose timeout ran out waited; that is no poll. */
export function isEmptyPoll(event: Pick<TraceEvent, 'kind' | 'arg'>): boolean {
  return event.kind === 'get-empty' && isPoll(event);
}

/** `wait` stands in line first, and then lets go of its lock: of all that a parked thread records, this alone ends no wait. */
export function goesOnWaiting(parkedIn: ParkedIn | null, kind: EventKind): boolean {
  return parkedIn === 'condition' && kind === 'lock-released';
}
