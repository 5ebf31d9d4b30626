import { type ReactNode, useState } from 'react';
import type { Lesson, LessonSection } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useProgress } from '../../store/progress';
import { useSession } from '../../store/session';
import './Outline.css';
import { OutlineProgress, OutlineWork } from './late';
import { OutlineBroken } from './OutlineBroken';
import { OutlineOverlay } from './OutlineOverlay';
import { OutlineRail } from './OutlineRail';
import { predictionsOf } from './section-predictions';
import { type SectionProgress, sectionProgress } from './section-progress';
import { TAKEAWAYS_ID } from './Takeaways';

interface OutlineProps {
  readonly lesson: Lesson;
  /** Id of the section that is being read. */
  readonly current: string | null;
  /** There is room for the rail. */
  readonly wide: boolean;
}

/** Where the reader is, and what has run: a rail of numbers on wide screens; all of it in words behind a button. */
export function Outline({ lesson, current, wide }: OutlineProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { workshop } = lesson;
  const here = lesson.sections.findIndex((each) => each.id === current);
  return (
    <nav
      className={wide ? 'Outline' : 'Outline Outline--compact'}
      aria-label={t('notebook.outline')}
    >
      <OutlineOverlay
        open={open}
        onOpen={setOpen}
        name={t('notebook.outline.open')}
        sign={
          <>
            <span aria-hidden="true">☰</span>
            {!wide && here >= 0 && <span aria-hidden="true">{` ${here + 1}`}</span>}
          </>
        }
      >
        <ol className="Outline-list">
          {lesson.sections.map((section, i) => (
            <OutlineSection
              key={section.id}
              section={section}
              number={i + 1}
              current={section.id === current}
              onChosen={close}
            />
          ))}
          <OutlineEntry
            id={TAKEAWAYS_ID}
            text={t(lesson.closing.title)}
            progress="read"
            current={current === TAKEAWAYS_ID}
            onChosen={close}
          />
          {workshop && (
            <OutlineEntry
              id={workshop.id}
              text={t(workshop.title)}
              progress="read"
              current={current === workshop.id}
              onChosen={close}
            >
              <OutlineBroken cells={workshop.cells} onChosen={close} />
            </OutlineEntry>
          )}
        </ol>
        <OutlineProgress lesson={lesson} />
        <OutlineWork onLeft={close} />
      </OutlineOverlay>
      {wide && <OutlineRail lesson={lesson} current={current} />}
    </nav>
  );
}

interface OutlineSectionProps {
  readonly section: LessonSection;
  readonly number: number;
  readonly current: boolean;
  readonly onChosen: () => void;
}

function OutlineSection({ section, ...rest }: OutlineSectionProps) {
  const progress = useSession((session) => sectionProgress(section, session.cells));
  const { made, right } = predictionsOf(section.cells, useProgress());
  const predicted = right > 0 ? 'right' : made > 0 ? 'predicted' : undefined;
  return (
    <OutlineEntry
      id={section.id}
      text={t(section.title)}
      progress={progress}
      predicted={predicted}
      {...rest}
    />
  );
}

interface OutlineEntryProps {
  readonly id: string;
  readonly number?: number;
  readonly text: string;
  readonly progress: SectionProgress;
  readonly predicted?: 'predicted' | 'right' | undefined;
  readonly current: boolean;
  readonly onChosen: () => void;
  /** Stands below the link. */
  readonly children?: ReactNode;
}

function OutlineEntry({
  id,
  number,
  text,
  progress,
  predicted,
  current,
  onChosen,
  children,
}: OutlineEntryProps) {
  return (
    <li>
      <a
        className="Outline-link"
        href={`#${id}`}
        aria-current={current ? 'location' : undefined}
        onClick={onChosen}
      >
        <span className={`Outline-mark Outline-mark--${progress}`} aria-hidden="true" />
        {number !== undefined && <span className="Outline-number">{number}</span>}
        <span className="Outline-text">
          {text}
          <span className="visually-hidden">{` (${t(`notebook.section.${progress}`)})`}</span>
        </span>
        {predicted && (
          <span className={`Outline-predicted Outline-predicted--${predicted}`}>
            <span className="visually-hidden">{t(`predict.outline.${predicted}`)}</span>
          </span>
        )}
      </a>
      {children}
    </li>
  );
}
