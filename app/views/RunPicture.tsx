import type { CellId } from '../lessons/lesson';
import { modelOf } from '../model/run-model';
import { shownPosition, usePlayheads } from '../store/playhead';
import { useSession } from '../store/session';
import { EmptyPicture } from './EmptyPicture';
import { Flow } from './Flow';
import { Player } from './Player';
import { RunCounters } from './RunCounters';
import './RunPicture.css';
import { Sentence } from './Sentence';
import { WaitLens } from './WaitLens';

/** What a cell's last run did: the flow at the playhead, the player that moves it, the counts. */
export function RunPicture({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const busy = useSession((session) => session.cells[cell]?.busy ?? false);
  const head = usePlayheads((playheads) => playheads.heads[cell]);
  if (!run || !head || run.events === 0) return <EmptyPicture busy={busy} />;
  const position = Math.min(run.events, shownPosition(head.position));
  return (
    <div className="RunPicture">
      <div className="RunPicture-flow">
        <Flow
          model={modelOf(run.log)}
          events={run.events}
          position={position}
          stuck={run.outcome?.outcome === 'stuck'}
        />
      </div>
      <Sentence run={run} position={position} moving={head.playing || head.following} />
      <RunCounters run={run} position={position} />
      <Player run={run} head={head} />
      {run.outcome && <WaitLens run={run} />}
    </div>
  );
}
