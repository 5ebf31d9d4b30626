import type { TraceLog } from '../../../workers/trace/reader';
import type { FlowLayout } from '../../charts/flow/flow-layout';
import { threadNodeId } from '../../model/flow/flow-graph';
import { itemLife, itemPlace } from '../../model/moment/item-life';
import { itemAt } from '../../model/moment/moment';
import { timelineOf } from '../../model/timeline/timeline-model';
import { Chip, type Follow } from './Chip';
import { heldPoint } from './TravellingChip';

interface Props {
  readonly follow: Follow;
  readonly layout: FlowLayout;
  readonly log: TraceLog;
  readonly position: number;
}

/** Where items are shown as levels: the one that is followed, at the rim of its vessel or in its thread's hands. */
export function FollowedChip({ follow, layout, log, position }: Props) {
  const events = timelineOf(log).changes.ofItem(follow.item);
  const [first] = events;
  const place = itemPlace(itemLife(log, events), position);
  if (first === undefined || place.at === 'nowhere') return null;
  const placed = layout.nodes.find(({ node }) =>
    place.at === 'thread'
      ? node.id === threadNodeId(place.thread)
      : node.node === 'vessel' && node.container === place.container,
  );
  if (!placed) return null;
  const at =
    place.at === 'thread'
      ? heldPoint(placed.box)
      : { x: placed.box.x + placed.box.width - 2, y: placed.box.y + placed.box.height - 8 };
  return <Chip item={itemAt(log, first)} {...at} size={24} follow={follow} />;
}
