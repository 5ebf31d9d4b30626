import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';

/** Where lanes will be, before there are any. */
export function EmptyTimeline({ cell }: { readonly cell: CellId }) {
  const begun = useSession((session) => (session.cells[cell]?.run?.events ?? 0) > 0);
  if (begun) return null;
  return (
    <div className="EmptyTimeline">
      <i />
      <i />
      <i />
      <p>{t('picture.timeline.empty')}</p>
    </div>
  );
}
