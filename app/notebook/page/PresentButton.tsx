import { t } from '../../messages/catalogue';
import { presentFrom } from './present-from';

/** Presents the cell that the reader is at. */
export function PresentButton() {
  return (
    <button
      className="Button"
      type="button"
      title={t('notebook.present.title')}
      onClick={presentFrom}
    >
      {t('notebook.present')}
    </button>
  );
}
