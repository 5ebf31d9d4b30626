import { useState } from 'react';
import { t } from '../../messages/catalogue';
import { forgetEverything } from '../../store/forget';

/** What this page has put into the browser, and the way to be rid of it. */
export function KeptHere() {
  const [state, setState] = useState<'idle' | 'asked' | 'refused'>('idle');
  const forget = () =>
    forgetEverything().then(
      () => location.reload(),
      () => setState('refused'),
    );
  return (
    <>
      <p>
        <strong>{t('about.kept')}</strong> {t('about.kept.what')}
      </p>
      <button
        className="Button"
        type="button"
        aria-expanded={state === 'asked'}
        onClick={() => setState(state === 'asked' ? 'idle' : 'asked')}
      >
        {t('about.kept.delete')}
      </button>
      {state === 'asked' ? (
        <p>
          {t('about.kept.sure')}{' '}
          <button className="Button About-sure" type="button" onClick={() => void forget()}>
            {t('about.kept.yes')}
          </button>
        </p>
      ) : null}
      <p role="status">{state === 'refused' ? t('about.kept.refused') : ''}</p>
    </>
  );
}
