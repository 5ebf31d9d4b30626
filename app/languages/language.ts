/** The languages that cells are written in. The page names none: it takes what stands here. */
import type { LessonCell } from '../lessons/lesson';

export const LANGUAGES = ['typescript', 'python'] as const;
export type LanguageId = (typeof LANGUAGES)[number];

/** The lesson's text of a cell in a language. */
export function lessonText(
  cell: Pick<LessonCell, 'typescript' | 'python'>,
  language: LanguageId,
): string {
  switch (language) {
    case 'typescript':
      return cell.typescript;
    case 'python':
      return cell.python;
    default:
      return language satisfies never;
  }
}
