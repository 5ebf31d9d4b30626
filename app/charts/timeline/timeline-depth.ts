/** How full a queue was: an area with steps, the line of its room, and the count of unfinished tasks as a second line. */
import type { DepthRange, DepthTrack } from '../../model/timeline/lanes-depth';
import type { Pen } from '../canvas-pen';
import { type DepthRow, NOTE_SIZE } from './timeline-layout';
import { COLUMN, type Columns, eventsShown, type TimelineScene, xOf } from './timeline-scene';

interface Corner {
  readonly x: number;
  readonly depth: number;
  readonly least: number;
  readonly unfinished: number;
}

export function drawDepth(
  pen: Pen,
  scene: TimelineScene,
  row: DepthRow,
  columns: () => Columns,
): void {
  const track = scene.lanes.depthOf(row.object);
  if (!track || track.length === 0) return;
  const { theme, layout } = scene;
  const right = layout.left + layout.plotWidth;
  const base = row.y + row.height;
  const scale = row.height / depthScale(track);
  const corners = cornersOf(scene, track, columns);
  const area = (height: (corner: Corner) => number): void => {
    pen.beginPath();
    pen.moveTo(corners[0]?.x ?? layout.left, base);
    walk(pen, corners, right, (corner) => base - height(corner) * scale);
    pen.lineTo(right, base);
    pen.closePath();
  };
  area(({ depth }) => depth);
  pen.fillStyle = theme.amberSoft;
  pen.fill();
  area(({ least }) => least);
  pen.fillStyle = theme.amber;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = theme.inkSoft;
  pen.beginPath();
  walk(pen, corners, right, ({ depth }) => base - depth * scale);
  pen.stroke();
  if (track.countsUnfinished) {
    pen.strokeStyle = theme.accent;
    pen.setLineDash([6, 3]);
    pen.beginPath();
    walk(pen, corners, right, ({ unfinished }) => base - unfinished * scale);
    pen.stroke();
    pen.setLineDash([]);
  }
  if (track.maxsize > 0) drawRoom(pen, scene, roomY(row, track));
}

/** The number that reaches the top of its row. */
export function depthScale(track: DepthTrack): number {
  const unfinished = track.countsUnfinished ? track.peakUnfinished : 0;
  return Math.max(1, track.maxsize, track.peak, unfinished);
}

/** What was so at an event: the depth after the last step at or before it. */
export function depthAfter(track: DepthTrack, position: number): number {
  const steps = track.stepsBefore(position);
  return steps === 0 ? 0 : track.depth(steps - 1);
}

/** Where the line of a queue's room lies in its row. */
function roomY(row: DepthRow, track: DepthTrack): number {
  return row.y + row.height - (track.maxsize * row.height) / depthScale(track);
}

function drawRoom(pen: Pen, { theme, layout }: TimelineScene, y: number): void {
  const right = layout.left + layout.plotWidth;
  pen.strokeStyle = theme.danger;
  pen.lineWidth = 1;
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.moveTo(layout.left, Math.round(y) - 1.5);
  pen.lineTo(right, Math.round(y) - 1.5);
  pen.stroke();
  pen.setLineDash([]);
}

/** How high a number stands, and how far over the line of the room. */
const DIGITS = 7;
const OVER = 5;

/** How much room there is, over all that is drawn of it; where that would be in the lane above, as a number at the line's end. */
export function drawDepthWords(pen: Pen, scene: TimelineScene, row: DepthRow): void {
  const { theme, layout, words, lanes } = scene;
  const track = lanes.depthOf(row.object);
  if (!track || track.length === 0 || track.maxsize <= 0) return;
  pen.font = `${NOTE_SIZE}px ${theme.font}`;
  pen.fillStyle = theme.inkSoft;
  pen.textBaseline = 'alphabetic';
  const right = layout.left + layout.plotWidth;
  const line = Math.min(roomY(row, track), row.y + row.height);
  const above = layout.rows.filter(({ y }) => y < row.y).at(-1);
  if (above && line - OVER - DIGITS < above.y + above.height) {
    pen.textAlign = 'left';
    pen.fillText(String(track.maxsize), right + 3, line + DIGITS / 2 - 1.5);
    return;
  }
  pen.textAlign = 'right';
  pen.fillText(words.room(track.maxsize), right, line - OVER);
}

/** From each corner on, its height holds until the next one. In an empty path the first line only begins it. */
function walk(
  pen: Pen,
  corners: readonly Corner[],
  right: number,
  y: (corner: Corner) => number,
): void {
  corners.forEach((corner, i) => {
    pen.lineTo(corner.x, y(corner));
    pen.lineTo(corners[i + 1]?.x ?? right, y(corner));
  });
}

function cornersOf(scene: TimelineScene, track: DepthTrack, columns: () => Columns): Corner[] {
  const { layout, axis } = scene;
  const [from, to] = eventsShown(scene);
  const first = Math.max(0, track.stepsBefore(from) - 1);
  const last = track.stepsBefore(to);
  const corners: Corner[] = [];
  if (last - first <= layout.plotWidth / COLUMN) {
    for (let step = first; step < last; step++) {
      const depth = track.depth(step);
      corners.push({
        x: Math.max(layout.left, xOf(scene, axis.ofEvent(track.event(step)))),
        depth,
        least: depth,
        unfinished: track.unfinished(step),
      });
    }
    return corners;
  }
  const { count, events } = columns();
  const range: DepthRange = { least: 0, most: 0, mostUnfinished: 0 };
  let steps = track.stepsBefore(events[0] ?? 0);
  for (let i = 0; i < count; i++) {
    const next = track.stepsBefore(events[i + 1] ?? 0, steps);
    // With what held when the column began.
    if (next > 0) {
      track.range(Math.max(0, steps - 1), next, range);
      corners.push({
        x: layout.left + (i * layout.plotWidth) / count,
        depth: range.most,
        least: range.least,
        unfinished: range.mostUnfinished,
      });
    }
    steps = next;
  }
  return corners;
}
