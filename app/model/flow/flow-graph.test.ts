import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE, POLLED_ONCE, STUCK } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import type { FlowGraph } from './flow-graph';
import { FlowGraphBuilder } from './flow-graph-builder';

function graphOf(text: string): FlowGraph {
  const builder = new FlowGraphBuilder();
  builder.absorb(traceLog(text));
  return builder.graph();
}

/** One string per layer: '0: main'. */
function layers({ nodes, layers: count }: FlowGraph): string[] {
  return Array.from({ length: count }, (_, layer) =>
    nodes
      .filter((node) => node.layer === layer)
      .map((node) => (node.node === 'thread' ? node.label : `[${node.label}]`))
      .join(' '),
  );
}

const PIPELINE = `
  main created a Queue
  main created b Queue
  main thread-started worker
  worker thread-began by=main
  worker get-blocked a
  main put a 0
  worker get a 0
  worker put b 0
`;

describe('the flow graph', () => {
  it('goes from who puts to who gets', () => {
    expect(layers(graphOf(BUFFER_OF_ONE))).toEqual(['main', '[queue]', 'consumer']);
    expect(layers(graphOf(PIPELINE))).toEqual(['main', '[a]', 'worker', '[b]']);
  });

  it('has main at the right when it only takes', () => {
    expect(
      layers(graphOf('main created a Queue\nmain thread-started w\nw put a 1\nmain get a 1')),
    ).toEqual(['w', '[a]', 'main']);
  });

  it('has main at the left, with an arrow back, when it feeds and empties the pipeline', () => {
    const graph = graphOf(`${PIPELINE}\n  main get b 0`);
    expect(layers(graph)).toEqual(['main', '[a]', 'worker', '[b]']);
    expect(
      graph.edges.filter(({ back }) => back).map(({ use, from, to }) => `${use} ${from} ${to}`),
    ).toEqual(['get o1 t0']);
  });

  it('has one box for data from the second thread on that uses it, and none for what one keeps or nobody names', () => {
    const before = `
      main created list List
      main created mine List
      main created nameless Object unnamed
      main created count variable
      main thread-started a
      main thread-started b
      main list-added mine '1' depth=1
      a list-added list 'x' depth=1
      a key-written nameless 'k = 1' depth=1
      b key-read nameless 'k = 1' depth=1
      a variable-written count 'count = 1'`;
    expect(layers(graphOf(before))).toEqual(['main a b']);
    const graph = graphOf(`${before}
      b list-removed list 'x' depth=0
      b list-length-read list depth=0
      b variable-read count 'count = 1'`);
    expect(layers(graph)).toEqual(['main a b', '[list] [count]']);
    expect(graph.edges.map(({ id, count }) => `${id} ${count}`).sort()).toEqual([
      'share t1 o0 1',
      'share t1 o3 1',
      'share t2 o0 2',
      'share t2 o3 1',
    ]);
  });

  it('shows an instance with a deque and a lock as one vessel', () => {
    const graph = graphOf(POLLED_ONCE);
    expect(layers(graph)).toEqual(['main', '[inbox]', 'worker']);
    expect(graph.nodes.find(({ node }) => node === 'vessel')).toMatchObject({
      object: 0,
      container: 1,
      type: 'deque',
      guards: [{ object: 2, type: 'lock', field: 'lock' }],
      className: 'MyQueue',
      peakDepth: 1,
    });
    expect([graph.polls, graph.emptyPolls, graph.moves]).toEqual([2, 1, 2]);
    expect(graph.edges.map(({ use }) => use)).toEqual(['get', 'put']);
  });

  it('shows locks of no instance as nodes, and threads without a queue', () => {
    const graph = graphOf(STUCK);
    expect(layers(graph)).toEqual(['main alice bob', '[left] [right]']);
    expect(graph.nodes.filter(({ node }) => node === 'lock')).toHaveLength(2);
  });

  it('numbers threads of the same name and stacks a stage in one layer', () => {
    const builder = new FlowGraphBuilder();
    builder.absorb(
      pipelineRun({
        items: 60,
        polling: false,
        stages: [
          { name: 'download', threads: 3 },
          { name: 'resize', threads: 4 },
          { name: 'upload', threads: 5 },
        ],
      }),
    );
    expect(layers(builder.graph())).toEqual([
      'main',
      '[downloadQueue]',
      'download 1 download 2 download 3',
      '[resizeQueue]',
      'resize 1 resize 2 resize 3 resize 4',
      '[uploadQueue]',
      'upload 1 upload 2 upload 3 upload 4 upload 5',
      '[doneQueue]',
    ]);
  });

  it('keeps the pipeline straight when main also closes every stage', () => {
    const graph = graphOf(`${PIPELINE}\n  main put b 1\n  main queue-join-blocked a`);
    expect(layers(graph)).toEqual(['main', '[a]', 'worker', '[b]']);
    expect(graph.nodes.map((node) => node.node === 'vessel' && node.countsUnfinished)).toContain(
      true,
    );
  });

  it('grows: nodes keep their order, and the way it was taken in does not matter', () => {
    const log = pipelineRun({
      items: 25,
      polling: true,
      stages: [
        { name: 'one', threads: 2 },
        { name: 'two', threads: 1 },
      ],
    });
    const whole = new FlowGraphBuilder();
    whole.absorb(log);
    fc.assert(
      fc.property(fc.array(fc.nat(log.length), { maxLength: 20 }), (stops) => {
        const growing = new FlowGraphBuilder();
        let before: readonly string[] = [];
        for (const stop of [...stops].sort((a, b) => a - b)) {
          growing.absorb(log, stop);
          const ids = growing.graph().nodes.map(({ id }) => id);
          expect(ids.filter((id) => before.includes(id))).toEqual(before);
          before = ids;
        }
        growing.absorb(log);
        expect(growing.graph()).toEqual(whole.graph());
      }),
      { numRuns: 40 },
    );
  });
});
