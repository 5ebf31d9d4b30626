import '../../messages/offline';
import { t } from '../../messages/catalogue';
import { useOffline } from '../../store/offline';
import './NewVersion.css';

/** A page that is open is never taken away: whoever wants the other one says so. */
export function NewVersion() {
  return (
    <div className="NewVersion" role="status">
      <p>{t('offline.newer')}</p>
      <button className="Button" type="button" onClick={() => location.reload()}>
        {t('offline.reload')}
      </button>
      <button
        className="LinkButton LinkButton--alone"
        type="button"
        onClick={() => useOffline.setState({ newer: false })}
      >
        {t('offline.later')}
      </button>
    </div>
  );
}
