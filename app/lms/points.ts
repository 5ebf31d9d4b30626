/** What a lesson gives points for: each question that is asked, each program that is to be repaired. A cell may be both. */
import { cellsOf, type Lesson, type LessonCell } from '../lessons/lesson';

export interface Points {
  readonly questions: readonly LessonCell[];
  readonly programs: readonly LessonCell[];
  /** All together. */
  readonly of: number;
}

export function pointsOf(lesson: Lesson): Points {
  const cells = cellsOf(lesson);
  const questions = cells.filter(({ question }) => question !== undefined);
  const programs = cells.filter(({ broken }) => broken !== undefined);
  return { questions, programs, of: questions.length + programs.length };
}
