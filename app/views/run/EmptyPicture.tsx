import type { ReactNode } from 'react';
import { t } from '../../messages/catalogue';
import './EmptyPicture.css';

interface Props {
  readonly busy: boolean;
  /** What there is to press. */
  readonly children?: ReactNode;
}

/** Before the first run: the shape of what will come, and what to do. */
export function EmptyPicture({ busy, children }: Props) {
  return (
    <div className="EmptyPicture">
      <svg
        className="EmptyPicture-sketch"
        width="232"
        height="72"
        viewBox="0 0 232 72"
        aria-hidden="true"
      >
        <rect x="1" y="14" width="66" height="44" rx="8" />
        <path d="M75,36H92M86,31L92,36L86,41M98,16V50Q98,57 105,57H127Q134,57 134,50V16M140,36H157M151,31L157,36L151,41" />
        <rect x="165" y="14" width="66" height="44" rx="8" />
      </svg>
      {busy ? (
        <p className="EmptyPicture-text">{t('picture.flow.starting')}</p>
      ) : (
        <div className="EmptyPicture-words">
          {children}
          <p className="EmptyPicture-text">{t('picture.flow.empty.title')}</p>
        </div>
      )}
    </div>
  );
}
