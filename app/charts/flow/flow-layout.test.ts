import { describe, expect, it } from 'vitest';
import { SHARED, SHARED_AND_QUEUE } from '../../gallery/gallery-traces';
import type { FlowGraph } from '../../model/flow/flow-graph';
import { FlowGraphBuilder } from '../../model/flow/flow-graph-builder';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE, STUCK } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { type FlowLayout, flowLayout } from './flow-layout';
import { DATA } from './flow-measures';
import type { Box } from './vessel-shape';

function graphOf(log: ReturnType<typeof traceLog>): FlowGraph {
  const builder = new FlowGraphBuilder();
  builder.absorb(log);
  return builder.graph();
}

const small = graphOf(traceLog(BUFFER_OF_ONE));
const wide = graphOf(
  pipelineRun({
    items: 100,
    polling: true,
    stages: [
      { name: 'download', threads: 3 },
      { name: 'resize', threads: 4 },
      { name: 'upload', threads: 5 },
    ],
  }),
);

const shared = graphOf(traceLog(SHARED));
const sharedAndQueue = graphOf(traceLog(SHARED_AND_QUEUE));

function apart(a: Box, b: Box): boolean {
  return (
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  );
}

function rowsOf({ nodes }: FlowLayout): number {
  return new Set(nodes.filter(({ node }) => node.node === 'vessel').map(({ box }) => box.y)).size;
}

describe('the layout of a flow', () => {
  it('places producer, queue and consumer on one line, in the middle', () => {
    const { nodes, edges, height } = flowLayout(small, 600);
    const [main, queue, consumer] = nodes.map(({ box }) => box).sort((a, b) => a.x - b.x);
    expect(main && queue && main.y + main.height / 2 === queue.y + queue.height / 2).toBe(true);
    expect((main?.x ?? 0) + (consumer ? consumer.x + consumer.width : 0)).toBeCloseTo(600, 5);
    expect(edges.map(({ route }) => route.form)).toEqual(['bend', 'bend']);
    expect(height).toBeGreaterThan(80);
  });

  it.each([320, 358, 480, 640, 936, 1280, 1880])(
    'keeps everything inside %i px and apart',
    (width) => {
      for (const graph of [small, wide, graphOf(traceLog(STUCK)), shared, sharedAndQueue]) {
        const layout = flowLayout(graph, width);
        expect(layout.nodes).toHaveLength(graph.nodes.length);
        layout.nodes.forEach(({ box }, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          for (const other of layout.nodes.slice(i + 1)) expect(apart(box, other.box)).toBe(true);
        });
      }
    },
  );

  it('shows twelve threads in one row of stacks where it is wide, in more rows where it is narrow', () => {
    expect(rowsOf(flowLayout(wide, 1240))).toBe(1);
    expect(rowsOf(flowLayout(wide, 850))).toBe(1);
    expect(rowsOf(flowLayout(wide, 540))).toBeGreaterThan(1);
    expect(rowsOf(flowLayout(wide, 358))).toBe(3);
    expect(flowLayout(wide, 1240).nodes.filter(({ look }) => look === 'compact')).toHaveLength(12);
  });

  it('gives boxes of shared data the room that is left, for their words', () => {
    const widths = (graph: FlowGraph, width: number) =>
      flowLayout(graph, width).nodes.flatMap(({ node, box }) =>
        node.node === 'data' ? [box.width] : [],
      );
    expect(widths(shared, 1100)).toEqual([DATA.maxWidth, DATA.maxWidth, DATA.maxWidth]);
    expect(widths(sharedAndQueue, 1100)).toEqual([DATA.maxWidth]);
    const [narrow = 0] = widths(sharedAndQueue, 320);
    expect(narrow).toBeGreaterThanOrEqual(DATA.width);
    expect(narrow).toBeLessThan(DATA.maxWidth);
  });

  it('leads an arrow that goes back or skips around the others', () => {
    const graph = graphOf(
      traceLog(`
      main created a Queue
      main created b Queue
      main thread-started w
      main put a 0
      w get a 0
      w put b 0
      main get b 0
      main put b 1
    `),
    );
    const detours = flowLayout(graph, 700).edges.filter(({ detour }) => detour);
    expect(detours.map(({ edge }) => edge.id)).toEqual(['get t0 o1', 'put t0 o1']);
    expect(detours.every(({ route }) => route.form === 'lines')).toBe(true);
  });

  it('has nothing to place before there is a graph', () => {
    expect(
      flowLayout({ nodes: [], edges: [], layers: 0, moves: 0, polls: 0, emptyPolls: 0 }, 500),
    ).toMatchObject({ height: 0, nodes: [], edges: [] });
  });
});
