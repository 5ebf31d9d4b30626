import { useState } from 'react';
import type { Lesson } from '../../lessons/lesson';
import type { ZipWish } from '../../lms/lesson-zip';
import { pointsOf } from '../../lms/points';
import type { SiteFile } from '../../lms/site-files';
import { t } from '../../messages/catalogue';
import { writtenIn } from '../../messages/writing';
import { saveFile } from '../../views/shared/save-file';

export type Choice = Pick<ZipWish, 'kind' | 'withPython' | 'passedFrom'>;

/** Makes the zip that was chosen, gives it to the reader, and says how that goes. */
export function useLessonZip(lesson: Lesson) {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const make = async (files: readonly SiteFile[], choice: Choice) => {
    if (busy) return;
    setBusy(true);
    setTrouble('');
    try {
      const { chosenFiles, lessonZip } = await import('../../lms/lesson-zip');
      const of = chosenFiles(files, choice.withPython).length;
      const zip = await lessonZip(files, wishOf(lesson, choice), (come) =>
        setSaid(come === of ? t('share.packing') : t('share.busy', { come, of })),
      );
      const name = nameOf(choice);
      saveFile(name, 'application/zip', [zip]);
      setSaid(t('share.done', { name, size: Math.round(zip.length / 100_000) / 10 }));
    } catch {
      setSaid('');
      setTrouble(t('share.failed'));
    } finally {
      setBusy(false);
    }
  };
  return { said, trouble, busy, make };
}

function nameOf({ kind }: Choice): string {
  return kind === 'site' ? 'queuebook.zip' : `queuebook-scorm-${kind}.zip`;
}

function wishOf(lesson: Lesson, choice: Choice): ZipWish {
  const title = t(lesson.title);
  return {
    ...choice,
    lessonId: lesson.id,
    title,
    language: writtenIn(),
    readMe:
      choice.kind === 'site'
        ? t('share.readMe.site', { title })
        : t('share.readMe.platform', {
            title,
            version: choice.kind,
            points: pointsOf(lesson).of,
            passed: choice.passedFrom,
          }),
    unrecorded: t('share.unrecorded'),
  };
}
