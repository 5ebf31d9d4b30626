import type { CellId } from '../../lessons/lesson';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { selectionOf, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import { ItemCard } from '../../views/explain/late';

/** The life of the item that is followed, at the playhead. */
export function ItemRow({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) =>
    Math.floor(shownPosition(heads[cell]?.position ?? 0)),
  );
  const following = useSelections((selections) => selectionOf(selections, run)?.kind === 'item');
  if (run === null || run.events === 0 || !following) return null;
  return <ItemCard run={run} position={Math.min(run.events, position)} />;
}
