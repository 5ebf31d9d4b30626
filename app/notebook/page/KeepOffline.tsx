import { t } from '../../messages/catalogue';
import { keepEverything, useOffline } from '../../store/offline';

/** What works without a network, and the way to have the rest. */
export function KeepOffline() {
  const everything = useOffline((state) => state.everything);
  return (
    <>
      <p>
        <strong>{t('about.offline')}</strong> {t('about.offline.what')}
      </p>
      <button
        className="Button"
        type="button"
        disabled={everything === 'coming'}
        onClick={() => void keepEverything()}
      >
        {t('about.offline.keep')}
      </button>
      <p role="status">{everything === 'unasked' ? '' : t(`about.offline.${everything}`)}</p>
    </>
  );
}
