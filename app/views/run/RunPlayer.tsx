import { memo } from 'react';
import type { CellId } from '../../lessons/lesson';
import { usePlayerHead } from '../../store/player-head';
import { useSession } from '../../store/session';
import { TimelineTools } from '../timeline/TimelineTools';
import { Player } from './Player';
import { RunTabs } from './RunTabs';

interface Props {
  readonly cell: CellId;
  /** There is a view of all orders to choose. */
  readonly orders: boolean;
}

/** The player, how the timeline is looked at, and which view stands below. */
export const RunPlayer = memo(function RunPlayer({ cell, orders }: Props) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const head = usePlayerHead(cell);
  return (
    <div className="RunPicture-player" data-part="player">
      <Player run={run} head={run !== null && run.events > 0 ? head : undefined} />
      <TimelineTools cell={cell} />
      <RunTabs cell={cell} orders={orders} />
    </div>
  );
});
