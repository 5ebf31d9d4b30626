import { cellsOf, type Lesson } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { resetProgress, useProgress } from '../../store/progress';
import './OutlineProgress.css';
import { predictionsOf } from './section-predictions';

/** What has been predicted and repaired, and a way to begin anew. */
export function OutlineProgress({ lesson }: { readonly lesson: Lesson }) {
  const progress = useProgress();
  const predictions = predictionsOf(cellsOf(lesson), progress);
  const broken = lesson.workshop?.cells ?? [];
  const repaired = broken.filter(({ id }) => id in progress.repaired).length;
  const any = Object.keys(progress.predictions).length + repaired > 0;
  if (!any) return null;
  return (
    <div className="OutlineProgress">
      <p>
        <strong>{t('predict.progress')}</strong> {t('predict.progress.count', { ...predictions })}
      </p>
      {broken.length > 0 && (
        <p>
          <strong>{t('broken.title')}</strong>{' '}
          {t('broken.progress.count', { repaired, of: broken.length })}
        </p>
      )}
      <button
        className="Button OutlineProgress-reset"
        type="button"
        title={t('predict.progress.resetTitle')}
        onClick={resetProgress}
      >
        {t('predict.progress.reset')}
      </button>
    </div>
  );
}
