import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { runCell } from '../../store/runs';
import { type CellRun, useSession } from '../../store/session';
import './CompareWaiting.css';
import { CompareMeasured, CompareSide } from './late';

interface Side {
  readonly id: CellId;
  readonly label: string;
}

interface Props {
  readonly polling: Side;
  readonly waiting: Side;
}

/** The last runs of two cells side by side: what polling costs, what waiting costs. */
export function CompareWaiting({ polling, waiting }: Props) {
  const pollingRun = useOver(polling.id);
  const waitingRun = useOver(waiting.id);
  return (
    <section className="CompareWaiting" aria-label={t('explain.compare')}>
      <h3 className="CompareWaiting-title">{t('explain.compare')}</h3>
      <p className="CompareWaiting-intro">
        {t('explain.compare.intro', { polling: polling.label, waiting: waiting.label })}
      </p>
      <div className="CompareWaiting-sides">
        <div>
          <h4>{t('explain.compare.polling', { cell: polling.label })}</h4>
          {pollingRun ? (
            <CompareSide run={pollingRun} beside={waitingRun} />
          ) : (
            <NotRun side={polling} />
          )}
        </div>
        <div>
          <h4>{t('explain.compare.waiting', { cell: waiting.label })}</h4>
          {waitingRun ? (
            <CompareSide run={waitingRun} beside={pollingRun} />
          ) : (
            <NotRun side={waiting} />
          )}
        </div>
      </div>
      {(pollingRun ?? waitingRun) && (
        <CompareMeasured
          polling={{ ...polling, run: pollingRun }}
          waiting={{ ...waiting, run: waitingRun }}
        />
      )}
    </section>
  );
}

function NotRun({ side }: { readonly side: Side }) {
  const busy = useSession((session) => session.cells[side.id]?.busy ?? false);
  const available = useSession((session) => session.engine.state === 'live');
  if (busy)
    return (
      <p className="CompareWaiting-missing">{t('explain.compare.running', { cell: side.label })}</p>
    );
  return (
    <p className="CompareWaiting-missing">
      {t('explain.compare.missing', { cell: side.label })}{' '}
      {available && (
        <button type="button" className="Button" onClick={() => void runCell(side.id)}>
          {t('explain.compare.run', { cell: side.label })}
        </button>
      )}{' '}
      <a href={`#${side.id}`}>{t('explain.compare.goTo', { cell: side.label })}</a>
    </p>
  );
}

/** The last run of a cell once it is over: a growing log would be measured again with every batch. */
function useOver(cell: CellId): CellRun | null {
  return useSession((session) => {
    const state = session.cells[cell];
    return state?.run?.outcome && state.run.events > 0 && !state.busy ? state.run : null;
  });
}
