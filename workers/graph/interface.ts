/**
 * What is found by searching a program's states instead of its schedules: plain data, as it crosses the frame's port.
 *
 * A state is where every thread stands and what it knows, with all that threads share; the console is no part of it. So
 * two schedules that lead to the same state are taken once, and what is printed stands at the edges.
 */
import type { EventKind } from '../trace/events';

export interface GraphOptions {
  readonly sleeps: 'last' | 'any';
  readonly printWrites: 1 | 2;
  /** States after which the search is cut. Default: as many as its memory holds. */
  readonly mostStates?: number;
  /** Memory after which it is cut, as it reckons it. Default 320 MB; with what reads off the outputs 512 MB at most. */
  readonly mostBytes?: number;
  /** Outputs of any one state beyond which no more are kept. Default 400. */
  readonly mostOutputs?: number;
  /**
   * Whether states that differ only in who of several threads, all alike, has come how far are looked at once: true, from
   * the first on; false, never. Default: once there are more than a few thousand. What is found is the same.
   */
  readonly exchange?: boolean;
  /** false: no map is made, folded or not. */
  readonly map?: boolean;
  /** false: outputs are read off the graph, and none is played. */
  readonly confirm?: boolean;
}

/**
 * One or more steps that are taken together: the first is the one that threads could have made in another order; those
 * that follow it, of any thread, are of the kinds whose order nobody can mind (start, join, end, task_done).
 */
export interface GraphEdge {
  /** Indices of `StateMap.states`. */
  readonly from: number;
  readonly to: number;
  /** The thread that moves first, its index in `StateMap.threads`. */
  readonly thread: number;
  /** The event that its step records when it succeeds. */
  readonly kind: EventKind;
  /** It did not succeed: it went to wait, gave up in time, or was refused. */
  readonly failed: boolean;
  /** The name of what it is done to, as in the program, where it has one. */
  readonly object: string | null;
  /** Where it stands in the text; null: in no cell. */
  readonly cell: string | null;
  readonly line: number | null;
  /** What all its steps print. */
  readonly text: string;
  /** The thread that makes each of its steps, in order: as many as a real run makes on its way from `from` to `to`. */
  readonly steps: readonly number[];
  /** A run's `choices` for them: one for each step at which more than one thread can move. */
  readonly choices: readonly number[];
}

export type GraphEnd = 'finished' | 'failed' | 'stuck';

export interface GraphState {
  /** null: somebody can move. */
  readonly end: GraphEnd | null;
  /** The schedule of one shortest way to it, to be played with the policies `replay` and `step`. */
  readonly token: string;
  /** Steps of that way. */
  readonly steps: number;
  /** How many operations each thread has made, by its index: an axis for pictures. */
  readonly progress: readonly number[];
}

export interface StateMap {
  /** By number, as in the log; [0] is the main thread. */
  readonly threads: readonly string[];
  /** [0] is the beginning. Each is reached by an edge from an earlier one. */
  readonly states: readonly GraphState[];
  /** In order of `from`. */
  readonly edges: readonly GraphEdge[];
  /** Its states are no single ones: how they were counted together. */
  readonly fold?: Fold;
}

/**
 * Which states of a large graph are one state of a picture. threads: in which every thread has made as many operations.
 * groups: the same, but those of threads that do the same are added up. outputs: from which the same can still be printed.
 * Beside that they have in common what they can come to, where that is no good end any more.
 */
export type FoldedBy = 'threads' | 'groups' | 'outputs';

/** Of a folded map. Its edges stand for all steps of one thread, or of threads that do the same, between two of its states. */
export interface Fold {
  readonly by: FoldedBy;
  /** Operations are counted in lots of so many. 1: one by one. */
  readonly lot: number;
  /** By state of the map: how many states it stands for. */
  readonly counts: readonly number[];
  /** By edge of the map: how many steps it stands for; negative: they are not all the same operation. */
  readonly steps: readonly number[];
  /** By number of a thread in the program: its place among the map's threads. */
  readonly groups: readonly number[];
  /** By state of the map, when folded by outputs: how many texts can still be printed, and some of them. Else empty. */
  readonly left: readonly { readonly count: number; readonly some: readonly string[] }[];
}

/** The whole graph behind folded maps, as far as one needs it to follow a run through it. */
export interface Walk {
  /** By state, and one more: place of its first edge. */
  readonly first: Uint32Array;
  /** By edge: where it leads, and number of its move. */
  readonly to: Uint32Array;
  readonly move: Uint16Array;
  readonly moves: readonly WalkMove[];
}

export interface WalkMove extends Pick<GraphEdge, 'thread' | 'kind' | 'failed'> {
  /** Where threads that are alike are taken for one: by number, the number that each goes by from then on. Else empty. */
  readonly exchange: readonly number[];
}

export interface FoldedMap {
  /** With its `fold`. */
  readonly map: StateMap;
  /** By state of the graph: the state of the map that stands for it. */
  readonly placeOf: Uint16Array;
}

export interface Folded {
  readonly walk: Walk;
  /** At least one. */
  readonly maps: readonly FoldedMap[];
}

/**
 * Why a search is not complete. unable: the program does something that it cannot do (yet), and nothing is known.
 * states, outputs, steps: there are more than it may look at. polls: a thread looks again and again without end.
 */
export type GraphCutReason = 'unable' | 'states' | 'outputs' | 'steps' | 'polls' | 'stopped';

export interface GraphCut {
  readonly reason: GraphCutReason;
  /** unable: the operation, in the learner's words; outputs, states: how many were looked at. */
  readonly what: string | null;
  readonly cell: string | null;
  readonly line: number | null;
  /** polls: a schedule that leads to where it has looked very often; else null. */
  readonly token: string | null;
}

export interface GraphOutput {
  /** Lines, as a console shows them. */
  readonly console: readonly string[];
  readonly end: GraphEnd;
  /** `Name: message` of the first thread that failed, or ''. */
  readonly error: string;
  /** A schedule that leads there. */
  readonly token: string;
  /** It was played on the real workers, and gave exactly this. */
  readonly confirmed: boolean;
}

export interface GraphFound {
  readonly complete: boolean;
  /** null when complete. */
  readonly cut: GraphCut | null;
  /** States that were seen, and edges between them. */
  readonly states: number;
  readonly edges: number;
  /**
   * All ways through the graph from its beginning to an end, as a decimal number: exact, and often too large for a
   * number of the language. null where it is not complete or has a way back.
   */
  readonly interleavings: string | null;
  readonly outputs: readonly GraphOutput[];
  /** Every output was played on the real workers and confirmed. */
  readonly confirmed: boolean;
  /** Of a graph of at most 300 states that was looked at to its end, where it was asked for; else null. */
  readonly map: StateMap | null;
  /** Of a larger one, where it was asked for; else null. */
  readonly folded: Folded | null;
  /** Of the search; what confirming took is not counted. */
  readonly ms: number;
}

/** How far a search has come. */
export interface GraphProgress {
  readonly states: number;
  readonly edges: number;
  /** States that are known and not yet looked at. */
  readonly open: number;
  readonly ms: number;
}
