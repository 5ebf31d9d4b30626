/** What moves over the timeline: the playhead with its handle, depths where it stands, and single events that are lit up. */
import { countBelow } from '../../model/timeline/lanes-list';
import type { Pen } from '../canvas-pen';
import { depthAfter, depthScale } from './timeline-depth';
import { boldWidth, NOTE_SIZE, type ThreadRow } from './timeline-layout';
import { eventsShown, type TimelineScene, xOf } from './timeline-scene';

export const HANDLE_RADIUS = 6;
/** Lit events drawn at once. */
const MOST_LIT = 300;

/** Depths are as large as this, in bold. */
export const DEPTH_SIZE = NOTE_SIZE + 1;

/** Writes a short text, its left edge at x, its middle at y. */
export type Write = (text: string, x: number, y: number) => void;

/**
 * `position`: events that have happened. At which step that is stands in the player.
 * @param write not the pen's own `fillText`: that brings the styles of the whole page up to date, at every call
 */
export function drawPlayhead(
  pen: Pen,
  scene: TimelineScene,
  position: number,
  { focused, write }: { readonly focused: boolean; readonly write: Write },
): void {
  const { layout, theme, axis } = scene;
  pen.clearRect(0, 0, layout.width, layout.height);
  drawLit(pen, scene);
  const x = xOf(scene, axis.ofPosition(position));
  if (x < layout.left - 1 || x > layout.left + layout.plotWidth + 1) return;
  drawDepths(pen, scene, position, x, write);
  pen.fillStyle = theme.ground;
  pen.fillRect(x - 2, layout.top, 4, layout.handleY - layout.top);
  pen.fillStyle = theme.ink;
  pen.fillRect(x - 0.75, layout.top, 1.5, layout.handleY - layout.top);
  pen.beginPath();
  pen.arc(x, layout.handleY, HANDLE_RADIUS, 0, Math.PI * 2);
  pen.fill();
  if (focused) {
    pen.strokeStyle = theme.focus;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(x, layout.handleY, HANDLE_RADIUS + 3, 0, Math.PI * 2);
    pen.stroke();
  }
}

function drawDepths(
  pen: Pen,
  scene: TimelineScene,
  position: number,
  x: number,
  write: Write,
): void {
  const { layout, theme, lanes } = scene;
  for (const row of layout.rows) {
    if (row.row !== 'depth') continue;
    const track = lanes.depthOf(row.object);
    if (!track) continue;
    const depth = depthAfter(track, Math.floor(position));
    const y = row.y + row.height - (depth / depthScale(track)) * row.height;
    const text = String(depth);
    const width = boldWidth(text, DEPTH_SIZE) + 8;
    const left = x + width + 8 > layout.width ? x - width - 6 : x + 6;
    const middle = Math.min(Math.max(y, row.y + 7), row.y + row.height - 8);
    pen.fillStyle = theme.ground;
    pen.fillRect(left, middle - 8, width, 16);
    pen.strokeStyle = theme.lineStrong;
    pen.lineWidth = 1;
    pen.strokeRect(Math.round(left) + 0.5, Math.round(middle - 8) + 0.5, Math.round(width) - 1, 15);
    write(text, left + 4, middle + 0.5);
  }
}

function drawLit(pen: Pen, scene: TimelineScene): void {
  const { chosen, lanes, axis, layout, theme } = scene;
  const [from, to] = eventsShown(scene);
  const first = Math.max(0, countBelow(chosen.events, from) - (chosen.path ? 1 : 0));
  const last = Math.min(
    chosen.events.length,
    countBelow(chosen.events, to) + (chosen.path ? 1 : 0),
    first + MOST_LIT,
  );
  const places: { x: number; y: number }[] = [];
  for (let i = first; i < last; i++) {
    const event = chosen.events.at(i);
    const row = layout.rows.find(
      (each): each is ThreadRow => each.row === 'thread' && each.thread === lanes.log.thread(event),
    );
    if (row) places.push({ x: xOf(scene, axis.ofEvent(event)), y: row.y + row.height / 2 });
  }
  if (places.length === 0) return;
  pen.save();
  pen.beginPath();
  pen.rect(layout.left - 8, 0, layout.plotWidth + 16, layout.height);
  pen.clip();
  if (chosen.path) {
    for (const [colour, width] of [
      [theme.ground, 5],
      [theme.focus, 2],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      places.forEach(({ x, y }, i) => {
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      });
      pen.stroke();
    }
  }
  for (const { x, y } of places) {
    pen.fillStyle = theme.ground;
    pen.beginPath();
    pen.arc(x, y, 6, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = theme.focus;
    pen.beginPath();
    pen.arc(x, y, 4, 0, Math.PI * 2);
    pen.fill();
  }
  pen.restore();
}
