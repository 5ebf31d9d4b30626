/** A graph of states as it grows: each state once, what it ends in, its edges, and what is said on them. Millions of each. */
import { type Edge, Edges } from './edges';
import { Interned } from './interned';
import type { Moment } from './moment';
import { Numbers } from './numbers';
import { States } from './states';

/** What is seen of an edge from outside. */
export interface Said {
  readonly text: string;
  /** `Name: message` of the first thread that failed in it, or ''. */
  readonly error: string;
}

export const END = { NONE: 0, FINISHED: 1, FAILED: 2, STUCK: 3 } as const;

const NO_EDGE: Edge = { from: 0, to: 0, thread: 0, said: 0 };

export class Graph {
  readonly #states = new States();
  readonly #said = new Interned<Said>();
  /** By state: its first edge, and how many follow it. */
  readonly #firstEdge = new Numbers();
  readonly #edgeCount = new Numbers();
  /** By state: one of END. */
  readonly ends = new Numbers();
  /** By state: the edge by which it was found; -1 for the first. */
  readonly foundBy = new Numbers();
  readonly edges = new Edges();

  /** Those that were looked at, or are open: of states that are alike, one. */
  get states(): number {
    return this.#states.size;
  }

  /** What it takes of memory. Four rows of numbers are as long as there are states. */
  protected get graphBytes(): number {
    return this.#states.bytes + 4 * this.ends.bytes + this.edges.bytes;
  }

  momentOf(state: number): Moment {
    return this.#states.momentOf(state);
  }

  said(number: number): Said {
    return this.#said.at(number);
  }

  saysSomething(said: number): boolean {
    const { text, error } = this.#said.at(said);
    return text !== '' || error !== '';
  }

  edgeCountOf(state: number): number {
    return this.#edgeCount.at(state);
  }

  /** Its edges are those from here on, up to and without `edgesEnd`: for loops over millions of them. */
  edgesBegin(state: number): number {
    return this.#firstEdge.at(state);
  }

  edgesEnd(state: number): number {
    return this.#firstEdge.at(state) + this.#edgeCount.at(state);
  }

  edgesOf(state: number): readonly Edge[] {
    const first = this.#firstEdge.at(state);
    return Array.from(
      { length: this.#edgeCount.at(state) },
      (_, i) => this.edges.at(first + i) ?? NO_EDGE,
    );
  }

  /**
   * Number of the state; a new one gets the next.
   * @param edge that leads to it
   * @param endOf asked of a new one
   * @throws TooLarge
   */
  protected stateOf(moment: Moment, edge: number, endOf: () => number): number {
    const known = this.#states.size;
    const state = this.#states.numberOf(moment);
    if (state < known) return state;
    this.foundBy.push(edge);
    this.#firstEdge.push(0);
    this.#edgeCount.push(0);
    this.ends.push(endOf());
    return state;
  }

  /** The edges that are added from now on are this state's, until its number of edges is told. */
  protected beginEdges(state: number): void {
    this.#firstEdge.set(state, this.edges.length);
  }

  protected endEdges(state: number): void {
    this.#edgeCount.set(state, this.edges.length - this.#firstEdge.at(state));
  }

  /** @param edge what it says is `said` */
  protected addEdge(edge: Omit<Edge, 'said'>, { text, error }: Said): void {
    this.edges.push({ ...edge, said: this.#said.number(`${error}\n${text}`, { text, error }) });
  }
}
