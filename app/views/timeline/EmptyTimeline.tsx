import { t } from '../../messages/catalogue';

/** Where lanes will be, before there are any. */
export function EmptyTimeline() {
  return (
    <div className="EmptyTimeline">
      <i />
      <i />
      <i />
      <p>{t('picture.timeline.empty')}</p>
    </div>
  );
}
