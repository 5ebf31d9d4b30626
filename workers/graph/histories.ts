/**
 * Threads as trees of histories. A thread is a function of the results of its operations; so a node is where it stands
 * after certain results, and knows the operation that it stands before. Code runs only for a node that is new.
 */
import { NONE } from '../trace/events';
import type { Alike } from './alike';
import { Beginnings, MAINS } from './beginnings';
import type { Values } from './data-steps';
import type { Ground } from './graph-environment';
import { Library } from './library';
import { EndlessThread, type Operation, onlyLooked } from './operations';
import { Replay } from './replay';
import { runCode, type Stage } from './run-code';
import { FOR_EVER } from './times';

/** Operations of one thread, beyond which it is taken for one that never ends. */
export const MOST_OPERATIONS = 300;
/** Operations whose result one replay guesses. */
const MOST_GUESSED = 32;
/** Looks in a row that found nothing, beyond which it is taken for one that looks without end. */
const MOST_LOOKS = 64;

interface Node {
  readonly beginning: number;
  readonly parent: number;
  /** What the parent's operation gave. */
  readonly gave: number;
  readonly depth: number;
  /** Operations in a row that brought it here and told it nothing but that it has to look again. */
  readonly looks: number;
  readonly operation: Operation;
  readonly children: Map<number, number>;
}

/** Keys of what comes after the main thread's last line: no operation gives such a number. */
const LEAVES = -1_000_000;
const QUIET = LEAVES - 1;

export class Histories {
  readonly #ground: Stage;
  readonly #checkStop: () => void;
  readonly #nodes: Node[] = [];
  readonly #beginnings: Beginnings;
  readonly #roots = new Map<number, number>();
  readonly #ended = new Map<string, number>();
  /** How often code was run. */
  replays = 0;

  constructor(ground: Omit<Ground, 'modules' | 'globals'>, checkStop: () => void) {
    const beginnings = new Beginnings(ground.world);
    const library = new Library(ground.world, ground.context, (begun, form) =>
      beginnings.numberOf(begun, form),
    );
    const { modules, globals } = library;
    this.#ground = { ...ground, library, modules, globals };
    this.#checkStop = checkStop;
    this.#beginnings = beginnings;
  }

  get alike(): Alike {
    return this.#ground.world.alike;
  }

  /** Number of what the thread began with: the same for those that are alike. */
  kindOf(node: number): number {
    return this.#at(node).beginning;
  }

  /** Threads that a thread has joined on its way here. */
  joined(node: number): ReadonlySet<number> {
    const joined = new Set<number>();
    for (let at = this.#at(node); at.parent >= 0; ) {
      at = this.#at(at.parent);
      if (at.operation.kind === 'joined') joined.add(at.operation.thread);
    }
    return joined;
  }

  placeOfThread(thread: number): number {
    return this.#ground.world.placeOfThread(thread);
  }

  /** Code has changed one of the notebook's classes: then no replay is what a thread would do. */
  get spoilt(): boolean {
    return this.#ground.library.changed;
  }

  get values(): Values {
    return this.#ground.world;
  }

  /** Other threads than the main one make threads. */
  get makes(): boolean {
    return this.#ground.world.granted.makes;
  }

  get size(): number {
    return this.#nodes.length;
  }

  /** Where the main thread stands at first. */
  get main(): number {
    return this.root(MAINS);
  }

  /** Where a thread with this beginning stands at first. */
  root(beginning: number): number {
    const known = this.#roots.get(beginning);
    if (known !== undefined) return known;
    const root = this.#replayed({ beginning, parent: -1, gave: 0, depth: 0, looks: 0 }, []);
    this.#roots.set(beginning, root);
    return root;
  }

  operation(node: number): Operation {
    return this.#at(node).operation;
  }

  isDaemon(node: number): boolean {
    return this.#beginnings.at(this.#at(node).beginning)?.daemon ?? false;
  }

  labelOf(node: number): string {
    return this.#beginnings.at(this.#at(node).beginning)?.label ?? 'main';
  }

  depth(node: number): number {
    return this.#at(node).depth;
  }

  /** Operations that its code has made. */
  made(node: number): number {
    return this.#leaves(node) ? this.#at(this.#at(node).parent).depth - 1 : this.#at(node).depth;
  }

  /** What its code is: see Beginnings. */
  codeOf(node: number): string {
    return this.#beginnings.codeOf(this.#at(node).beginning);
  }

  /** Something ended the thread, or the main thread's text. */
  failed(node: number): boolean {
    const { operation, parent } = this.#at(node);
    const text =
      this.#leaves(node) && this.#at(parent).gave === QUIET ? this.#at(parent).parent : parent;
    const at = this.#leaves(node) ? this.#at(text).operation : operation;
    return at.kind === 'thread-ended' && at.error !== '';
  }

