/** Ways from one place to another, as SVG paths and as points along them for what travels there. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `bend`: one soft curve from left to right. `lines`: straight pieces with rounded corners, for ways around. */
export type Route =
  | { readonly form: 'bend'; readonly from: Point; readonly to: Point }
  | { readonly form: 'lines'; readonly points: readonly Point[] };

const CORNER = 10;
/** Length of an arrow head; a line ends inside it, not at its tip. */
export const ARROW = 8;

export function routePath(route: Route): string {
  if (route.form === 'bend') {
    const { from, to } = route;
    return bendPath(from, { x: to.x - ARROW + 2, y: to.y });
  }
  const { points } = route;
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x},${first.y}`;
  rest.forEach((corner, i) => {
    const before = points[i] ?? first;
    const after = rest[i + 1];
    if (!after) {
      const end = towards(corner, before, ARROW - 2);
      path += `L${end.x},${end.y}`;
      return;
    }
    const r = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const [into, out] = [towards(corner, before, r), towards(corner, after, r)];
    path += `L${into.x},${into.y}Q${corner.x},${corner.y} ${out.x},${out.y}`;
  });
  return path;
}

/** Leaves and arrives level, and turns in the middle between. */
function bendPath(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x},${from.y}C${middle},${from.y},${middle},${to.y},${to.x},${to.y}`;
}

/** A filled triangle whose tip is the route's end. */
export function arrowPath(route: Route): string {
  const tip = routeEnd(route);
  const before = route.form === 'bend' ? { x: tip.x - 1, y: tip.y } : (route.points.at(-2) ?? tip);
  const base = towards(tip, before, ARROW);
  const [dx, dy] = [((tip.y - base.y) * 4.5) / ARROW, ((tip.x - base.x) * 4.5) / ARROW];
  return `M${tip.x},${tip.y}L${round(base.x + dx)},${round(base.y - dy)}L${round(base.x - dx)},${round(base.y + dy)}Z`;
}

export function routeEnd(route: Route): Point {
  return route.form === 'bend' ? route.to : (route.points.at(-1) ?? { x: 0, y: 0 });
}

/** The point `t` (0 to 1) of the way along. */
export function pointOn(route: Route, t: number): Point {
  if (route.form === 'bend') {
    const { from, to } = route;
    const middle = (from.x + to.x) / 2;
    const u = 1 - t;
    return {
      x: u ** 3 * from.x + 3 * u * t * middle + t ** 3 * to.x,
      y: (u ** 3 + 3 * u * u * t) * from.y + (3 * u * t * t + t ** 3) * to.y,
    };
  }
  const { points } = route;
  const lengths = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
  let left = t * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [points[i], points[i + 1]];
    if (from && to && left <= length) return length === 0 ? to : towards(from, to, left);
    left -= length;
  }
  return routeEnd(route);
}

/** From a gentle start to a gentle stop. */
export function eased(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return {
    x: round(from.x + ((to.x - from.x) / whole) * length),
    y: round(from.y + ((to.y - from.y) / whole) * length),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
