/** Comments of the lesson's programs, and its cells' labels, in the language of the page; what is code stays code, line by line. */
import { commentIn } from '../messages/comments';
import type { CellEdit, Lesson, LessonCell, LessonSection } from './lesson';

/** A comment, to the end of its line. The lesson has no such signs in its texts. */
const COMMENT = /((?:^|\s)(?:\/\/|#) )(.+)$/gm;

/** English comments of a text, in order. */
export function commentsOf(text: string): string[] {
  return [...text.matchAll(COMMENT)].map(([, , comment = '']) => comment);
}

function said(text: string): string {
  return text.replace(COMMENT, (_, sign: string, comment: string) => sign + commentIn(comment));
}

/** The lesson as it is shown. */
export function withComments(lesson: Lesson): Lesson {
  const inSection = <Section extends LessonSection>(section: Section): Section => ({
    ...section,
    cells: section.cells.map(cellIn),
  });
  const { entry, workshop } = lesson;
  return {
    ...lesson,
    ...(entry ? { entry: { ...entry, cell: cellIn(entry.cell) } } : {}),
    sections: lesson.sections.map(inSection),
    ...(workshop ? { workshop: inSection(workshop) } : {}),
  };
}

function cellIn(cell: LessonCell): LessonCell {
  const { label, typescript, python, edits, few } = cell;
  return {
    ...cell,
    label: label.split(' ').map(commentIn).join(' '),
    typescript: said(typescript),
    python: said(python),
    made: { typescript, python },
    ...(edits ? { edits: edits.map(editIn) } : {}),
    ...(few ? { few: few.map(pieceIn) } : {}),
  };
}

function editIn({ pieces, ...edit }: CellEdit): CellEdit {
  return {
    ...edit,
    pieces: { typescript: pieces.typescript.map(pieceIn), python: pieces.python.map(pieceIn) },
  };
}

function pieceIn({ find, replace }: { find: string; replace: string }) {
  return { find: said(find), replace: said(replace) };
}
