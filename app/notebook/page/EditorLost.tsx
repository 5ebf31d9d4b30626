import { t } from '../../messages/catalogue';
import { askAgainFor, useLostParts } from '../../store/fetched-parts';
import './EngineNotice.css';

/** Where the editor's code could not be fetched: what can be done meanwhile. */
export function EditorLost() {
  const lost = useLostParts((parts) => parts.editor);
  if (!lost) return null;
  return (
    <div className="EngineNotice" role="alert">
      <p>{t('engine.lost.editor')}</p>
      <button className="Button" type="button" onClick={() => askAgainFor('editor')}>
        {t('engine.lost.again')}
      </button>
    </div>
  );
}
