import type { Lesson } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import './Roadmap.css';

/** The way through the lesson: each part with its number and half a sentence. */
export function Roadmap({ lesson: { sections, workshop } }: { readonly lesson: Lesson }) {
  return (
    <nav className="Roadmap" aria-label={t('notebook.entry.roadmap')}>
      <ol className="Roadmap-parts">
        {sections.map((section, i) => (
          <li key={section.id}>
            <a className="Roadmap-part" href={`#${section.id}`}>
              <span className="Roadmap-number" aria-hidden="true">
                {i + 1}
              </span>
              <b>{t(section.title)}</b>
              {section.gist && <span className="Roadmap-gist">{t(section.gist)}</span>}
            </a>
          </li>
        ))}
        {workshop && (
          <li>
            <a className="Roadmap-part" href={`#${workshop.id}`}>
              <span className="Roadmap-number" aria-hidden="true">
                ⚒
              </span>
              <b>{t(workshop.title)}</b>
              {workshop.gist && <span className="Roadmap-gist">{t(workshop.gist)}</span>}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}
