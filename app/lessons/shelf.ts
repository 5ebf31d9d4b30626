/** The lessons there are, each fetched when it is opened. The page opens what stands here, and names none. */
import type { Lesson } from './lesson';

/** By id, as links and what is kept of the learner's texts name them. The first is opened when none is asked for. */
const SHELF: Readonly<Record<string, () => Promise<Lesson>>> = {
  'queue-lesson': () =>
    import('./queue-lesson/queue-lesson').then(({ queueLesson }) => queueLesson),
};

/** @param id of a lesson on the shelf; an unknown one, and none, open the first */
export function openLesson(id?: string): Promise<Lesson> {
  const [first] = Object.values(SHELF);
  const open = (id === undefined ? undefined : SHELF[id]) ?? first;
  if (open === undefined) throw new Error('there is no lesson on the shelf');
  return open();
}
