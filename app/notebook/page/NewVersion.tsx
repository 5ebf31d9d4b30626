import '../../messages/offline';
import { t } from '../../messages/catalogue';
import './EngineNotice.css';

/** A page that is open is never taken away: whoever wants the other one says so. */
export function NewVersion() {
  return (
    <div className="EngineNotice EngineNotice--waiting" role="status">
      <p>{t('offline.newer')}</p>
      <button className="Button" type="button" onClick={() => location.reload()}>
        {t('offline.reload')}
      </button>
    </div>
  );
}
