import { useMemo } from 'react';
import type { PlacedNode } from '../../charts/flow/flow-layout';
import { LABEL_HEIGHT, LABEL_OVERHANG, LABEL_SIZE } from '../../charts/flow/flow-measures';
import { scaledFlow } from '../../charts/flow/flow-scale';
import { glassPath, pipePath, vesselShape } from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import type { FlowGraph } from '../../model/flow/flow-graph';
import { FlowEdges } from './FlowEdges';
import './PaleFlow.css';
import { useWidth } from './use-width';

/** Lower than a run's own flow: the words and the button below it have their place too. */
const MOST_HEIGHT = 150;

/** Who will put where and get where, before anybody has: boxes and names of a recorded run, without a state. */
export function PaleFlow({ graph }: { readonly graph: FlowGraph }) {
  const [element, width] = useWidth<HTMLDivElement>();
  const { layout, scale } = useMemo(
    () => scaledFlow(graph, Math.max(320, width), MOST_HEIGHT),
    [graph, width],
  );
  return (
    <div className="PaleFlow" ref={element} aria-hidden="true">
      {width > 0 && (
        <svg
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="presentation"
        >
          <FlowEdges edges={layout.edges} active="" chosen="" />
          {layout.nodes.map((placed) => (
            <PaleNode key={placed.node.id} placed={placed} />
          ))}
        </svg>
      )}
    </div>
  );
}

function PaleNode({ placed: { node, box, anchor } }: { readonly placed: PlacedNode }) {
  switch (node.node) {
    case 'thread':
    case 'data':
      return (
        <g>
          <rect className="PaleFlow-box" {...box} rx={8} />
          <text className="PaleFlow-name" x={box.x + 10} y={box.y + Math.min(20, box.height - 5)}>
            {fitted([node.label], LABEL_SIZE, box.width - 14, 'bold')}
          </text>
        </g>
      );
    case 'vessel': {
      const walls = vesselShape(node) === 'glass' ? glassPath(box) : pipePath(box);
      const across = { start: 0, middle: 0.5, end: 1 }[anchor];
      return (
        <g>
          <path className="PaleFlow-walls" d={walls} />
          <text
            className={`PaleFlow-name PaleFlow-name--${anchor}`}
            x={box.x + box.width * across}
            y={box.y - LABEL_HEIGHT + 13}
          >
            {fitted([node.label], LABEL_SIZE, box.width + LABEL_OVERHANG, 'bold')}
          </text>
        </g>
      );
    }
    case 'lock':
      return <rect className="PaleFlow-box" {...box} rx={4} />;
    default:
      return node satisfies never;
  }
}
