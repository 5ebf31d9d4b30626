import { useRef } from 'react';
import type { Lesson, LessonEntry } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import { RunPicture } from '../../views/run/RunPicture';
import { runOnce } from '../cell/run-once';
import './Entry.css';
import { useRecordingOnArrival } from '../shared/use-recording-on-arrival';
import { Roadmap } from './Roadmap';

interface EntryProps {
  readonly lesson: Lesson;
  readonly entry: LessonEntry;
}

/** What a reader meets first: what this is, in two sentences, and threads that move; below, the way through the lesson. */
export function Entry({ lesson, entry }: EntryProps) {
  const { cell } = entry;
  const stage = useRef<HTMLDivElement>(null);
  const still = useRecordingOnArrival(cell.id, entry.recording, stage);
  const recorded = useSession(
    ({ cells }) => (cells[cell.id]?.run ?? null) === null || cells[cell.id]?.run?.recorded === true,
  );
  const busy = useSession(({ cells }) => cells[cell.id]?.busy ?? false);
  const live = useSession(({ engine }) => engine.state !== 'unavailable');
  const [first] = lesson.sections;
  return (
    <section className="Entry" aria-label={t('notebook.entry')}>
      <div className="Entry-words">
        <h1 className="Notebook-title">{t(lesson.title)}</h1>
        <p className="Entry-lead">
          {t(entry.lead[0])} {t(entry.lead[1])}
        </p>
        <div className="Entry-buttons">
          <button
            className="Button Button--main Button--big"
            type="button"
            aria-disabled={!live || busy}
            onClick={() => {
              if (live && !busy) runOnce(cell.id);
            }}
          >
            <span className="Button-sign" aria-hidden="true">
              ▶
            </span>
            {t('notebook.entry.run')}
          </button>
          {first && (
            <a className="Button Button--big" href={`#${first.id}`}>
              {t('notebook.entry.start')}
            </a>
          )}
        </div>
        <p className="Entry-note">
          {t(
            recorded
              ? still
                ? 'notebook.entry.still'
                : 'notebook.entry.recorded'
              : 'notebook.entry.live',
          )}
        </p>
      </div>
      <div className="Entry-stage" data-stage={cell.id} ref={stage}>
        <RunPicture cell={cell.id} />
      </div>
      <Roadmap lesson={lesson} />
    </section>
  );
}
