import { memo } from 'react';
import type { PlacedEdge } from '../../charts/flow/flow-layout';
import { arrowPath, routePath } from '../../charts/flow/route';
import './FlowEdges.css';

/** The arrows; what was just used stands out, and what belongs to the choice. Both are lists of edge ids joined by newlines, so that memo can compare them. */
export const FlowEdges = memo(function FlowEdges({
  edges,
  active,
  chosen,
}: {
  readonly edges: readonly PlacedEdge[];
  readonly active: string;
  readonly chosen: string;
}) {
  const used = new Set(active.split('\n'));
  const followed = new Set(chosen.split('\n'));
  const weight = ({ edge: { id } }: PlacedEdge) => Number(used.has(id)) + Number(followed.has(id));
  const drawn = ({ edge, route, detour }: PlacedEdge) => (
    <g
      key={edge.id}
      className={`FlowEdges-edge FlowEdges-edge--${edge.use}${detour ? ' FlowEdges-edge--detour' : ''}${used.has(edge.id) ? ' FlowEdges-edge--active' : ''}`}
    >
      {followed.has(edge.id) && <path className="FlowEdges-chosen" d={routePath(route)} />}
      <path className="FlowEdges-line" d={routePath(route)} />
      {edge.use !== 'lock' && edge.use !== 'share' && edge.use !== 'join' && (
        <path className="FlowEdges-arrow" d={arrowPath(route)} />
      )}
    </g>
  );
  // What stands out is drawn last: it lies over the others. Two lists, for in one React moves all that the next one passes.
  const above = edges.filter((edge) => weight(edge) > 0);
  return (
    <g className="FlowEdges">
      {edges.filter((edge) => weight(edge) === 0).map(drawn)}
      {above.sort((a, b) => weight(a) - weight(b)).map(drawn)}
    </g>
  );
});
