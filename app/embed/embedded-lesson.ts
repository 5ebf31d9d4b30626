/** The lesson that a frame opens: the notebook's, or an author's own program; its cell without what the address leaves out. */
import { cellsOf, type Lesson, type LessonCell, type LessonSection } from '../lessons/lesson';
import { openLesson } from '../lessons/shelf';
import type { EmbedAddress } from './address';
import { ownLesson } from './own-lesson';

export interface Embedded {
  readonly lesson: Lesson;
  /** undefined: the address names none that there is. */
  readonly cell: LessonCell | undefined;
}

export async function embeddedLesson(address: EmbedAddress): Promise<Embedded> {
  const { program } = address;
  const whole = program === null ? await openLesson() : ownLesson(address, program);
  const wanted = program === null ? address.cell : cellsOf(whole)[0]?.id;
  const lesson = withCell(whole, wanted ?? '', (cell) => leavingOut(cell, address));
  return { lesson, cell: cellsOf(lesson).find(({ id }) => id === wanted) };
}

function withCell(lesson: Lesson, id: string, changed: (cell: LessonCell) => LessonCell): Lesson {
  const inSection = <Section extends LessonSection>(section: Section): Section => ({
    ...section,
    cells: section.cells.map((cell) => (cell.id === id ? changed(cell) : cell)),
  });
  const { workshop, entry: _, ...rest } = lesson;
  return {
    ...rest,
    sections: lesson.sections.map(inSection),
    ...(workshop ? { workshop: inSection(workshop) } : {}),
  };
}

function leavingOut(cell: LessonCell, address: EmbedAddress): LessonCell {
  const { question, watchFor, moments, ...rest } = cell;
  return {
    ...rest,
    ...(question && address.question !== false ? { question } : {}),
    ...(watchFor && address.watchFor !== false ? { watchFor } : {}),
    ...(moments && address.moments !== false ? { moments } : {}),
  };
}
