/** The ways of arrows between placed nodes: straight to a neighbour, on to the next row, or around the others. */
import type { FlowEdge } from '../../model/flow/flow-graph';
import { ARROW, type Route } from './route';
import type { Box } from './vessel-shape';

/** Where arrows from row to row run, beside all rows. */
export interface Bus {
  readonly left: number;
  readonly right: number;
}

export interface Ends {
  readonly from: Box;
  readonly to: Box;
  readonly fromRow: number;
  readonly toRow: number;
}

export function routeFor(
  { from, to, fromRow, toRow }: Ends,
  detour: boolean,
  edge: FlowEdge,
  lanes: readonly number[],
  { left, right }: Bus,
): Route {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  // A line to a lock has no arrow head and goes right up to it.
  const end = {
    x: to.x + (edge.use === 'lock' || edge.use === 'share' ? ARROW : 0),
    y: to.y + to.height / 2,
  };
  if (!detour && fromRow === toRow)
    return { form: 'bend', from: { x: start.x + 3, y: start.y }, to: { x: end.x - 3, y: end.y } };
  const lane = lanes[toRow] ?? 0;
  if (!detour) {
    // On to the next row: out at the right, back between the rows, in at the left.
    return {
      form: 'lines',
      points: [
        start,
        { x: right, y: start.y },
        { x: right, y: lane - 8 },
        { x: left, y: lane - 8 },
        { x: left, y: end.y },
        { x: end.x - 3, y: end.y },
      ],
    };
  }
  const outOfThread = edge.use !== 'get';
  const fromLane = lanes[fromRow] ?? 0;
  const leave = outOfThread
    ? [
        { x: from.x + from.width * 0.7, y: from.y },
        { x: from.x + from.width * 0.7, y: fromLane },
      ]
    : [
        { x: start.x + 3, y: start.y },
        { x: start.x + 13, y: start.y },
        { x: start.x + 13, y: fromLane },
      ];
  const across =
    fromRow === toRow
      ? []
      : [
          { x: right, y: fromLane },
          { x: right, y: lane },
        ];
  const arrive = outOfThread
    ? [
        { x: end.x - 16, y: lane },
        { x: end.x - 16, y: end.y },
        { x: end.x - 3, y: end.y },
      ]
    : [
        { x: to.x + to.width * 0.45, y: lane },
        { x: to.x + to.width * 0.45, y: to.y - 3 },
      ];
  return { form: 'lines', points: [...leave, ...across, ...arrive] };
}
