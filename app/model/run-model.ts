/** Everything the views ask of one log, taken in once and kept as long as the log is. */
import type { TraceLog } from '../../workers/trace/reader';
import { ConsoleBuilder, type ConsoleLine } from './console-lines';
import type { FlowGraph } from './flow/flow-graph';
import { FlowGraphBuilder } from './flow/flow-graph-builder';
import { modelPerLog } from './models-of-log';
import type { Moment } from './moment/moment';
import { Moments } from './moment/moment-at';
import { takenIn } from './taken-in';
import { Pace } from './timeline/pace';

export class RunModel {
  readonly pace: Pace;
  readonly moments: Moments;
  #flow = new FlowGraphBuilder();
  #console = new ConsoleBuilder();

  constructor(readonly log: TraceLog) {
    this.pace = new Pace(log);
    this.moments = new Moments(log);
  }

  /** Takes in what it may and has not yet; cheap when that is nothing. */
  absorb(): this {
    const end = takenIn(this.log);
    this.#flow.absorb(this.log, end);
    this.#console.absorb(this.log, end);
    this.pace.absorb(end);
    return this;
  }

  /** Derived from the whole log so far, not from the playhead: things stand still while time moves. */
  graph(): FlowGraph {
    return this.#flow.graph();
  }

  momentAt(position: number): Moment {
    return this.moments.at(position);
  }

  consoleLines(): readonly ConsoleLine[] {
    return this.#console.lines();
  }

  objectLabel(object: number): string {
    return this.#flow.names.label(object);
  }

  threadLabel(thread: number): string {
    return this.#flow.threadLabel(thread);
  }

  /** The vessel that stands for an object in the picture: an instance for its deque and lock. */
  vesselLabel(object: number): string {
    const vessel = this.graph().nodes.find(
      (node) =>
        node.node === 'vessel' &&
        (node.object === object ||
          node.container === object ||
          node.guards.some((guard) => guard.object === object)),
    );
    return vessel?.label ?? this.objectLabel(object);
  }
}

const kept = modelPerLog(
  (log) => new RunModel(log),
  (model, _, end) => model.absorb().moments.prepare(end),
);

/** The one model of a log, with everything in it that has arrived. */
export function modelOf(log: TraceLog): RunModel {
  return kept(log).absorb();
}
