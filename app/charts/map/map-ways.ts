/** The way of a step on the map: a line from state to state, its head, and where words about it may stand. */
import type { Web } from './map-layers';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface EdgeWay {
  readonly d: string;
  readonly head: string;
  /** Where words about it may stand, and on which side of it. */
  readonly middle: Point;
  readonly side: 'left' | 'right';
}

const HEAD = 6;
const NO_WAY: EdgeWay = { d: '', head: '', middle: { x: 0, y: 0 }, side: 'right' };

/** By edge: how far it bows aside, where several lead from one state to the same other. */
export function parallels(edges: Web['edges']): readonly number[] {
  const seen = new Map<string, number>();
  return edges.map(({ from, to }) => {
    const nth = seen.get(`${from} ${to}`) ?? 0;
    seen.set(`${from} ${to}`, nth + 1);
    return nth === 0 ? 0 : (nth % 2 === 1 ? 1 : -1) * Math.ceil(nth / 2) * 22;
  });
}

/** Through the bends of an edge, leaving and coming straight enough for its head. */
export function downWay(points: readonly Point[], radius: number, bow: number): EdgeWay {
  const [first, second] = points;
  const [before, last] = points.slice(-2);
  if (!first || !second || !before || !last) return NO_WAY;
  const start = towards(first, second, radius);
  const tip = towards(last, before, radius + 1);
  const end = towards(tip, before, HEAD - 1);
  const path = [start, ...points.slice(1, -1), end];
  const d = path.slice(1).map((to, i) => curve(path[i] ?? start, to, bow));
  const middle = halfway(path[0] ?? start, path[1] ?? end);
  return {
    d: `M${start.x},${start.y}${d.join('')}`,
    head: headAt(tip, before),
    middle: { x: middle.x + bow * 0.75, y: middle.y },
    side: end.x < start.x || bow < 0 ? 'left' : 'right',
  };
}

function curve(from: Point, to: Point, bow: number): string {
  const bend = (to.y - from.y) * 0.3;
  // A straight line between neighbours; a bend keeps the direction of time.
  const lean = (to.x - from.x) * 0.18;
  return `C${round(from.x + lean + bow)},${round(from.y + bend)},${round(to.x - lean + bow)},${round(to.y - bend)},${to.x},${to.y}`;
}

/** Round the right side, upwards; to itself as a small loop. */
export function backWay(from: Point, to: Point, radius: number): EdgeWay {
  const out = from.x === to.x && from.y === to.y ? 3.2 * radius : 5 * radius;
  const start = { x: from.x + radius, y: from.y + 2 };
  const tip = { x: to.x + radius + 1, y: to.y - 2 };
  const side = Math.max(start.x, tip.x) + out;
  return {
    d: `M${start.x},${start.y}C${side},${start.y + out / 2},${side},${tip.y - out / 2},${tip.x + HEAD - 1},${tip.y - 2}`,
    head: headAt(tip, { x: side, y: tip.y - out / 2 }),
    middle: { x: side, y: (start.y + tip.y) / 2 },
    side: 'right',
  };
}

function towards(from: Point, to: Point, by: number): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: round(from.x + ((to.x - from.x) * by) / far),
    y: round(from.y + ((to.y - from.y) * by) / far),
  };
}

function halfway(a: Point, b: Point): Point {
  return { x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) };
}

/** A triangle with its tip there, coming from the other point. */
function headAt(tip: Point, from: Point): string {
  const base = towards(tip, from, HEAD);
  const [dx, dy] = [(base.y - tip.y) / 2, (tip.x - base.x) / 2];
  return `M${tip.x},${tip.y}L${round(base.x + dx)},${round(base.y + dy)}L${round(base.x - dx)},${round(base.y - dy)}Z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
