/** Single events on a thread's lane: what it did while it ran, polls that found nothing, what it printed. */

import { threadColour } from '../../model/thread-colour';
import { countBelow, countBelowFrom } from '../../model/timeline/lanes-list';
import { SHARE_OF } from '../../model/timeline/lanes-state';
import type { ThreadTrack } from '../../model/timeline/lanes-thread';
import type { Pen } from '../canvas-pen';
import type { ThreadRow } from './timeline-layout';
import { COLUMN, type Columns, type EventList, type TimelineScene, xOf } from './timeline-scene';

/** Own events of a running thread are told apart when they stand this far from each other. */
const LEAST_NOTCH = 7;

/** Thin gaps where a running thread did something. */
export function drawNotches(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  from: number,
  to: number,
): void {
  const own = scene.ownEvents(row.thread);
  const first = countBelow(own, from);
  const last = countBelow(own, to);
  if ((last - first) * LEAST_NOTCH > scene.layout.plotWidth) return;
  pen.fillStyle = scene.theme.ground;
  let span = track.spansBefore(from);
  for (let i = first; i < last; i++) {
    const event = own.at(i);
    span = track.spansBefore(event + 1, Math.max(0, span - 1));
    // Where a state begins there is a border already.
    const state = track.state(span - 1);
    if (track.event(span - 1) === event || SHARE_OF[state] !== 0) continue;
    pen.fillRect(xOf(scene, scene.axis.ofEvent(event)) - 0.5, row.y, 1, row.height);
  }
}

/** A stroke for every poll that found nothing, while there is room to tell them apart. */
export function drawPolls(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  from: number,
  to: number,
): void {
  const first = countBelow(track.emptyPolls, from);
  const last = countBelow(track.emptyPolls, to);
  if (last === first || (last - first) * COLUMN > scene.layout.plotWidth) return;
  const colour = scene.theme.threads[threadColour(row.thread)] ?? scene.theme.ink;
  pen.fillStyle = colour;
  for (let i = first; i < last; i++) {
    const x = xOf(scene, scene.axis.ofEvent(track.emptyPolls.at(i)));
    pen.fillRect(x - 1, row.y - 3, 2, row.height + 6);
  }
}

/** A small pennant above the lane for everything printed; of many in one column, one. */
export function drawPrints(
  pen: Pen,
  scene: TimelineScene,
  row: ThreadRow,
  track: ThreadTrack,
  columns: () => Columns,
  from: number,
  to: number,
): void {
  const first = countBelow(track.prints, from);
  const last = countBelow(track.prints, to);
  if (first === last) return;
  pen.fillStyle = scene.theme.ink;
  pen.beginPath();
  for (const event of marksShown(track.prints, first, last, scene, columns)) {
    const x = xOf(scene, scene.axis.ofEvent(event));
    pen.moveTo(x - 3.5, row.y - 5);
    pen.lineTo(x + 3.5, row.y - 5);
    pen.lineTo(x, row.y);
    pen.closePath();
  }
  pen.fill();
}

function* marksShown(
  list: EventList,
  first: number,
  last: number,
  scene: TimelineScene,
  columns: () => Columns,
): Generator<number> {
  if (last - first <= scene.layout.plotWidth / COLUMN) {
    for (let i = first; i < last; i++) yield list.at(i);
    return;
  }
  const { count, events } = columns();
  let place = first;
  for (let i = 0; i < count; i++) {
    const next = countBelowFrom(list, events[i + 1] ?? 0, place);
    if (next > place) yield list.at(place);
    place = next;
  }
}
