import type { CellId } from '../../lessons/lesson';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';
import { ItemCard } from '../../views/explain/ItemCard';

/** The life of the item that is followed, at the playhead. */
export function ItemRow({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) =>
    Math.floor(shownPosition(heads[cell]?.position ?? 0)),
  );
  if (run === null || run.events === 0) return null;
  return <ItemCard run={run} position={Math.min(run.events, position)} />;
}
