import type { LessonSection } from '../../lessons/lesson';
import type { Session } from '../../store/session';

/** How far the reader is with a section: 'read' has nothing to run. */
export type SectionProgress = 'notRun' | 'running' | 'ran' | 'read';

/** A section has run when every run cell of it has, on this page; cells that only define are not asked. */
export function sectionProgress(section: LessonSection, cells: Session['cells']): SectionProgress {
  const states = section.cells.filter((cell) => cell.kind === 'run').map((cell) => cells[cell.id]);
  if (states.length === 0) return 'read';
  if (states.some((state) => state?.busy)) return 'running';
  return states.every((state) => state?.run?.outcome && !state.run.recorded) ? 'ran' : 'notRun';
}
