/** Builds the flow graph from a log, event by event; see flow-graph.ts for what it holds. */
import {
  EVENT_KINDS,
  type EventKind,
  isPoll,
  KIND_CODE,
  NONE,
  type TraceEvent,
} from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import {
  type FlowEdge,
  type FlowGraph,
  type FlowNode,
  type Guard,
  threadNodeId,
} from './flow-graph';
import { flowLayers } from './flow-layers';
import { flowUse, isEmptyPoll, putsItem, takesItem } from './kind-groups';
import { type KnownObject, ObjectNames } from './object-names';

/** Objects and threads that a picture can hold; a program may make any number of them. The first ones are drawn. */
const MOST_DRAWN = 64;

interface Use {
  readonly use: FlowEdge['use'];
  readonly thread: number;
  readonly object: number;
  count: number;
}

export class FlowGraphBuilder {
  readonly names = new ObjectNames();
  #absorbed = 0;
  #labels: string[] = ['main'];
  /** By object, thread and use. */
  #uses = new Map<number, Use>();
  #lastThread = 0;
  #peaks = new Map<number, number>();
  #countsUnfinished = new Set<number>();
  /** Threads and objects in order of appearance. */
  #order: string[] = ['t0'];
  #known = new Set(this.#order);
  #objects = 0;
  #threads = 1;
  #moves = 0;
  #polls = 0;
  #emptyPolls = 0;
  #graph: FlowGraph | null = null;

