/** What stands under a pointer on the timeline. */
import { countBelow } from '../../model/timeline/lanes-list';
import { bandAt, rowAt } from './timeline-layout';
import { coordinateAt, eventsShown, type TimelineScene, xOf } from './timeline-scene';
import { arrowsOf } from './timeline-wakes';

export type TimelineHit =
  | { readonly on: 'thread-name'; readonly thread: number }
  | { readonly on: 'band-name'; readonly band: string }
  | { readonly on: 'object-name'; readonly object: number }
  /** `event`: the one that wrote it. */
  | { readonly on: 'print'; readonly thread: number; readonly event: number }
  /** `event`: the `woken` of the one who was woken. */
  | { readonly on: 'wake'; readonly thread: number; readonly event: number }
  /** `span`: index in the thread's lane, -1 before the first. */
  | { readonly on: 'span'; readonly thread: number; readonly span: number }
  | { readonly on: 'depth'; readonly object: number }
  | { readonly on: 'nothing' };

const NEAR = 6;

export function hitAt(scene: TimelineScene, x: number, y: number): TimelineHit {
  const { layout, lanes, axis } = scene;
  const row = rowAt(layout, y);
  if (x < layout.left - NEAR) {
    const band = bandAt(layout, y);
    if (band) return { on: 'band-name', band: band.name };
    if (!row) return { on: 'nothing' };
    return row.row === 'thread'
      ? { on: 'thread-name', thread: row.thread }
      : { on: 'object-name', object: row.object };
  }
  const arrow = (arrowsOf(scene) ?? []).find(
    ({ x1, y1, x2, y2 }) => near(x, y, x2, y2) || near(x, y, x1, y1),
  );
  if (row?.row === 'thread') {
    const print = y <= row.y + 1 ? printAt(scene, row.thread, x) : null;
    if (print !== null) return { on: 'print', thread: row.thread, event: print };
  }
  if (arrow) {
    const event = lanes.wakes.to.at(arrow.wake);
    return { on: 'wake', thread: lanes.log.thread(event), event };
  }
  if (!row) return { on: 'nothing' };
  if (row.row === 'depth') return { on: 'depth', object: row.object };
  const event = axis.eventsUpTo(coordinateAt(scene, x));
  const span = (lanes.threads[row.thread]?.spansBefore(event) ?? 0) - 1;
  return { on: 'span', thread: row.thread, span };
}

function printAt(scene: TimelineScene, thread: number, x: number): number | null {
  const prints = scene.lanes.threads[thread]?.prints;
  if (!prints) return null;
  const [from, to] = eventsShown(scene);
  const wanted = scene.axis.eventAt(coordinateAt(scene, x));
  const next = Math.max(countBelow(prints, from), countBelow(prints, wanted) - 1);
  let best: number | null = null;
  let bestFar = NEAR;
  for (let i = next; i < Math.min(prints.length, next + 2); i++) {
    const event = prints.at(i);
    const far = Math.abs(xOf(scene, scene.axis.ofEvent(event)) - x);
    if (event < to && far <= bestFar) [best, bestFar] = [event, far];
  }
  return best;
}

function near(x: number, y: number, x2: number, y2: number): boolean {
  return Math.abs(x - x2) <= NEAR && Math.abs(y - y2) <= NEAR + 2;
}