  /** A thread that has ended: what it did before makes no difference any more, but whether it failed. */
  ended(node: number): number {
    const key = `${this.#at(node).beginning} ${this.failed(node)}`;
    const known = this.#ended.get(key);
    if (known !== undefined) return known;
    this.#ended.set(key, node);
    return node;
  }

  /** Where it stands when its operation gave this. */
  after(node: number, gave: number): number {
    const { beginning, children, depth, operation, parent } = this.#at(node);
    // The main thread waited for another at its end: its text is over, and has said so.
    if (this.#leaves(node)) return this.#quiet(parent);
    const known = children.get(gave);
    if (known !== undefined) return known;
    if (depth >= MOST_OPERATIONS)
      throw new EndlessThread('a thread that makes one operation after the other', operation.line);
    const looks = onlyLooked(operation, gave) ? this.#at(node).looks + 1 : 0;
    if (looks > MOST_LOOKS)
      throw new EndlessThread('a thread that looks again and again', operation.line);
    const history = [gave];
    for (let at = node; ; ) {
      const up = this.#at(at);
      if (up.parent < 0) break;
      history.push(up.gave);
      at = up.parent;
    }
    const made = { beginning, parent: node, gave, depth: depth + 1, looks };
    return this.#replayed(made, history.reverse());
  }

  /**
   * The main thread at the end of its text waits for the others, one by one, as the engine does; for every other place
   * the place itself.
   * @param next the thread that it waits for; -1: none is left
   */
  leaving(node: number, next: number): number {
    const { operation } = this.#at(node);
    if (operation.kind !== 'thread-ended' || this.#leaves(node)) return node;
    // It has said what ended its text.
    return this.#child(this.#quiet(node), LEAVES - 3 - next, this.#leave(next));
  }

  #leave(next: number): Operation {
    const { world } = this.#ground;
    const at = { line: NONE, begins: [] };
    return next < 0
      ? { kind: 'thread-ended', on: world.placeOfThread(0), error: '', ...at }
      : { kind: 'joined', on: world.placeOfThread(next), thread: next, limitS: FOR_EVER, ...at };
  }

  #quiet(node: number): number {
    const { gave, operation } = this.#at(node);
    if (gave === QUIET || operation.kind !== 'thread-ended') return node;
    return this.#child(node, QUIET, { ...operation, error: '' });
  }

  #child(node: number, key: number, operation: Operation): number {
    const { beginning, children, depth } = this.#at(node);
    const known = children.get(key);
    if (known !== undefined) return known;
    const made = { beginning, parent: node, gave: key, depth: depth + 1, looks: 0, operation };
    return this.#add({ ...made, children: new Map() });
  }

  /** Where main stands that waits for a thread at its end, were it another one; every other place as it is. */
  leavingFor(node: number, instead: (thread: number) => number): number {
    const { operation, parent } = this.#at(node);
    if (!this.#leaves(node) || operation.kind !== 'joined') return node;
    return this.leaving(parent, instead(operation.thread));
  }

  /** The main thread's text is over, and it waits for others. */
  isLeaving(node: number): boolean {
    return this.#leaves(node);
  }

  #leaves(node: number): boolean {
    return this.#at(node).gave < QUIET;
  }

  /** Runs code for a node, and keeps what it tells of those behind it. */
  #replayed(first: Omit<Node, 'operation' | 'children'>, history: readonly number[]): number {
    this.replays++;
    const beginning = this.#beginnings.at(first.beginning);
    const { context, world } = this.#ground;
    const thread = beginning?.thread ?? 0;
    const most = Math.min(MOST_GUESSED, MOST_OPERATIONS - first.depth);
    const replay = new Replay(
      thread,
      history,
      context.recorder,
      this.#checkStop,
      world.alike,
      most,
    );
    const last = runCode(this.#ground, replay, beginning);
    let next = first;
    let made: number | undefined;
    for (const { operation, gave } of replay.guessed) {
      const node = this.#add({ ...next, operation, children: new Map() });
      made ??= node;
      const looks = onlyLooked(operation, gave) ? next.looks + 1 : 0;
      // Whoever really comes there is told that it never ends.
      if (looks > MOST_LOOKS) return made;
      next = { ...next, parent: node, gave, depth: next.depth + 1, looks };
    }
    // null: nobody can tell what comes then; whoever comes there finds out why.
    if (last === null) return made ?? -1;
    const node = this.#add({ ...next, operation: last, children: new Map() });
    return made ?? node;
  }

  /** It is known to its parent from now on. */
  #add(node: Node): number {
    this.#nodes.push(node);
    const number = this.#nodes.length - 1;
    if (node.parent >= 0) this.#at(node.parent).children.set(node.gave, number);
    return number;
  }

  #at(node: number): Node {
    const found = this.#nodes[node];
    if (found === undefined) throw new RangeError(`there is no history ${node}`);
    return found;
  }
}
