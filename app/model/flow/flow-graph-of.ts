/** The flow graph of what a log has told so far. */
import type { ObjectType } from '../../../workers/trace/events';
import {
  type DataNode,
  type DataType,
  type FlowEdge,
  type FlowGraph,
  type FlowNode,
  type LockNode,
  threadNodeId,
  type VesselNode,
} from './flow-graph';
import { flowLayers } from './flow-layers';
import { FlowVessels } from './flow-vessels';
import type { ObjectNames } from './object-names';

/** What one thread did to one object, so many times. */
export interface FlowUse {
  readonly use: FlowEdge['use'];
  readonly thread: number;
  readonly object: number;
  count: number;
}

export interface FlowFacts extends Pick<FlowGraph, 'moves' | 'polls' | 'emptyPolls'> {
  readonly names: ObjectNames;
  /** Threads (`t0`) and objects (`o3`) in order of appearance. */
  readonly order: readonly string[];
  readonly uses: Iterable<FlowUse>;
  /** Names of threads, by number. */
  readonly labels: readonly string[];
  /** The most that each container ever held. */
  readonly peaks: ReadonlyMap<number, number>;
  readonly countsUnfinished: ReadonlySet<number>;
}

export function flowGraphOf(facts: FlowFacts): FlowGraph {
  const { names, order, moves, polls, emptyPolls } = facts;
  const vessels = new FlowVessels(names, order.filter(isObject).map(numberOf));
  const edges = edgesOf(facts.uses, vessels);
  const shown = order.filter(
    (key) => !isObject(key) || isShown(numberOf(key), names, vessels, edges),
  );
  const layout = flowLayers(shown, edges);
  const threads = shown.filter((key) => !isObject(key));
  const labels = distinctLabels(threads.map((key) => threadName(numberOf(key), facts)));
  const nodes = shown.map((id): FlowNode => {
    const layer = layout.layerOf.get(id) ?? 0;
    if (isObject(id)) return objectNode(id, layer, facts, vessels);
    return {
      node: 'thread',
      id,
      thread: numberOf(id),
      label: labels[threads.indexOf(id)] ?? '',
      layer,
      stage: layout.stageOf.get(id) ?? id,
    };
  });
  return { nodes, edges: layout.edges, layers: layout.layers, moves, polls, emptyPolls };
}

function edgesOf(uses: Iterable<FlowUse>, vessels: FlowVessels): FlowEdge[] {
  const edges = new Map<string, FlowEdge>();
  for (const { use, thread, object, count } of uses) {
    const stands = vessels.standsFor(object);
    // A vessel's own lock is part of putting and getting, not a line of its own.
    if (use === 'lock' && vessels.isVessel(stands)) continue;
    const vessel = `o${stands}`;
    const id = `${use} t${thread} ${vessel}`;
    const [from, to] =
      use === 'get' ? [vessel, threadNodeId(thread)] : [threadNodeId(thread), vessel];
    const all = count + (edges.get(id)?.count ?? 0);
    edges.set(id, { id, use, thread, vessel, from, to, count: all, back: false });
  }
  return [...edges.values()];
}

function objectNode(
  id: string,
  layer: number,
  { names, peaks, countsUnfinished }: FlowFacts,
  vessels: FlowVessels,
): VesselNode | LockNode | DataNode {
  const object = numberOf(id);
  const known = names.assume(object, 'queue');
  const label = names.label(object);
  const data = dataType(known.type);
  if (data !== null) return { node: 'data', id, object, type: data, label, layer };
  if (known.type === 'lock' || known.type === 'condition')
    return { node: 'lock', id, object, type: known.type, label, layer };
  const container = vessels.containerOf(known);
  return {
    node: 'vessel',
    id,
    object,
    container: container.id,
    type: container.type === 'deque' ? 'deque' : 'queue',
    guards: vessels.guardsOf(object),
    label,
    className: known.className,
    maxsize: container.maxsize,
    peakDepth: peaks.get(container.id) ?? 0,
    countsUnfinished: countsUnfinished.has(container.id),
    layer,
  };
}

function dataType(type: ObjectType): DataType | null {
  switch (type) {
    case 'list':
    case 'object':
    case 'map':
    case 'set':
    case 'variable':
      return type;
    default:
      return null;
  }
}

function isShown(
  object: number,
  names: ObjectNames,
  vessels: FlowVessels,
  edges: readonly FlowEdge[],
): boolean {
  const known = names.get(object);
  if (!known || vessels.standsFor(object) !== object) return false;
  // A deque waits until it is used: it mostly turns out to be part of an instance. Locks are shown where they are used, too.
  if (known.type !== 'queue' && known.type !== 'instance')
    return edges.some(({ vessel }) => vessel === `o${object}`);
  return vessels.isVessel(object);
}

function threadName(thread: number, { labels }: FlowFacts): string {
  // Until it is started nobody but Python has given it a name.
  return labels[thread] ?? `Thread-${thread}`;
}

/** Same names get a number each, from 1, in order. */
function distinctLabels(labels: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const ordinal = (seen.get(label) ?? 0) + 1;
    seen.set(label, ordinal);
    return labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} ${ordinal}`;
  });
}

function isObject(key: string): boolean {
  return key.startsWith('o');
}

function numberOf(key: string): number {
  return Number(key.slice(1));
}
