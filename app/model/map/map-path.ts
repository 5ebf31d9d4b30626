/**
 * A run as a way on the map: each event of its log that begins a step of the map leads from state to state. Between two
 * such events (a thread begins, is parked in passing, names something) the run stays in its state.
 */
import type { GraphEdge, StateMap } from '../../../workers/graph/interface';
import type { EventKind } from '../../../workers/trace/events';
import { factsOf } from '../kinds';
import { leavingOf } from './state-map';

/** What the path asks of a log's event; `thread` and `kind` as in a record. */
export interface PathEvent {
  readonly thread: number;
  readonly kind: EventKind;
}

export interface PathStep {
  /** Place in the map's edges. */
  readonly edge: number;
  /** Place of the event in the log that took it. */
  readonly event: number;
}

export interface MapPath {
  readonly steps: readonly PathStep[];
  /** Place in the log of the event from which on the run goes a way that the map does not have; null: it has all of it. */
  readonly leavesAt: number | null;
}

/** What a step records that did not succeed, by what it would have recorded. */
const UNSUCCESSFUL: Partial<Record<EventKind, readonly EventKind[]>> = {
  put: ['put-blocked', 'put-full', 'refused'],
  get: ['get-blocked', 'get-empty', 'refused'],
  joined: ['join-blocked', 'join-timeout'],
  'queue-joined': ['queue-join-blocked'],
  'lock-acquired': ['lock-blocked', 'lock-busy'],
  'wait-ended': ['wait-timeout', 'lock-blocked'],
  pop: ['refused'],
  popleft: ['refused'],
  // At its end a loop over a list looks at the length.
  'list-read': ['list-length-read'],
};

/** A run of another setting than the map's may go ways that the map does not have: it is followed up to there. */
export function pathOf(map: StateMap, events: Iterable<PathEvent>): MapPath {
  const leaving = leavingOf(map);
  const known = new Set(map.edges.flatMap(recordsOf));
  const steps: PathStep[] = [];
  /** Threads whose step began with being woken: what they had waited for is the rest of it. */
  const within = new Set<number>();
  let state = 0;
  let place = -1;
  for (const event of events) {
    place++;
    if (event.kind !== 'woken' && within.delete(event.thread)) continue;
    // What the map has nowhere is no step of it.
    if (!known.has(event.kind)) continue;
    const taken = edgesOf(map, leaving, state, event);
    // To make a thread is a step where threads do so; of all other things it is none.
    if (taken === null && event.kind === 'created') continue;
    if (taken === null) return { steps, leavesAt: place };
    for (const edge of taken) {
      steps.push({ edge, event: place });
      state = map.edges[edge]?.to ?? state;
    }
    if (event.kind === 'woken') within.add(event.thread);
  }
  return { steps, leavesAt: null };
}

/**
 * The edge that an event takes; before it those that only look, of which a free run has no record as long as nobody else
 * has the object. null: there is none.
 */
function edgesOf(
  map: StateMap,
  leaving: readonly (readonly number[])[],
  from: number,
  event: PathEvent,
): readonly number[] | null {
  const looks: number[] = [];
  for (let state = from; ; ) {
    const own = (leaving[state] ?? []).filter((edge) => map.edges[edge]?.thread === event.thread);
    const edge = own.find((each) => isTaken(map.edges[each], event));
    if (edge !== undefined) return [...looks, edge];
    const look = own.find((each) => onlyLooks(map.edges[each]));
    const next = look === undefined ? undefined : map.edges[look];
    if (look === undefined || next === undefined || looks.includes(look)) return null;
    looks.push(look);
    state = next.to;
  }
}

function onlyLooks(edge: GraphEdge | undefined): boolean {
  return edge !== undefined && factsOf(edge.kind).onlyLooks;
}

function isTaken(edge: GraphEdge | undefined, { thread, kind }: PathEvent): boolean {
  return edge?.thread === thread && recordsOf(edge).includes(kind);
}

/** What a log may have of an edge's first step. */
function recordsOf({ kind, failed }: GraphEdge): readonly EventKind[] {
  return failed ? (UNSUCCESSFUL[kind] ?? [kind]) : [kind];
}

/** How many steps of the path have happened when the playhead stands at `position`: events that have happened. */
export function stepsUpTo({ steps }: MapPath, position: number): number {
  const after = steps.findIndex(({ event }) => event >= position);
  return after < 0 ? steps.length : after;
}

/** The states of the path in order, the beginning first: one more than it has steps. */
export function statesOf(map: StateMap, path: MapPath): readonly number[] {
  return [0, ...path.steps.flatMap(({ edge }) => map.edges[edge]?.to ?? [])];
}
