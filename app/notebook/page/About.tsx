import { useState } from 'react';
import { t } from '../../messages/catalogue';
import { fetched } from '../../views/shared/fetched';
import './About.css';

const AboutParts = fetched(() => import('./AboutParts').then((module) => module.AboutParts));

/** At the end of the page; few open it. */
export function About() {
  const [opened, setOpened] = useState(false);
  return (
    <footer className="About">
      <details onToggle={() => setOpened(true)}>
        <summary>{t('notebook.about')}</summary>
        {opened && <AboutParts />}
      </details>
    </footer>
  );
}
