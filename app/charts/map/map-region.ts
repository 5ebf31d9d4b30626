/** The outline of the region of no return: what is lost in each layer, and some room around it. */
import type { Knot } from './map-order';
import type { Point } from './map-ways';

interface Strip {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** @param row distance of layers, px @returns the `d` of a path; null where nothing is lost */
export function regionOf(
  order: readonly (readonly number[])[],
  knots: readonly Knot[],
  at: (knot: number) => Point,
  row: number,
  pad: number,
): string | null {
  const parts: Strip[][] = [];
  let part: Strip[] = [];
  for (const layer of order) {
    const own = layer.filter((knot) => knots[knot]?.lost);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) {
      part = [];
      continue;
    }
    if (part.length === 0) parts.push(part);
    part.push({ y: at(first).y, left: at(first).x - pad, right: at(last).x + pad });
  }
  return parts.length === 0 ? null : parts.map((strips) => outline(strips, row * 0.42)).join('');
}

/** Down the right side and up the left one, with rounded ends `cap` above and below. */
function outline(strips: readonly Strip[], cap: number): string {
  const [top, bottom] = [strips[0], strips.at(-1)];
  if (!top || !bottom) return '';
  const right = strips.map(({ right: x, y }) => ({ x, y }));
  const left = strips.map(({ left: x, y }) => ({ x, y })).reverse();
  const crown = `C${top.left},${top.y - cap * 1.3},${top.right},${top.y - cap * 1.3},${top.right},${top.y}`;
  const foot = `C${bottom.right},${bottom.y + cap * 1.6},${bottom.left},${bottom.y + cap * 1.6},${bottom.left},${bottom.y}`;
  return `M${top.left},${top.y}${crown}${along(right)}${foot}${along(left)}Z`;
}

/** Smooth, and upright in every layer. */
function along(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((to, i) => {
      const from = points[i] ?? to;
      const middle = (from.y + to.y) / 2;
      return `C${from.x},${middle},${to.x},${middle},${to.x},${to.y}`;
    })
    .join('');
}
