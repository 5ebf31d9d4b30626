/** One thread's lane: its states as boxes, or, when there are more of them than room, their shares column by column. */

import { threadColour } from '../../model/thread-colour';
import { LANE_STATES, SHARE_OF } from '../../model/timeline/lanes-state';
import type { ThreadTrack } from '../../model/timeline/lanes-thread';
import type { Box, Pen } from '../canvas-pen';
import { textWidth } from '../text-fit';
import { NOTE_SIZE, type ThreadRow } from './timeline-layout';
import { drawNotches, drawPolls, drawPrints } from './timeline-marks';
import { dotted, frame, hatched, solid, zigzag } from './timeline-patterns';
import { COLUMN, type Columns, eventsShown, type TimelineScene, xOf } from './timeline-scene';
import { drawShares } from './timeline-shares';

const LEAST_LABEL = 34;
/** Fonts differ: a plate rather too wide than too narrow. */
const LABEL_WIDER = 1.1;

export function drawLane(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  columns: () => Columns,
): void {
  const track = scene.lanes.threads[row.thread];
  if (!track) return;
  const [from, to] = eventsShown(scene);
  const [first, last] = spansShown(scene, track);
  const room = scene.layout.plotWidth / COLUMN;
  if (last - first <= room) {
    for (let span = first; span < last; span++) drawSpan(pen, scene, row, track, span);
    drawNotches(pen, scene, row, track, from, to);
    drawPolls(pen, scene, row, track, from, to);
  } else drawShares(pen, scene, row, track, columns());
  drawPrints(pen, scene, row, track, columns, from, to);
}

/** What its states are called: over all that is drawn of any of them. */
export function drawLaneWords(pen: Pen, scene: TimelineScene, row: ThreadRow): void {
  const track = scene.lanes.threads[row.thread];
  if (!track) return;
  const [first, last] = spansShown(scene, track);
  if (last - first <= scene.layout.plotWidth / COLUMN)
    drawLabels(pen, scene, row, track, first, last);
}

function spansShown(scene: TimelineScene, track: ThreadTrack): readonly [number, number] {
  const [from, to] = eventsShown(scene);
  return [Math.max(0, track.spansBefore(from) - 1), track.spansBefore(to)];
}

/** Where a span stands; null when it is not in sight. */
export function spanBox(
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  span: number,
): Box | null {
  const { axis, layout } = scene;
  const begin = xOf(scene, axis.ofEvent(track.event(span)));
  const end = xOf(scene, span + 1 < track.length ? axis.ofEvent(track.event(span + 1)) : axis.end);
  const left = Math.max(layout.left, begin);
  const right = Math.min(layout.left + layout.plotWidth, end);
  if (right < left) return null;
  return { x: left, y: row.y, width: right - left, height: row.height };
}

function drawSpan(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  span: number,
): void {
  const box = spanBox(scene, row, track, span);
  if (!box) return;
  const { theme } = scene;
  const colour = theme.threads[threadColour(row.thread)] ?? theme.ink;
  const soft = theme.threadsSoft[threadColour(row.thread)] ?? theme.ground;
  const state = LANE_STATES[track.state(span)] ?? 'off';
  switch (state) {
    case 'off':
      return;
    case 'starting':
      pen.fillStyle = colour;
      pen.fillRect(box.x, box.y + box.height / 2 - 0.5, box.width, 1);
      return;
    case 'running':
      solid(pen, [{ ...box, width: Math.max(1, box.width) }], colour);
      return;
    case 'ended':
      pen.fillStyle = colour;
      if (span === 0 || box.width >= 0) pen.fillRect(box.x - 1, box.y - 1, 2, box.height + 2);
      return;
    case 'failed':
      drawCross(pen, box.x, box.y + box.height / 2, theme.danger);
      return;
    case 'sleeping':
      dotted(pen, [inset(box)], colour);
      frame(pen, box, colour, [1.5, 3]);
      break;
    case 'polling':
      zigzag(pen, [{ ...box, width: Math.max(1, box.width) }], colour, soft);
      break;
    case 'poll-sleeping':
      zigzag(pen, [box], colour, theme.ground, 0.35);
      frame(pen, box, colour, [1.5, 3]);
      break;
    default:
      hatched(pen, [box], colour, soft);
      frame(pen, box, colour, []);
  }
}

/** One label for a whole stretch of polling, pauses and all; else one for each state. */
function drawLabels(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  first: number,
  last: number,
): void {
  const soft = scene.theme.threadsSoft[threadColour(row.thread)] ?? scene.theme.ground;
  const polls = (span: number): boolean => (SHARE_OF[track.state(span)] ?? -1) >= 3;
  for (let span = first; span < last; span++) {
    const box = spanBox(scene, row, track, span);
    if (!box) continue;
    const begin = span;
    let right = box.x + box.width;
    while (polls(begin) && span + 1 < last && polls(span + 1)) {
      span++;
      const more = spanBox(scene, row, track, span);
      if (more) right = more.x + more.width;
    }
    const words = scene.words.span(track, begin);
    const ground = SHARE_OF[track.state(begin)] === 2 ? scene.theme.ground : soft;
    drawLabel(pen, scene, { ...box, width: right - box.x }, words, ground);
  }
}

/** Words on a plate of their own, so that no pattern runs through them. */
function drawLabel(
  pen: Pen,
  { theme }: TimelineScene,
  box: Box,
  words: readonly string[],
  ground: string,
): void {
  if (box.width < LEAST_LABEL || words.length === 0 || box.height < NOTE_SIZE) return;
  const room = box.width - 12;
  const text = words.find((each) => textWidth(each, NOTE_SIZE * LABEL_WIDER) <= room);
  if (text === undefined) return;
  const middle = box.y + box.height / 2;
  pen.fillStyle = ground;
  pen.fillRect(box.x + 4, middle - 6.5, textWidth(text, NOTE_SIZE * LABEL_WIDER) + 5, 13);
  pen.font = `${NOTE_SIZE}px ${theme.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = theme.ink;
  pen.fillText(text, box.x + 6, middle + 0.5);
}

function drawCross(pen: Pen, x: number, y: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2.5;
  pen.beginPath();
  pen.moveTo(x - 5, y - 5);
  pen.lineTo(x + 5, y + 5);
  pen.moveTo(x + 5, y - 5);
  pen.lineTo(x - 5, y + 5);
  pen.stroke();
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + 4, y, width: Math.max(0, width - 8), height };
}
