import type { FlowLayout } from '../../charts/flow/flow-layout';
import { eased, type Point, pointOn, type Route, routeEnd } from '../../charts/flow/route';
import { type Box, GLASS_CHIPS, slotBox } from '../../charts/flow/vessel-shape';
import type { Traveller } from '../../model/flow/flow-activity';
import { threadNodeId } from '../../model/flow/flow-graph';
import type { Moment } from '../../model/moment/moment';
import { Chip, type Follow } from './Chip';
import { useUnderWay } from './under-way';

/** Part of the journey that is spent on the arrow; the rest inside the vessel or over the card. */
const ON_ARROW = 0.7;

/** An item on its way from a thread to a place in a vessel, or from its place to a thread. */
export function TravellingChip({
  traveller,
  layout,
  moment,
  follow,
}: {
  readonly traveller: Traveller;
  readonly layout: FlowLayout;
  readonly moment: Moment;
  readonly follow: Follow;
}) {
  const t = eased(useUnderWay(true));
  const vessel = layout.nodes.find(({ node }) => node.id === traveller.vessel);
  const card = layout.nodes.find(({ node }) => node.id === threadNodeId(traveller.thread));
  const way = layout.edges.find(({ edge }) => edge.id === traveller.edge);
  if (vessel?.node.node !== 'vessel' || !card || !way) return null;
  const into = traveller.direction === 'in';
  const depth = moment.objects.get(vessel.node.container)?.depth ?? 0;
  const slot = centre(slotBox(vessel.node, vessel.box, into ? Math.min(depth, GLASS_CHIPS) : 0));
  const at = into ? enter(way.route, slot, t) : leave(way.route, slot, heldPoint(card.box), t);
  return <Chip item={traveller.item} x={at.x} y={at.y} follow={follow} />;
}

/** Where a thread holds what it took. */
export function heldPoint({ x, y, width, height }: Box): Point {
  return { x: x + width - 4, y: y + height - 4 };
}

function enter(route: Route, slot: Point, t: number): Point {
  return t < ON_ARROW
    ? pointOn(route, t / ON_ARROW)
    : between(routeEnd(route), slot, (t - ON_ARROW) / (1 - ON_ARROW));
}

function leave(route: Route, slot: Point, held: Point, t: number): Point {
  const inside = (1 - ON_ARROW) / 2;
  if (t < inside) return between(slot, pointOn(route, 0), t / inside);
  if (t < inside + ON_ARROW) return pointOn(route, (t - inside) / ON_ARROW);
  return between(routeEnd(route), held, (t - inside - ON_ARROW) / inside);
}

function between(from: Point, to: Point, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
