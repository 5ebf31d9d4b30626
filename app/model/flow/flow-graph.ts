/**
 * Who puts where and who gets where, found from the log so far. It only ever grows:
 * nodes keep their order of appearance, uses add up, so the picture of a growing run stays where it was.
 */
export interface ThreadNode {
  readonly node: 'thread';
  readonly id: string;
  readonly thread: number;
  /** Different from every other thread's: 'download 1', 'download 2' when both are called download. */
  readonly label: string;
  readonly layer: number;
  /** Threads that do the same with the same containers share it. */
  readonly stage: string;
}

export interface VesselNode {
  readonly node: 'vessel';
  readonly id: string;
  /** The queue, or the instance that stands for its deque. */
  readonly object: number;
  /** The queue or deque that holds the items. */
  readonly container: number;
  readonly type: 'queue' | 'deque';
  /** Locks and conditions of its own, in order of appearance: what a class keeps beside its deque. */
  readonly guards: readonly Guard[];
  readonly label: string;
  readonly className: string;
  /** 0 is unbounded. */
  readonly maxsize: number;
  /** The most it ever held. */
  readonly peakDepth: number;
  /** Somebody counts its unfinished tasks: `taskDone` or `join` was called. */
  readonly countsUnfinished: boolean;
  readonly layer: number;
}

export interface Guard {
  readonly object: number;
  readonly type: 'lock' | 'condition';
  /** The field that holds it. */
  readonly field: string;
}

export interface LockNode {
  readonly node: 'lock';
  readonly id: string;
  readonly object: number;
  readonly type: 'lock' | 'condition';
  readonly label: string;
  readonly layer: number;
}

/** A list, object, map, set or variable that several threads use: one box, whatever it holds. */
export interface DataNode {
  readonly node: 'data';
  readonly id: string;
  readonly object: number;
  readonly type: DataType;
  readonly label: string;
  readonly layer: number;
}

export type DataType = 'list' | 'object' | 'map' | 'set' | 'variable';

export type FlowNode = ThreadNode | VesselNode | LockNode | DataNode;

export interface FlowEdge {
  readonly id: string;
  readonly use: 'put' | 'get' | 'join' | 'read' | 'lock' | 'share';
  readonly thread: number;
  /** Node id of the vessel, the lock or the data. */
  readonly vessel: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Goes against the direction of the layout, as a thread that both feeds and empties a pipeline does. */
  readonly back: boolean;
}

export interface FlowGraph {
  /** In order of appearance. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly layers: number;
  /** Items that moved: decides whether single items can be shown. This and other counts are exact up to 1,000. */
  readonly moves: number;
  readonly polls: number;
  readonly emptyPolls: number;
}

export const EMPTY_GRAPH: FlowGraph = {
  nodes: [],
  edges: [],
  layers: 0,
  moves: 0,
  polls: 0,
  emptyPolls: 0,
};

export function threadNodeId(thread: number): string {
  return `t${thread}`;
}
