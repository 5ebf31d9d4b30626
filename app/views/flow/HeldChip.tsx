import type { TraceLog } from '../../../workers/trace/reader';
import type { PlacedNode } from '../../charts/flow/flow-layout';
import type { Traveller } from '../../model/flow/flow-activity';
import { itemAt, type ThreadMoment } from '../../model/moment/moment';
import { Chip, type Follow } from './Chip';
import { heldPoint } from './TravellingChip';

interface Props {
  readonly placed: PlacedNode;
  readonly thread: ThreadMoment | undefined;
  readonly log: TraceLog;
  readonly traveller: Traveller | null;
  readonly follow: Follow;
}

/** The item a thread took and has not passed on. */
export function HeldChip({ placed, thread, log, traveller, follow }: Props) {
  if (!thread?.hand || (traveller?.thread === thread.thread && traveller.direction === 'in'))
    return null;
  const item = { ...itemAt(log, thread.hand.arrival), item: thread.hand.item };
  return <Chip item={item} {...heldPoint(placed.box)} size={20} follow={follow} />;
}
