import { useId } from 'react';
import { t } from '../../messages/catalogue';

/** The signs of the timeline, drawn small beside their words. */
export function TimelineLegend({ wakesHidden }: { readonly wakesHidden: number }) {
  const id = useId();
  return (
    <ul className="Timeline-legend" aria-label={t('picture.timeline.legend')}>
      <li>
        <Sign>
          <rect className="Timeline-solid" y="1" width="26" height="12" />
        </Sign>
        {t('picture.timeline.legend.running')}
      </li>
      <li>
        <Sign>
          <defs>
            <pattern
              id={id}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path className="Timeline-stroke" d="M0,0V5" />
            </pattern>
          </defs>
          <rect x="0.5" y="1.5" width="25" height="11" fill={`url(#${id})`} />
          <rect className="Timeline-stroke" x="0.5" y="1.5" width="25" height="11" />
        </Sign>
        {t('picture.timeline.legend.parked')}
      </li>
      <li>
        <Sign>
          <rect className="Timeline-stroke Timeline-dots" x="0.5" y="1.5" width="25" height="11" />
          <path className="Timeline-stroke Timeline-dots" d="M4,7H22" />
        </Sign>
        {t('picture.timeline.legend.sleeping')}
      </li>
      <li>
        <Sign>
          <path className="Timeline-stroke" d="M0,12L4,2L8,12L12,2L16,12L20,2L24,12" />
        </Sign>
        {t('picture.timeline.legend.polling')}
      </li>
      <li>
        <Sign narrow>
          <path className="Timeline-stroke" d="M4,0L8,5L4,10L7,14M8,0L12,5L8,10L11,14" />
        </Sign>
        {t('picture.timeline.legend.folded')}
      </li>
      <li>
        <Sign narrow>
          <path className="Timeline-solid" d="M2,4H12L7,11Z" />
        </Sign>
        {t('picture.timeline.legend.printed')}
      </li>
      <li>
        <Sign narrow>
          <path className="Timeline-stroke" d="M2,1Q9,3 9,8" />
          <path className="Timeline-solid" d="M5.5,7H12.5L9,13Z" />
        </Sign>
        {wakesHidden > 0
          ? t('picture.timeline.tooManyWakes', { count: wakesHidden })
          : t('picture.timeline.legend.wakes')}
      </li>
    </ul>
  );
}

function Sign({
  children,
  narrow = false,
}: {
  readonly children: React.ReactNode;
  readonly narrow?: boolean;
}) {
  return (
    <svg width={narrow ? 14 : 26} height="14" aria-hidden="true">
      {children}
    </svg>
  );
}
