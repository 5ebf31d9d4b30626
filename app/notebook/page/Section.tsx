import { memo, useContext } from 'react';
import type { CellId, LessonCell, LessonSection } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { CellLabels } from '../../views/shared/cell-labels';
import { CompareWaiting } from '../../views/waiting/CompareWaiting';
import { Cell } from '../cell/Cell';
import { CellBoundary } from '../cell/CellBoundary';
import './Section.css';

interface Props {
  readonly section: LessonSection;
  /** Of its cells; the others are drawn later. */
  readonly most: number;
}

/** Not drawn anew when another one comes below it. */
export const Section = memo(function Section({ section, most }: Props) {
  return (
    <section className="Section" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 className="Section-title" id={`${section.id}-title`}>
        {t(section.title)}
      </h2>
      {section.cells.slice(0, most).map((cell) => (
        <CellBoundary key={cell.id} cell={cell}>
          <Cell cell={cell} />
          {cell.compareWithPolling && <Comparison cell={cell} polling={cell.compareWithPolling} />}
        </CellBoundary>
      ))}
    </section>
  );
});

function Comparison({ cell, polling }: { readonly cell: LessonCell; readonly polling: CellId }) {
  const labels = useContext(CellLabels);
  return (
    <CompareWaiting
      polling={{ id: polling, label: labels.get(polling) ?? polling }}
      waiting={{ id: cell.id, label: cell.label }}
    />
  );
}
