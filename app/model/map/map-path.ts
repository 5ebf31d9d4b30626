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

/** An edge, as a run takes it. */
export interface Way extends Pick<GraphEdge, 'thread' | 'kind' | 'failed' | 'to'> {
  /** By number of a thread, the number that it goes by from then on; not there, or empty: its own. */
  readonly exchange?: readonly number[];
}

/** What a run goes along. */
export interface Ways {
  /** Places of the edges that leave a state. */
  leaving(state: number): readonly number[];
  edge(place: number): Way | undefined;
  /** Each kind of edge once, at least. */
  readonly kinds: readonly Pick<Way, 'kind' | 'failed'>[];
}

/** A run of another setting than the map's may go ways that the map does not have: it is followed up to there. */
export function pathOf(map: StateMap, events: Iterable<PathEvent>): MapPath {
  const leaving = leavingOf(map);
  return pathAlong(
    {
      leaving: (state) => leaving[state] ?? [],
      edge: (place) => map.edges[place],
      kinds: map.edges,
    },
    events,
  );
}

export function pathAlong(ways: Ways, events: Iterable<PathEvent>): MapPath {
  const known = new Set(ways.kinds.flatMap(recordsOf));
  const steps: PathStep[] = [];
  /** Threads whose step began with being woken: what they had waited for is the rest of it. */
  const within = new Set<number>();
  /** By number of a thread: the number that it goes by here. */
  let numbers: readonly number[] = [];
  let state = 0;
  let place = -1;
  for (const event of events) {
    place++;
    if (event.kind !== 'woken' && within.delete(event.thread)) continue;
    // What the map has nowhere is no step of it.
    if (!known.has(event.kind)) continue;
    const thread = numbers[event.thread] ?? event.thread;
    const taken = edgesOf(ways, state, { thread, kind: event.kind });
    // To make a thread is a step where threads do so; of all other things it is none.
    if (taken === null && event.kind === 'created') continue;
    if (taken === null) return { steps, leavesAt: place };
    for (const edge of taken) {
      const { to, exchange = [] } = ways.edge(edge) ?? { to: state };
      steps.push({ edge, event: place });
      state = to;
      numbers = exchanged(numbers, exchange);
    }
    if (event.kind === 'woken') within.add(event.thread);
  }
  return { steps, leavesAt: null };
}

/** Those who went by some number go by another one now. */
function exchanged(numbers: readonly number[], to: readonly number[]): readonly number[] {
  if (to.length === 0) return numbers;
  const count = Math.max(numbers.length, to.length);
  return Array.from({ length: count }, (_, thread) => {
    const number = numbers[thread] ?? thread;
    return to[number] ?? number;
  });
}

/**
 * The edge that an event takes; before it those that only look, of which a free run has no record as long as nobody else
 * has the object. null: there is none.
 */
function edgesOf(ways: Ways, from: number, event: PathEvent): readonly number[] | null {
  const looks: number[] = [];
  let { thread } = event;
  for (let state = from; ; ) {
    const own = ways.leaving(state).filter((edge) => ways.edge(edge)?.thread === thread);
    const edge = own.find((each) => isTaken(ways.edge(each), event.kind));
    if (edge !== undefined) return [...looks, edge];
    const look = own.find((each) => onlyLooks(ways.edge(each)));
    const next = look === undefined ? undefined : ways.edge(look);
    if (look === undefined || next === undefined || looks.includes(look)) return null;
    looks.push(look);
    state = next.to;
    thread = next.exchange?.[thread] ?? thread;
  }
}

function onlyLooks(way: Way | undefined): boolean {
  return way !== undefined && factsOf(way.kind).onlyLooks;
}

function isTaken(way: Way | undefined, kind: EventKind): boolean {
  return way !== undefined && recordsOf(way).includes(kind);
}

/** What a log may have of an edge's first step. */
function recordsOf({ kind, failed }: Pick<Way, 'kind' | 'failed'>): readonly EventKind[] {
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
