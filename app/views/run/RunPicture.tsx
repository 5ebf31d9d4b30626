import { NONE } from '../../../workers/trace/events';
import type { CellId } from '../../lessons/lesson';
import { modelOf } from '../../model/run-model';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { goToItem, select, selectionOf, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import { ItemCard } from '../explain/ItemCard';
import { Flow } from '../flow/Flow';
import { OwnTask } from '../shared/OwnTask';
import { EmptyPicture } from './EmptyPicture';
import { Player } from './Player';
import { RunCounters } from './RunCounters';
import './RunPicture.css';
import { Sentence } from '../explain/Sentence';
import { useRunKeys } from '../shared/use-run-keys';
import { Timeline } from '../timeline/Timeline';
import { WaitLens } from '../waiting/WaitLens';

interface Props {
  readonly cell: CellId;
  /** The timeline stands below; a page with room elsewhere places its own. */
  readonly timeline?: boolean;
}

/** What a cell's last run did: the flow at the playhead, the player that moves it, the counts. */
export function RunPicture({ cell, timeline = true }: Props) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const busy = useSession((session) => session.cells[cell]?.busy ?? false);
  const head = usePlayheads((playheads) => playheads.heads[cell]);
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const onKeyDown = useRunKeys(cell);
  if (!run || !head || run.events === 0) return <EmptyPicture busy={busy} />;
  const position = Math.min(run.events, shownPosition(head.position));
  const long = run.events < run.log.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the keys of the controls inside
    <div className="RunPicture" onKeyDown={onKeyDown}>
      <div className="RunPicture-flow">
        <Flow
          model={modelOf(run.log)}
          position={position}
          stuck={run.outcome?.outcome === 'stuck'}
          follow={{
            item: chosen?.kind === 'item' ? chosen.item : NONE,
            onChoose: (item) => goToItem(cell, item),
          }}
          choosing={{ chosen, onChoose: (what) => select(cell, what) }}
        />
      </div>
      <OwnTask needed={long}>
        <Sentence run={run} position={position} moving={head.playing || head.following} />
        <ItemCard run={run} position={position} />
        <RunCounters run={run} position={position} />
      </OwnTask>
      {timeline && (
        <OwnTask needed={long}>
          <Timeline cell={cell} />
        </OwnTask>
      )}
      <OwnTask needed={long}>
        <Player run={run} head={head} />
        {run.outcome && <WaitLens run={run} />}
      </OwnTask>
    </div>
  );
}
