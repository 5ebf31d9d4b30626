import { memo } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useKeepingTells } from '../../store/keeping';
import { useLinks } from '../../store/links';
import { LinkedRun } from '../../views/schedule/late';
import { BrokenTask } from '../broken/BrokenTask';
import { BrokenTitle } from '../broken/BrokenTitle';
import './Cell.css';
import { Prose } from '../shared/Prose';
import { DefineCell } from './DefineCell';
import { CellKept } from './late';
import { Stage } from './Stage';

/** One cell: what to know before, then the stage of its run, or the code it defines, then what to do with it. */
export const Cell = memo(function Cell({ cell }: { readonly cell: LessonCell }) {
  const linked = useLinks(({ run, trouble }) => run?.cell === cell.id || trouble?.cell === cell.id);
  const kept = useKeepingTells(cell.id);
  return (
    <section className={`Cell Cell--${cell.kind}`} id={cell.id} aria-label={cell.label}>
      <div className="Cell-prose">
        <BrokenTitle cell={cell} />
        {cell.prose.map((key) => (
          <p key={key}>
            <Prose text={t(key)} />
          </p>
        ))}
      </div>
      {kept && <CellKept cell={cell} />}
      {linked && <LinkedRun cell={cell.id} />}
      {cell.kind === 'run' ? <Stage cell={cell} /> : <DefineCell cell={cell} />}
      <BrokenTask cell={cell} />
    </section>
  );
});
