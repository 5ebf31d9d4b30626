import { t } from '../../messages/catalogue';
import { askAgainFor, useLostParts } from '../../store/fetched-parts';
import './LatePlace.css';

/** Where code has yet to come: a word, and when it cannot be had, what to do. */
export function LatePlace() {
  const lost = useLostParts((parts) => parts.views);
  if (!lost)
    return (
      <p className="LatePlace" role="status">
        {t('engine.late')}
      </p>
    );
  return (
    <div className="LatePlace" role="alert">
      <p>{t('engine.lost.views')}</p>
      <button className="Button" type="button" onClick={() => askAgainFor('views')}>
        {t('engine.lost.again')}
      </button>
    </div>
  );
}
