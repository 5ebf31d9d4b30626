import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useProgress } from '../../store/progress';

/** The name of a broken program, and whether it has been repaired once. */
export function BrokenTitle({ cell }: { readonly cell: LessonCell }) {
  const repaired = useProgress((progress) => cell.id in progress.repaired);
  if (!cell.broken) return null;
  return (
    <h3 className="BrokenTitle">
      {t(cell.broken.title)}
      {repaired && <span className="BrokenTitle-tick">{t('broken.repaired')}</span>}
    </h3>
  );
}
