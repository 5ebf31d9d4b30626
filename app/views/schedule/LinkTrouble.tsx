import { t } from '../../messages/catalogue';
import { forgetLink, useLinks } from '../../store/links';
import './LinkedRun.css';
import '../../messages/schedule-link';

/** A link that leads to no cell of this page. */
export function LinkTrouble() {
  const trouble = useLinks((links) => links.trouble);
  if (trouble === null || trouble.cell !== null) return null;
  return (
    <div className="LinkedRun LinkedRun--trouble" role="alert">
      <p>{t('schedule.link.trouble.cell', { message: trouble.message })}</p>
      <button className="Button" type="button" onClick={forgetLink}>
        {t('schedule.link.close')}
      </button>
    </div>
  );
}
