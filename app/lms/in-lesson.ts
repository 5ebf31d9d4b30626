/** The lesson in a package's launch page: it takes over what the platform has kept of this learner, and tells how far they are. */
import type { Lesson } from '../lessons/lesson';
import { type Progress, takeProgress, useProgress } from '../store/progress';
import { keptText, progressKept } from './kept';
import { pointsOf } from './points';
import type { FromLaunchPage, FromLesson, Report } from './report';

/** Opened without such a page around it, the lesson is what it always is. */
export function tellPlatform(lesson: Lesson): void {
  if (window.parent === window) return;
  const tell = (message: FromLesson) => window.parent.postMessage(message, location.origin);
  let began = false;
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== location.origin || began) return;
    if (!isKept(data)) return;
    began = true;
    // What the browser has may be another learner's.
    if (data.kept !== null) takeProgress(progressKept(data.kept));
    let told = '';
    const report = () => {
      const now = reportOf(lesson, useProgress.getState());
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      tell({ queuebook: 1, type: 'lms-report', report: now });
    };
    useProgress.subscribe(report);
    report();
  });
  tell({ queuebook: 1, type: 'lms-hello' });
}

/** Only what the lesson has counts: an earlier one may have asked more. */
export function reportOf(lesson: Lesson, progress: Progress): Report {
  const { questions, programs, of } = pointsOf(lesson);
  const cameOut = questions.flatMap(({ id }) => {
    const prediction = progress.predictions[id];
    return prediction?.state === 'made' && prediction.came !== 'open' ? [prediction.came] : [];
  });
  const repaired = programs.filter(({ id }) => progress.repaired[id] !== undefined);
  return {
    points: cameOut.filter((came) => came === 'right').length + repaired.length,
    of,
    all: cameOut.length + repaired.length === of,
    kept: keptText(progress),
  };
}

function isKept(data: unknown): data is FromLaunchPage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'lms-kept' &&
    'kept' in data &&
    (data.kept === null || typeof data.kept === 'string')
  );
}
