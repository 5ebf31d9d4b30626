/**
 * Where things stand from left to right: every arrow that can goes forwards, as far right as its longest way asks.
 *
 *     main -> [download] -> worker -> [done]      layers 0 1 2 3; main taking from [done] is an arrow back
 *
 * Threads that do the same with the same containers form a stage and always share a layer, so 3, 4 and 5 workers
 * are three stacks. An arrow that would close a circle is a back arrow: the earliest and busiest uses decide what is forwards.
 */
import type { FlowEdge } from './flow-graph';

export interface Layers {
  readonly layers: number;
  readonly layerOf: ReadonlyMap<string, number>;
  readonly stageOf: ReadonlyMap<string, string>;
  readonly edges: readonly FlowEdge[];
}

export function flowLayers(nodes: readonly string[], edges: readonly FlowEdge[]): Layers {
  const flowing = edges.filter(({ use }) => use === 'put' || use === 'get');
  const stageOf = stages(nodes, flowing);
  const at = (node: string): string => stageOf.get(node) ?? node;
  const ahead = new Map<string, Set<string>>();
  const back = new Set<string>();
  for (const edge of flowing.filter((each) => at(each.from) !== at(each.to))) {
    if (reaches(ahead, at(edge.to), at(edge.from))) back.add(edge.id);
    else ahead.set(at(edge.from), (ahead.get(at(edge.from)) ?? new Set()).add(at(edge.to)));
  }
  const layerOfStage = longestPaths([...new Set(nodes.map(at))], ahead);
  const layerOf = new Map(
    nodes.map((node): [string, number] => [node, layerOfStage.get(at(node)) ?? 0]),
  );
  placeOnlookers(nodes, edges, flowing, layerOf);
  return {
    layers: [...layerOf.values()].reduce((most, layer) => Math.max(most, layer + 1), 0),
    layerOf,
    stageOf,
    edges: edges.map((edge) => ({
      ...edge,
      back:
        back.has(edge.id) ||
        (edge.use !== 'get' && (layerOf.get(edge.from) ?? 0) > (layerOf.get(edge.to) ?? 0)),
    })),
  };
}

function stages(nodes: readonly string[], flowing: readonly FlowEdge[]): Map<string, string> {
  const uses = new Map<string, string[]>();
  for (const { thread, use, vessel } of flowing) {
    const key = `t${thread}`;
    uses.set(key, [...(uses.get(key) ?? []), `${use} ${vessel}`]);
  }
  return new Map(
    nodes
      .filter((node) => node.startsWith('t') && uses.has(node))
      .map((node) => [node, `stage ${(uses.get(node) ?? []).sort().join(', ')}`]),
  );
}

/** Depth first over arrows already taken. */
function reaches(
  ahead: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const after of ahead.get(next) ?? []) open.push(after);
  }
  return false;
}

function longestPaths(
  stages: readonly string[],
  ahead: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const layers = new Map(stages.map((stage): [string, number] => [stage, 0]));
  const incoming = new Map<string, number>();
  for (const targets of ahead.values())
    for (const target of targets) incoming.set(target, (incoming.get(target) ?? 0) + 1);
  const ready = stages.filter((stage) => !incoming.has(stage));
  for (const stage of ready) {
    for (const target of ahead.get(stage) ?? []) {
      layers.set(target, Math.max(layers.get(target) ?? 0, (layers.get(stage) ?? 0) + 1));
      const left = (incoming.get(target) ?? 1) - 1;
      incoming.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  return layers;
}

/** Locks stand one layer after the first thread that uses them; a source that feeds only a late vessel moves up to it. */
function placeOnlookers(
  nodes: readonly string[],
  edges: readonly FlowEdge[],
  flowing: readonly FlowEdge[],
  layerOf: Map<string, number>,
): void {
  for (const edge of edges) {
    if (edge.use === 'lock') layerOf.set(edge.to, (layerOf.get(edge.from) ?? 0) + 1);
    // Data stands after the last of those who share it: all lines to it go forwards.
    if (edge.use === 'share')
      layerOf.set(edge.to, Math.max(layerOf.get(edge.to) ?? 0, (layerOf.get(edge.from) ?? 0) + 1));
  }
  for (const node of nodes) {
    const out = flowing.filter(({ from }) => from === node);
    if (node === 't0' || out.length === 0 || flowing.some(({ to }) => to === node)) continue;
    const nearest = out.reduce(
      (least, { to }) => Math.min(least, layerOf.get(to) ?? 0),
      Number.POSITIVE_INFINITY,
    );
    layerOf.set(node, Math.max(0, nearest - 1));
  }
}
