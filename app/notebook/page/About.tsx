import { type ReactNode, useState } from 'react';
import type { Lesson } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { fetched } from '../../views/shared/fetched';
import './About.css';

const AboutParts = fetched(() => import('./AboutParts').then((module) => module.AboutParts));
const ShareLesson = fetched<{ readonly lesson: Lesson }>(() =>
  import('./ShareLesson').then((module) => module.ShareLesson),
);

export const SHARE_ID = 'share';

/** At the end of the page; few open it. */
export function About({ lesson }: { readonly lesson: Lesson }) {
  return (
    <footer className="About">
      <Opened words={t('notebook.share')} id={SHARE_ID}>
        <ShareLesson lesson={lesson} />
      </Opened>
      <Opened words={t('notebook.about')}>
        <AboutParts />
      </Opened>
    </footer>
  );
}

interface OpenedProps {
  readonly words: string;
  readonly id?: string;
  readonly children: ReactNode;
}

/** What is in it is drawn, and fetched, once it is opened. */
function Opened({ words, id, children }: OpenedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details id={id} onToggle={() => setOpened(true)}>
      <summary>{words}</summary>
      {opened && children}
    </details>
  );
}
