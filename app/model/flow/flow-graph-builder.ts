/** Takes in a log, event by event, as far as the flow graph speaks of it; flow-graph-of.ts makes the graph of that. */

import {
  EVENT_KINDS,
  type EventKind,
  isPoll,
  isSharedData,
  KIND_CODE,
  NONE,
  type TraceEvent,
} from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { factsOf, isEmptyPoll } from '../kinds';
import { shortened } from '../long-name';
import { type FlowEdge, type FlowGraph, threadNodeId } from './flow-graph';
import { type FlowUse, flowGraphOf } from './flow-graph-of';
import { ObjectNames } from './object-names';

/** Objects and threads that a picture can hold; a program may make any number of them. The first ones are drawn. */
const MOST_DRAWN = 64;
/** The same of lists, objects, maps, sets and variables. */
const MOST_DATA = 8;

export class FlowGraphBuilder {
  readonly names = new ObjectNames();
  #absorbed = 0;
  #labels: string[] = ['main'];
  /** By object, thread and use. */
  #uses = new Map<number, FlowUse>();
  #lastThread = 0;
  #peaks = new Map<number, number>();
  #countsUnfinished = new Set<number>();
  /** Threads and objects in order of appearance. */
  #order: string[] = ['t0'];
  #known = new Set(this.#order);
  #objects = 0;
  /** Data that one thread has used so far, and which. */
  readonly #sharers = new Map<number, number>();
  #shared = 0;
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
    if (use === 'share') {
      this.#share(thread, object);
      return;
    }
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
    if (isSharedData(this.names.get(object)?.type ?? 'instance')) return;
    if (kind === 'created' && object !== NONE) this.#appear(`o${object}`);
    // One of too many: nothing in the picture changes.
    if (object !== NONE && !this.#known.has(`o${object}`) && event.other <= 0) return;
    if (kind === 'thread-started' || (kind === 'created' && event.other > 0)) {
      this.#appear(threadNodeId(event.other));
      if (kind === 'thread-started') this.#labels[event.other] = shortened(event.text);
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
    this.#graph ??= flowGraphOf({
      names: this.names,
      order: this.#order,
      uses: this.#uses.values(),
      labels: this.#labels,
      peaks: this.#peaks,
      countsUnfinished: this.#countsUnfinished,
      moves: this.#moves,
      polls: this.#polls,
      emptyPolls: this.#emptyPolls,
    });
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

  /** Data is drawn from the second thread on that uses it, and where it has a name: of what is nameless there may be any number. */
  #share(thread: number, object: number): void {
    if (this.#known.has(`o${object}`)) {
      this.#count('share', thread, object);
      return;
    }
    const known = this.names.get(object);
    if (known === undefined || (known.name === '' && known.owners.length === 0)) return;
    const first = this.#sharers.get(object);
    if (first === undefined) this.#sharers.set(object, thread);
    if (first === undefined || first === thread || this.#shared >= MOST_DATA) return;
    this.#shared++;
    this.#appear(`o${object}`);
    this.#count('share', first, object);
    this.#count('share', thread, object);
  }

  #use(use: FlowEdge['use'], thread: number, object: number, code: number): void {
    if (MOVES[code] === true && this.#moves++ < COUNTED) this.#graph = null;
    if (this.#again(use, thread, object)) return;
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
    this.#count(use, thread, object);
  }

  /** True when this thread has used it so before. */
  #again(use: FlowEdge['use'], thread: number, object: number): boolean {
    const known = this.#uses.get(keyOf(use, thread, object));
    if (known) known.count++;
    return known !== undefined;
  }

  #count(use: FlowEdge['use'], thread: number, object: number): void {
    if (this.#again(use, thread, object)) return;
    if (!this.#known.has(`o${object}`) || !this.#known.has(threadNodeId(thread))) return;
    this.#uses.set(keyOf(use, thread, object), { use, thread, object, count: 1 });
    this.#graph = null;
  }
}

const NAMED: ReadonlySet<EventKind> = new Set<EventKind>([
  'created',
  'named',
  'member',
  'thread-started',
]);
const NAMES = EVENT_KINDS.map((kind) => NAMED.has(kind));
const USES: readonly FlowEdge['use'][] = ['put', 'get', 'join', 'read', 'lock', 'share'];

function keyOf(use: FlowEdge['use'], thread: number, object: number): number {
  return (object * 0x10000 + thread) * 8 + USES.indexOf(use);
}

const USE = EVENT_KINDS.map((kind) => factsOf(kind).use);
const MOVES = EVENT_KINDS.map((kind) => factsOf(kind).moves !== null);
/** Beyond so many moves or polls the exact number makes no difference to the picture, and the graph need not be made anew. */
const COUNTED = 1_000;
