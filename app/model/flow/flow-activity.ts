/** What moves in the flow around a position: the item under way, and the arrows that were just used. */
import { NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { factsOf, putsItem, takesItem } from '../kinds';
import { type Item, itemAt, itemsOf, type Moment } from '../moment/moment';
import type { FlowGraph, VesselNode } from './flow-graph';

/** An item between a thread and a vessel. */
export interface Traveller {
  readonly item: Item;
  readonly thread: number;
  /** Node id. */
  readonly vessel: string;
  readonly edge: string;
  readonly direction: 'in' | 'out';
}

/** The node that stands for a queue, deque or lock; undefined if none does. */
export function vesselOf(graph: FlowGraph, object: number): VesselNode | undefined {
  return graph.nodes.find(
    (node): node is VesselNode =>
      node.node === 'vessel' &&
      (node.container === object ||
        node.object === object ||
        node.guards.some((guard) => guard.object === object)),
  );
}

/** The item that event `floor(position)` moves; null while the position is whole or that event moves nothing. */
export function travellerAt(graph: FlowGraph, moment: Moment, position: number): Traveller | null {
  const { log } = moment;
  const index = Math.floor(position);
  if (position === index || index >= log.length) return null;
  const event = log.at(index);
  const into = putsItem(event.kind);
  if (!into && !takesItem(event.kind)) return null;
  const vessel = vesselOf(graph, event.object);
  if (!vessel) return null;
  const inside = into ? undefined : itemsOf(moment, event.object, 1)[0];
  const item =
    inside && inside.item === event.item ? inside : { ...itemAt(log, index), item: event.item };
  return {
    item,
    thread: event.thread,
    vessel: vessel.id,
    edge: `${into ? 'put' : 'get'} t${event.thread} ${vessel.id}`,
    direction: into ? 'in' : 'out',
  };
}

/** Ids of the edges used by the last `window` events before `position` and by the one that is happening. */
export function activeEdges(
  graph: FlowGraph,
  log: TraceLog,
  position: number,
  window: number,
): ReadonlySet<string> {
  const active = new Set<string>();
  const end = Math.min(log.length, Math.ceil(position));
  for (let index = Math.max(0, end - window); index < end; index++) {
    const { kind, object, thread } = log.at(index);
    const { use } = factsOf(kind);
    if (use === 'lock') continue; // heldLocks tells of them
    if (use === 'share') active.add(`share t${thread} o${object}`);
    const vessel = use && object !== NONE ? vesselOf(graph, object) : undefined;
    if (vessel) active.add(`${use} t${thread} ${vessel.id}`);
  }
  return active;
}

/** Ids of the edges from threads to the locks they are inside of. */
export function heldLocks(graph: FlowGraph, moment: Moment): string[] {
  return graph.nodes.flatMap((node) => {
    const holder = node.node === 'lock' ? (moment.objects.get(node.object)?.holder ?? NONE) : NONE;
    return holder === NONE ? [] : [`lock t${holder} ${node.id}`];
  });
}

/** Thread of the event that is happening, or happened last; NONE at the beginning. */
export function actingThread(log: TraceLog, position: number): number {
  const index = Math.ceil(position) - 1;
  return index >= 0 && index < log.length ? log.thread(index) : NONE;
}
