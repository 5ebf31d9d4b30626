import type { CellId } from '../../lessons/lesson';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';
import { Sentence } from '../explain/Sentence';
import { OwnTask } from '../shared/OwnTask';

/** The sentence of the step at the playhead. */
export function RunSentence({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) =>
    Math.floor(shownPosition(heads[cell]?.position ?? 0)),
  );
  const moving = usePlayheads(({ heads }) => {
    const head = heads[cell];
    return head !== undefined && (head.playing || head.following);
  });
  if (run === null) return null;
  return (
    <OwnTask needed={run.events < run.log.length}>
      <Sentence run={run} position={Math.min(run.events, position)} moving={moving} />
    </OwnTask>
  );
}
