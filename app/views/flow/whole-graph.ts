/**
 * The flow of a cell's last whole run: while the next run of the same text arrives, and when it was stopped before its end,
 * its picture is laid out as that one.
 */
import type { CellId } from '../../lessons/lesson';
import type { FlowGraph } from '../../model/flow/flow-graph';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';

interface Whole {
  readonly text: string;
  readonly graph: FlowGraph;
}

const wholes = new Map<CellId, Whole>();

/**
 * What to lay out: half a log would place a queue where it does not stay, and all threads in one stack before any has used one.
 * @param recorded the flow of a recorded run of this text, for the first run here
 */
export function graphToShow(run: CellRun, text: string, recorded?: FlowGraph): FlowGraph {
  const graph = modelOf(run.log).graph();
  const last = wholes.get(run.cell);
  const known = last?.text === text ? last.graph : recorded;
  const whole = known && isPartOf(graph, known) ? known : graph;
  if (run.outcome === null || run.events < run.log.length) return whole;
  const shown = run.outcome.outcome === 'stopped' ? whole : graph;
  wholes.set(run.cell, { text, graph: shown });
  return shown;
}

/**
 * Everything of the one is in the other, and no name stands for something else there: threads that race may make their
 * queues in another order. What has not got its name yet is still called after its class, as nothing in the whole is.
 */
function isPartOf(part: FlowGraph, whole: FlowGraph): boolean {
  return part.nodes.every(({ id, label }) => {
    const same = whole.nodes.find((node) => node.id === id);
    if (same === undefined) return false;
    return same.label === label || !whole.nodes.some((node) => node.label === label);
  });
}
