/** A thread's lane with more states than room: the shares of its time, column by column. */

import { threadColour } from '../../model/thread-colour';
import { SHARES } from '../../model/timeline/lanes-state';
import type { ThreadTrack } from '../../model/timeline/lanes-thread';
import type { Box, Pen } from '../canvas-pen';
import type { ThreadRow } from './timeline-layout';
import { dotted, hatched, solid, zigzag } from './timeline-patterns';
import { type Columns, columnCoordinate, type TimelineScene } from './timeline-scene';

/** From the bottom: running, polling, its pauses, asleep, parked. */
const STACK = [0, 3, 4, 2, 1] as const;

export function drawShares(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  { count, events }: Columns,
): void {
  const { theme, axis, window, lanes, layout } = scene;
  const boxes: Box[][] = SHARES.map(() => []);
  let before = new Float64Array(SHARES.length);
  let now = new Float64Array(SHARES.length);
  let spans = track.spansBefore(events[0] ?? 0);
  let begin = axis.unfolded(window.from);
  track.totals(axis.kind, lanes, begin, spans, before);
  for (let i = 0; i < count; i++) {
    const end = axis.unfolded(columnCoordinate(window, count, i + 1));
    spans = track.spansBefore(events[i + 1] ?? 0, spans);
    track.totals(axis.kind, lanes, end, spans, now);
    const width = end - begin;
    begin = end;
    const x = layout.left + (i * layout.plotWidth) / count;
    let bottom = row.y + row.height;
    for (const sort of STACK) {
      const part = Math.min(1, ((now[sort] ?? 0) - (before[sort] ?? 0)) / width);
      if (part <= 0) continue;
      // What happened at all stays to be seen.
      const height = Math.min(bottom - row.y, Math.max(1, part * row.height));
      bottom -= height;
      append(boxes[sort] ?? [], { x, y: bottom, width: layout.plotWidth / count, height });
    }
    [before, now] = [now, before];
  }
  const colour = theme.threads[threadColour(row.thread)] ?? theme.ink;
  const soft = theme.threadsSoft[threadColour(row.thread)] ?? theme.ground;
  const [running = [], parked = [], sleeping = [], polling = [], pauses = []] = boxes;
  hatched(pen, parked, colour, soft);
  dotted(pen, sleeping, colour);
  zigzag(pen, [...polling, ...pauses], colour, soft, 0.7);
  solid(pen, running, colour);
}

/** Joined with the one before when it goes on at the same height. */
function append(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  const goesOn =
    last &&
    Math.abs(last.x + last.width - box.x) < 0.01 &&
    Math.abs(last.y - box.y) < 0.3 &&
    Math.abs(last.height - box.height) < 0.3;
  if (last && goesOn) boxes[boxes.length - 1] = { ...last, width: last.width + box.width };
  else boxes.push(box);
}
