/** The lesson's prose. `code` in backticks and *emphasis* are the only marks. */
import type { Catalogue } from '../catalogue';

export const lesson = {
  'lesson.title': 'Coordinate work between threads with queues',
} as const satisfies Catalogue;
