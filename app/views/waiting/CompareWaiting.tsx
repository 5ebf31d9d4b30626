import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { waitsOf } from '../../model/explain/waits';
import { modelOf } from '../../model/run-model';
import { runCell } from '../../store/runs';
import { type CellRun, useSession } from '../../store/session';
import { CompareSide } from './CompareSide';
import './CompareWaiting.css';
import { longest } from './WaitLensBody';
import { WaitLensLegend } from './WaitLensTime';

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
  const runs = [pollingRun, waitingRun].filter((run) => run !== null);
  const scaleMs = Math.max(0.001, ...runs.map(({ log }) => longest(waitsOf(log).threads)));
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
            <CompareSide run={pollingRun} scaleMs={scaleMs} />
          ) : (
            <NotRun side={polling} />
          )}
        </div>
        <div>
          <h4>{t('explain.compare.waiting', { cell: waiting.label })}</h4>
          {waitingRun ? (
            <CompareSide run={waitingRun} scaleMs={scaleMs} />
          ) : (
            <NotRun side={waiting} />
          )}
        </div>
      </div>
      {runs.length > 0 && <WaitLensLegend />}
      {pollingRun && waitingRun && (
        <p className="CompareWaiting-measured">
          {t('explain.compare.measured', {
            cores: navigator.hardwareConcurrency,
            polling: polling.label,
            ...numbersOf('polling', pollingRun),
            waiting: waiting.label,
            ...numbersOf('waiting', waitingRun),
          })}
          {runs.some(({ recorded }) => recorded) && <> {t('explain.compare.recorded')}</>}
        </p>
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

function numbersOf<Name extends 'polling' | 'waiting'>(
  name: Name,
  { log }: CellRun,
): Record<`${Name}Threads` | `${Name}Items`, number>;
function numbersOf(name: string, { log }: CellRun): Record<string, number> {
  const { threads, queues } = waitsOf(log);
  // Every item passes every queue: the busiest one has seen them all.
  const items = Math.max(0, ...queues.map(({ inQueue }) => inQueue.count));
  return {
    [`${name}Threads`]: Math.max(threads.length, modelOf(log).momentAt(log.length).threads.length),
    [`${name}Items`]: items,
  };
}