  /** Takes in events up to `end`; the graph is made anew when somebody asks and something about it has changed. */
  absorb(log: TraceLog, end = log.length): void {
    for (; this.#absorbed < end; this.#absorbed++) this.#take(log, this.#absorbed);
  }

  #take(log: TraceLog, index: number): void {
    const code = log.kindCode(index);
    const thread = log.thread(index);
    if (NAMES[code] === true) this.#name(log.at(index));
    else if (thread !== this.#lastThread) this.#appear(threadNodeId(thread));
    this.#lastThread = thread;
    const use = USE[code] ?? null;
    if (use === null && code !== KIND_CODE['task-done']) return;
    const object = log.word(index, 4);
    if (use !== null && object !== NONE) this.#use(use, thread, object, code);
    if (use === 'put' || use === 'get') this.#depth(object, log.word(index, 6));
    if (
      (code === KIND_CODE['task-done'] || use === 'join') &&
      !this.#countsUnfinished.has(object)
    ) {
      this.#countsUnfinished.add(object);
      this.#graph = null;
    }
    if (use === 'get') this.#poll(code, log.word(index, 10));
  }

  /** Kinds that say what things are and who there is. */
  #name(event: TraceEvent): void {
    const { kind, object, thread } = event;
    this.names.absorb(event);
    if (kind === 'created' && object !== NONE) this.#appear(`o${object}`);
    // One of too many: nothing in the picture changes.
    if (object !== NONE && !this.#known.has(`o${object}`) && event.other <= 0) return;
    if (kind === 'thread-started' || (kind === 'created' && event.other > 0)) {
      this.#appear(threadNodeId(event.other));
      if (kind === 'thread-started') this.#labels[event.other] = event.text;
    }
    this.#appear(threadNodeId(thread));
    this.#graph = null;
  }

  #depth(object: number, depth: number): void {
    if (depth <= (this.#peaks.get(object) ?? 0)) return;
    this.#peaks.set(object, depth);
    this.#graph = null;
  }

  #poll(code: number, arg: number): void {
    const event = { kind: EVENT_KINDS[code] ?? 'get', arg };
    if (!isPoll(event)) return;
    if (this.#polls++ < COUNTED) this.#graph = null;
    if (isEmptyPoll(event)) this.#emptyPolls++;
  }

  graph(): FlowGraph {
    this.#graph ??= this.#build();
    return this.#graph;
  }

  threadLabel(thread: number): string {
    const node = this.graph().nodes.find(
      (each) => each.node === 'thread' && each.thread === thread,
    );
    return node?.label ?? '';
  }

  #appear(key: string): void {
    if (this.#known.has(key)) return;
    const count = key.startsWith('o') ? ++this.#objects : ++this.#threads;
    if (count > MOST_DRAWN) return;
    this.#known.add(key);
    this.#order.push(key);
    this.#graph = null;
  }

  #use(use: FlowEdge['use'], thread: number, object: number, code: number): void {
    if (MOVES[code] === true && this.#moves++ < COUNTED) this.#graph = null;
    const key = (object * 0x10000 + thread) * 8 + USES.indexOf(use);
    const known = this.#uses.get(key);
    if (known) {
      known.count++;
      return;
    }
    const kind = EVENT_KINDS[code] ?? 'get';
    this.names.assume(
      object,
      use === 'lock'
        ? 'lock'
        : kind.startsWith('append') || kind.startsWith('pop')
          ? 'deque'
          : 'queue',
    );
    this.#appear(`o${object}`);
    if (!this.#known.has(`o${object}`) || !this.#known.has(threadNodeId(thread))) return;
    this.#uses.set(key, { use, thread, object, count: 1 });
    this.#graph = null;
  }

  #build(): FlowGraph {
    const containersOf = this.#containers();
    const vesselKey = (object: number): number => this.#vesselOf(object, containersOf);
    const edges = new Map<string, FlowEdge>();
    for (const { use, thread, object, count } of this.#uses.values()) {
      const vessel = `o${vesselKey(object)}`;
      // A vessel's own lock is part of putting and getting, not a line of its own.
      if (use === 'lock' && this.#isVessel(vesselKey(object), containersOf)) continue;
      const id = `${use} t${thread} ${vessel}`;
      const [from, to] =
        use === 'get' ? [vessel, threadNodeId(thread)] : [threadNodeId(thread), vessel];
      edges.set(id, {
        id,
        use,
        thread,
        vessel,
        from,
        to,
        count: count + (edges.get(id)?.count ?? 0),
        back: false,
      });
    }
    const shown = this.#order.filter(
      (key) => key.startsWith('t') || this.#isShown(Number(key.slice(1)), containersOf, edges),
    );
    const layout = flowLayers(shown, [...edges.values()]);
    const labels = distinctLabels(
      shown
        .filter((key) => key.startsWith('t'))
        .map((key) => this.#threadName(Number(key.slice(1)))),
    );
    let thread = 0;
    const nodes = shown.map((id): FlowNode => {
      const layer = layout.layerOf.get(id) ?? 0;
      if (id.startsWith('t')) {
        return {
          node: 'thread',
          id,
          thread: Number(id.slice(1)),
          label: labels[thread++] ?? '',
          layer,
          stage: layout.stageOf.get(id) ?? id,
        };
      }
      return this.#objectNode(id, Number(id.slice(1)), layer, containersOf);
    });
    return {
      nodes,
      edges: layout.edges,
      layers: layout.layers,
      moves: this.#moves,
      polls: this.#polls,
      emptyPolls: this.#emptyPolls,
    };
  }

  #objectNode(
    id: string,
    object: number,
    layer: number,
    containersOf: ReadonlyMap<number, readonly KnownObject[]>,
  ): FlowNode {
    const known = this.names.assume(object, 'queue');
    const label = this.names.label(object);
    if (known.type === 'lock' || known.type === 'condition')
      return { node: 'lock', id, object, type: known.type, label, layer };
    const container = known.type === 'instance' ? (containersOf.get(object)?.[0] ?? known) : known;
    return {
      node: 'vessel',
      id,
      object,
      container: container.id,
      type: container.type === 'deque' ? 'deque' : 'queue',
      guards: this.#guards(object),
      label,
      className: known.className,
      maxsize: container.maxsize,
      peakDepth: this.#peaks.get(container.id) ?? 0,
      countsUnfinished: this.#countsUnfinished.has(container.id),
      layer,
    };
  }

  #guards(owner: number): Guard[] {
    return this.#order.flatMap((key): Guard[] => {
      const known = key.startsWith('o') ? this.names.get(Number(key.slice(1))) : undefined;
      if (known?.type !== 'lock' && known?.type !== 'condition') return [];
      const field = known.owners.find(({ object }) => object === owner)?.field;
      return field === undefined ? [] : [{ object: known.id, type: known.type, field }];
    });
  }

  /** Queues and deques in the fields of each instance. */
  #containers(): Map<number, KnownObject[]> {
    const found = new Map<number, KnownObject[]>();
    for (const key of this.#order) {
      const known = key.startsWith('o') ? this.names.get(Number(key.slice(1))) : undefined;
      if (!known || (known.type !== 'deque' && known.type !== 'queue')) continue;
      for (const { object } of known.owners) {
        if (this.names.get(object)?.type === 'instance')
          found.set(object, [...(found.get(object) ?? []), known]);
      }
    }
    return found;
  }

  /** An instance with exactly one container of its own stands for it, and for the lock beside it. */
  #vesselOf(object: number, containersOf: ReadonlyMap<number, readonly KnownObject[]>): number {
    const known = this.names.get(object);
    const owners = (known?.owners ?? []).filter((owner) =>
      this.#isVessel(owner.object, containersOf),
    );
    const [owner] = owners;
    return owner && owners.length === 1 && known?.type !== 'queue' ? owner.object : object;
  }

  #isVessel(object: number, containersOf: ReadonlyMap<number, readonly KnownObject[]>): boolean {
    const known = this.names.get(object);
    return (
      known?.type === 'queue' ||
      known?.type === 'deque' ||
      (known?.type === 'instance' &&
        containersOf.get(object)?.length === 1 &&
        containersOf.get(object)?.[0]?.type === 'deque')
    );
  }

  #isShown(
    object: number,
    containersOf: ReadonlyMap<number, readonly KnownObject[]>,
    edges: ReadonlyMap<string, FlowEdge>,
  ): boolean {
    const known = this.names.get(object);
    if (!known || this.#vesselOf(object, containersOf) !== object) return false;
    // A deque waits until it is used: it mostly turns out to be part of an instance. Locks are shown where they are used, too.
    if (known.type !== 'queue' && known.type !== 'instance')
      return [...edges.values()].some(({ vessel }) => vessel === `o${object}`);
    return this.#isVessel(object, containersOf);
  }

  #threadName(thread: number): string {
    // Until it is started nobody but Python has given it a name.
    return this.#labels[thread] ?? `Thread-${thread}`;
  }
}

const NAMED: ReadonlySet<EventKind> = new Set<EventKind>([
  'created',
  'named',
  'member',
  'thread-started',
]);
const NAMES = EVENT_KINDS.map((kind) => NAMED.has(kind));
const USES: readonly FlowEdge['use'][] = ['put', 'get', 'join', 'read', 'lock'];
const USE = EVENT_KINDS.map(
  (kind) => flowUse(kind) ?? (touchesLock(kind) ? ('lock' as const) : null),
);
const MOVES = EVENT_KINDS.map((kind) => putsItem(kind) || takesItem(kind));
/** Beyond so many moves or polls the exact number makes no difference to the picture, and the graph need not be made anew. */
const COUNTED = 1_000;

function touchesLock(kind: EventKind): boolean {
  return (
    kind === 'lock-acquired' ||
    kind === 'lock-blocked' ||
    kind === 'lock-busy' ||
    kind === 'wait-blocked' ||
    kind === 'notified'
  );
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
