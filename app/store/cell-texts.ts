/** Texts of the open lesson's cells: in each language the learner's own, where there is one, or the lesson's. */
import { LANGUAGES, type LanguageId, lessonText } from '../languages/language';
import { type CellId, cellsOf, type Lesson, type LessonCell } from '../lessons/lesson';
import { keptAs, setAside } from './keeping';
import { updateCell, useSession } from './session';
import { type Kept, keepText, keepTexts, keptText } from './texts';

let lessonId = '';
let recordings: string | undefined;
let lessonCells: readonly LessonCell[] = [];
/** A program beside the lesson's cells: nobody edits it, and the page's list of cells has it not. */
let entryCell: LessonCell | undefined;
/** Those of the lesson, and the one at the page's entry. */
let everyCell: readonly LessonCell[] = [];
/** From now on these are the cells. Gives back all of them, the one at the page's entry included. */
export function openTexts(lesson: Lesson): readonly LessonCell[] {
  lessonId = lesson.id;
  recordings = lesson.recordings;
  lessonCells = cellsOf(lesson);
  entryCell = lesson.entry?.cell;
  everyCell = entryCell ? [...lessonCells, entryCell] : lessonCells;
  return everyCell;
}

/** Where runs of the lesson's cells lie, recorded; undefined: nowhere. */
export function recordingsFolder(): string | undefined {
  return recordings;
}

export function everyCells(): readonly LessonCell[] {
  return everyCell;
}

/** What the learner left it as; else as the lesson has it. */
export function textIn(cell: LessonCell, language: LanguageId): string {
  return keptText(lessonId, keptAs(cell.id, language)) ?? lessonText(cell, language);
}

/** Cells in page order. */
export function cellIds(): CellId[] {
  return lessonCells.map(({ id }) => id);
}

/** A cell of the lesson that is open. */
export function lessonCell(id: CellId): LessonCell | undefined {
  return everyCell.find((each) => each.id === id);
}

/** A cell's text in a language, shown or not. */
export function sourceIn(cell: CellId, language: LanguageId): string {
  const session = useSession.getState();
  const found = everyCell.find(({ id }) => id === cell);
  if (language === session.language || found === undefined) return session.cells[cell]?.text ?? '';
  return textIn(found, language);
}

/** As if typed. Without a language: in the one that is shown. */
export function setSource(
  cell: CellId,
  text: string,
  language = useSession.getState().language,
): void {
  const found = everyCell.find(({ id }) => id === cell);
  if (found === undefined || useSession.getState().cells[cell] === undefined) return;
  const original = lessonText(found, language);
  keepText(lessonId, keptAs(cell, language), text === original ? null : text);
  if (language === useSession.getState().language) updateCell(cell, { text });
}

/** The text as the lesson has it; undefined for a cell that is not here. */
export function originalOf(cell: CellId): string | undefined {
  const found = lessonCell(cell);
  return found && lessonText(found, useSession.getState().language);
}

/** Another text takes the place of the cell's; the learner's own, if there is one, can be had back. */
export function replaceSource(
  cell: CellId,
  text: string,
  language = useSession.getState().language,
): void {
  const found = lessonCell(cell);
  const before = sourceIn(cell, language);
  if (found === undefined || before === text) return;
  if (before !== lessonText(found, language)) setAside(keptAs(cell, language), before);
  setSource(cell, text, language);
}

/**
 * Puts texts of a file beside what is here. Of a cell that both have, the file's text is shown, and the
 * page's can be had back. False: the browser does not keep them.
 */
export function takeOver(texts: Kept): boolean {
  for (const id of cellIds())
    for (const language of LANGUAGES) {
      const text = texts[`${lessonId}/${keptAs(id, language)}`];
      if (text !== undefined) replaceSource(id, text, language);
    }
  // Of other lessons, too.
  return keepTexts(texts);
}

/** The cell and those above that it may use. */
export function textsUpTo(cell: CellId, others: Readonly<Record<CellId, string>>) {
  const { cells } = useSession.getState();
  const at = lessonCells.findIndex(({ id }) => id === cell);
  const upTo =
    entryCell?.id === cell
      ? [entryCell]
      : lessonCells.slice(lessonCells[at]?.alone ? at : 0, at + 1);
  return upTo.map(({ id, label, kind }) => ({
    id,
    label,
    kind,
    text: others[id] ?? cells[id]?.text ?? '',
  }));
}
