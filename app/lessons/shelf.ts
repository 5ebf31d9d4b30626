/** The lessons there are. The page opens what stands here, and names none. */
import { commentsAreEnglish } from '../messages/comments';
import type { Lesson } from './lesson';
import { queueLesson } from './queue-lesson/queue-lesson';

/** By id, as links and what is kept of the learner's texts name them. The first is opened when none is asked for. */
const SHELF: Readonly<Record<string, () => Promise<Lesson>>> = {
  // The one that is opened when none is asked for comes with the page: nothing more to fetch, or to lose.
  'queue-lesson': () => Promise.resolve(queueLesson),
};

/** @param id of a lesson on the shelf; an unknown one, and none, open the first */
export async function openLesson(id?: string): Promise<Lesson> {
  const [first] = Object.values(SHELF);
  const open = (id === undefined ? undefined : SHELF[id]) ?? first;
  if (open === undefined) throw new Error('there is no lesson on the shelf');
  const lesson = await open();
  if (commentsAreEnglish()) return lesson;
  // Where that cannot be fetched, comments are in English.
  return import('./comments').then(
    ({ withComments }) => withComments(lesson),
    () => lesson,
  );
}
