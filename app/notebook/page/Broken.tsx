import type { Workshop } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import './Broken.css';
import { Cell } from '../cell/Cell';
import { CellBoundary } from '../cell/CellBoundary';
import { Prose } from '../shared/Prose';

interface BrokenProps {
  readonly workshop: Workshop;
  /** Of its programs; the others are drawn later. */
  readonly most: number;
}

/** After the lesson: programs to repair. */
export function Broken({ workshop, most }: BrokenProps) {
  return (
    <section className="Broken" id={workshop.id} aria-labelledby={`${workshop.id}-title`}>
      <h2 className="Section-title" id={`${workshop.id}-title`}>
        {t(workshop.title)}
      </h2>
      <div className="Broken-introduction">
        {workshop.introduction.map((key) => (
          <p key={key}>
            <Prose text={t(key)} />
          </p>
        ))}
      </div>
      {workshop.cells.slice(0, most).map((cell) => (
        <CellBoundary key={cell.id} cell={cell}>
          <Cell cell={cell} />
        </CellBoundary>
      ))}
    </section>
  );
}
