/** Arrows from who woke to who was woken. */
import { countBelow } from '../../model/timeline/lanes-list';
import type { Pen } from '../canvas-pen';
import type { ThreadRow } from './timeline-layout';
import { eventsShown, type TimelineScene, xOf } from './timeline-scene';

/** More would be a tangle: the reader zooms in, or is told how many there are. */
export const MOST_ARROWS = 90;

export interface Arrow {
  /** Index among the wakes. */
  readonly wake: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly chosen: boolean;
}

/** Wakes in the window, as [first, last). */
export function wakesShown(scene: TimelineScene): readonly [number, number] {
  const [from, to] = eventsShown(scene);
  return [countBelow(scene.lanes.wakes.to, from), countBelow(scene.lanes.wakes.to, to)];
}

/** Arrows to draw; null when there are too many. */
export function arrowsOf(scene: TimelineScene): Arrow[] | null {
  const [first, last] = wakesShown(scene);
  if (last - first > MOST_ARROWS) return null;
  const { lanes, axis, layout, chosen } = scene;
  const arrows: Arrow[] = [];
  for (let wake = first; wake < last; wake++) {
    const from = lanes.wakes.from.at(wake);
    const to = lanes.wakes.to.at(wake);
    const waker = laneOf(layout.rows, lanes.log.thread(from));
    const woken = laneOf(layout.rows, lanes.log.thread(to));
    if (!waker || !woken) continue;
    const down = woken.y > waker.y;
    arrows.push({
      wake,
      x1: xOf(scene, axis.ofEvent(from)),
      y1: down ? waker.y + waker.height : waker.y,
      x2: xOf(scene, axis.ofEvent(to)),
      y2: down ? woken.y : woken.y + woken.height,
      chosen: chosen.thread === waker.thread || chosen.thread === woken.thread,
    });
  }
  return arrows;
}

export function drawWakes(pen: Pen, scene: TimelineScene): void {
  const { theme } = scene;
  for (const arrow of arrowsOf(scene) ?? []) {
    const ink = arrow.chosen ? theme.focus : theme.ink;
    // A seam in the ground's colour keeps the arrow apart from what it crosses.
    drawCurve(pen, arrow, theme.ground, 4);
    drawCurve(pen, arrow, ink, arrow.chosen ? 2 : 1.25);
    const down = arrow.y2 > arrow.y1 ? -1 : 1;
    pen.fillStyle = ink;
    pen.beginPath();
    pen.moveTo(arrow.x2, arrow.y2);
    pen.lineTo(arrow.x2 - 4, arrow.y2 + 7 * down);
    pen.lineTo(arrow.x2 + 4, arrow.y2 + 7 * down);
    pen.closePath();
    pen.fill();
  }
}

function drawCurve(pen: Pen, { x1, y1, x2, y2 }: Arrow, colour: string, width: number): void {
  const down = y2 > y1 ? -1 : 1;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.quadraticCurveTo(x2, y1 + (y2 - y1) * 0.2, x2, y2 + 5 * down);
  pen.stroke();
}

function laneOf(rows: TimelineScene['layout']['rows'], thread: number): ThreadRow | undefined {
  return rows.find((row): row is ThreadRow => row.row === 'thread' && row.thread === thread);
}
