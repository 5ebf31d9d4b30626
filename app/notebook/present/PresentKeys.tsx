import { t } from '../../messages/catalogue';
import { PRESENT_ACTIONS, PRESENT_KEYS } from './present-keys';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};

/** What the keys do; over the picture until it is closed. */
export function PresentKeys({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="PresentPanel" role="dialog" aria-label={t('notebook.present.keys')}>
      <dl className="PresentKeys">
        {PRESENT_ACTIONS.map((action) => (
          <div key={action}>
            <dt>
              {PRESENT_KEYS[action].map((key) => (
                <kbd key={key}>{key === ' ' ? t('picture.keys.space') : (SIGNS[key] ?? key)}</kbd>
              ))}
            </dt>
            <dd>{t(`notebook.present.key.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {t('notebook.present.close')}
      </button>
    </div>
  );
}
