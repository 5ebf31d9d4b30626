import { memo } from 'react';
import type { PlacedEdge } from '../charts/flow-layout';
import { arrowPath, routePath } from '../charts/route';
import './FlowEdges.css';

/** The arrows; what was just used stands out. `active` is a list of edge ids joined by newlines, so that memo can compare it. */
export const FlowEdges = memo(function FlowEdges({
  edges,
  active,
}: {
  readonly edges: readonly PlacedEdge[];
  readonly active: string;
}) {
  const used = new Set(active.split('\n'));
  // Used arrows are drawn last: they lie over the others.
  const ordered = [...edges].sort(
    (a, b) => Number(used.has(a.edge.id)) - Number(used.has(b.edge.id)),
  );
  return (
    <g className="FlowEdges">
      {ordered.map(({ edge, route, detour }) => (
        <g
          key={edge.id}
          className={`FlowEdges-edge FlowEdges-edge--${edge.use}${detour ? ' FlowEdges-edge--detour' : ''}${used.has(edge.id) ? ' FlowEdges-edge--active' : ''}`}
        >
          <path className="FlowEdges-line" d={routePath(route)} />
          {edge.use !== 'lock' && edge.use !== 'join' && (
            <path className="FlowEdges-arrow" d={arrowPath(route)} />
          )}
        </g>
      ))}
    </g>
  );
});
