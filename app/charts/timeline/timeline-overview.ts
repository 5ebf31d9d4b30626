/** The whole run in a strip: a thread a line, thick where it ran, thin where it waited. */

import { threadColour } from '../../model/thread-colour';
import { SHARES } from '../../model/timeline/lanes-state';
import { wholeWindow } from '../../model/timeline/timeline-window';
import type { Pen } from '../canvas-pen';
import { columnCoordinate, columnsOf, type TimelineScene } from './timeline-scene';

const LEAST_LINE = 3;

export function overviewHeight(threads: number): number {
  return Math.max(26, threads * LEAST_LINE + 8);
}

/** The strip is as wide as the plot and begins at x = 0. */
export function drawOverview(pen: Pen, scene: TimelineScene): void {
  const { lanes, axis, layout, theme } = scene;
  const height = overviewHeight(lanes.threads.length);
  pen.clearRect(0, 0, layout.plotWidth, height);
  const window = wholeWindow(axis.end);
  const { count, events } = columnsOf({ ...scene, window });
  const line = (height - 8) / Math.max(1, lanes.threads.length);
  let before = new Float64Array(SHARES.length);
  let now = new Float64Array(SHARES.length);
  for (const [i, track] of lanes.threads.entries()) {
    const y = 4 + i * line;
    pen.fillStyle = theme.threads[threadColour(track.thread)] ?? theme.ink;
    pen.beginPath();
    let spans = 0;
    before.fill(0);
    let begin = 0;
    for (let column = 0; column < count; column++) {
      spans = track.spansBefore(events[column + 1] ?? 0, spans);
      const end = axis.unfolded(columnCoordinate(window, count, column + 1));
      track.totals(axis.kind, lanes, end, spans, now);
      const part = (sort: number) => ((now[sort] ?? 0) - (before[sort] ?? 0)) / (end - begin);
      const alive = SHARES.reduce((sum, _, sort) => sum + part(sort), 0);
      const thick = part(0) > 0.02 ? Math.max(1, part(0) * (line - 0.5)) : alive > 0 ? 0.75 : 0;
      const width = layout.plotWidth / count;
      if (thick > 0) pen.rect(column * width, y + (line - thick) / 2, width, thick);
      [before, now] = [now, before];
      begin = end;
    }
    pen.fill();
  }
}
