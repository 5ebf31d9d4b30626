import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useTriedInVain } from '../../store/engine';
import { useSession } from '../../store/session';
import { ObstacleAct } from '../shared/ObstacleAct';
import { Prose } from '../shared/Prose';
import './WhyNotRun.css';

/** What the buttons that cannot be pressed are described by. */
export function whyNotRunId(cell: CellId): string {
  return `${cell}-why-not-run`;
}

/** Beside a cell's buttons: why they cannot be pressed, and the one act that helps. Pressed all the same, it says so again. */
export function WhyNotRun({ cell }: { readonly cell: CellId }) {
  const { engine, language } = useSession();
  const tried = useTriedInVain((all) => all[cell] ?? 0);
  // What Python lacks stands above the page: it is one sentence, the same at every cell.
  if (language === 'python' || engine.state !== 'unavailable') return null;
  return (
    <div
      // Made anew, so that it is announced anew.
      key={tried}
      className={`WhyNotRun${tried > 0 ? ' WhyNotRun--again' : ''}`}
      id={whyNotRunId(cell)}
      role={tried > 0 ? 'alert' : undefined}
    >
      <p>
        <Prose text={t(`engine.why.${engine.obstacle}`)} />
      </p>
      <ObstacleAct obstacle={engine.obstacle} />
    </div>
  );
}
