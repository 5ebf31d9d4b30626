import { useEffect, useId, useState } from 'react';
import type { Lesson } from '../../lessons/lesson';
import { chosenFiles, ZIP_KINDS, type ZipKind } from '../../lms/lesson-zip';
import { pointsOf } from '../../lms/points';
import { isPythons, type SiteFile, siteFiles } from '../../lms/site-files';
import { t } from '../../messages/catalogue';
import '../../messages/share';
import './ShareLesson.css';
import { Prose } from '../shared/Prose';
import { useLessonZip } from './use-lesson-zip';

const PASSED_FROM = 60;

/** The whole lesson as one zip, for a server or for a learning platform. */
export function ShareLesson({ lesson }: { readonly lesson: Lesson }) {
  const group = useId();
  const [files, setFiles] = useState<readonly SiteFile[] | 'none' | null>(null);
  const [kind, setKind] = useState<ZipKind>('site');
  const [withPython, setWithPython] = useState(false);
  const [passedFrom, setPassedFrom] = useState(PASSED_FROM);
  const { said, trouble, busy, make } = useLessonZip(lesson);
  useEffect(() => {
    siteFiles().then(setFiles, () => setFiles('none'));
  }, []);
  if (files === null) return null;
  if (files === 'none')
    return (
      <p role="alert">
        <Prose text={t('share.noList')} />
      </p>
    );
  const python = files.filter(isPythons);
  const size = megabytes(chosenFiles(files, withPython));
  return (
    <form
      className="ShareLesson"
      onSubmit={(event) => {
        event.preventDefault();
        void make(files, { kind, withPython: withPython || python.length === 0, passedFrom });
      }}
    >
      <p>{t('share.what')}</p>
      <fieldset>
        <legend>{t('share.kind')}</legend>
        {ZIP_KINDS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              checked={kind === each}
              onChange={() => setKind(each)}
            />
            {t(`share.kind.${each}`)}
          </label>
        ))}
      </fieldset>
      {kind !== 'site' && (
        <>
          <label>
            {t('share.passed')}
            <input
              className="ShareLesson-passed"
              type="number"
              min={1}
              max={100}
              required
              value={passedFrom}
              onChange={({ target }) => setPassedFrom(target.valueAsNumber)}
            />
          </label>
          <p>{t('share.points', countsOf(lesson))}</p>
          <p>{t('share.frames')}</p>
        </>
      )}
      {python.length > 0 ? (
        <>
          <label>
            <input
              type="checkbox"
              checked={withPython}
              onChange={({ target }) => setWithPython(target.checked)}
            />
            {t('share.python', { size: megabytes(python) })}
          </label>
          <p>{t('share.python.without')}</p>
        </>
      ) : (
        <p>{t('share.python.leftOut')}</p>
      )}
      <button className="Button Button--main" type="submit" aria-disabled={busy}>
        {t('share.download', { size })}
      </button>
      <p role="status">{said}</p>
      <p role="alert">{trouble}</p>
    </form>
  );
}

function countsOf(lesson: Lesson) {
  const { questions, programs } = pointsOf(lesson);
  return { questions: questions.length, programs: programs.length };
}

/** As a zip has them, with one decimal. */
function megabytes(files: readonly SiteFile[]): number {
  return Math.round(files.reduce((sum, { packed }) => sum + packed, 0) / 100_000) / 10;
}
