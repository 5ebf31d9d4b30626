import type { ReactNode } from 'react';
import type { Lesson, LessonSection } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useProgress } from '../../store/progress';
import { useSession } from '../../store/session';
import { useRoving } from '../../views/shared/use-roving';
import { predictionsOf } from './section-predictions';
import { sectionProgress } from './section-progress';
import { TAKEAWAYS_ID } from './Takeaways';

interface OutlineRailProps {
  readonly lesson: Lesson;
  readonly current: string | null;
}

/** The lesson's parts by their numbers, each with a mark once it ran. */
export function OutlineRail({ lesson, current }: OutlineRailProps) {
  const rail = useRoving<HTMLOListElement>('down');
  const { workshop } = lesson;
  return (
    <ol className="OutlineRail" ref={rail}>
      {lesson.sections.map((section, i) => (
        <RailSection
          key={section.id}
          section={section}
          number={i + 1}
          current={current === section.id}
        />
      ))}
      <li className="OutlineRail-gap" aria-hidden="true" />
      <RailLink id={TAKEAWAYS_ID} text={t(lesson.closing.title)} current={current === TAKEAWAYS_ID}>
        <span aria-hidden="true">≡</span>
      </RailLink>
      {workshop && (
        <RailLink id={workshop.id} text={t(workshop.title)} current={current === workshop.id}>
          <span aria-hidden="true">⚒</span>
        </RailLink>
      )}
    </ol>
  );
}

interface RailSectionProps {
  readonly section: LessonSection;
  readonly number: number;
  readonly current: boolean;
}

function RailSection({ section, number, current }: RailSectionProps) {
  const progress = useSession((session) => sectionProgress(section, session.cells));
  const { right, made } = predictionsOf(section.cells, useProgress());
  const predicted = right > 0 ? 'right' : made > 0 ? 'predicted' : null;
  return (
    <RailLink
      id={section.id}
      text={t(section.title)}
      said={`${t(`notebook.section.${progress}`)}${predicted ? `, ${t(`predict.outline.${predicted}`)}` : ''}`}
      mark={progress}
      current={current}
    >
      <span aria-hidden="true">{number}</span>
    </RailLink>
  );
}

interface RailLinkProps {
  readonly id: string;
  readonly text: string;
  /** What is to be told of it besides its name. */
  readonly said?: string;
  readonly mark?: string;
  readonly current: boolean;
  readonly children: ReactNode;
}

function RailLink({ id, text, said, mark = 'read', current, children }: RailLinkProps) {
  return (
    <li>
      <a
        className={`OutlineRail-link OutlineRail-link--${mark}`}
        href={`#${id}`}
        title={text}
        aria-label={said ? `${text} (${said})` : text}
        aria-current={current ? 'location' : undefined}
      >
        {children}
      </a>
    </li>
  );
}
