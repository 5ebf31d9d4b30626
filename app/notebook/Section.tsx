import type { LessonSection } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { Cell } from './Cell';
import { CellBoundary } from './CellBoundary';
import './Section.css';

export function Section({ section }: { readonly section: LessonSection }) {
  return (
    <section className="Section" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 className="Section-title" id={`${section.id}-title`}>
        {t(section.title)}
      </h2>
      {section.cells.map((cell) => (
        <CellBoundary key={cell.id} cell={cell}>
          <Cell cell={cell} />
        </CellBoundary>
      ))}
    </section>
  );
}
