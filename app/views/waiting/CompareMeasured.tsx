import { t } from '../../messages/catalogue';
import { waitsOf } from '../../model/explain/waits';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import './CompareWaiting.css';
import { WaitLensLegend } from './WaitLensTime';

interface Side {
  readonly label: string;
  readonly run: CellRun | null;
}

/** What the patterns mean; and what was measured, once both have run. */
export function CompareMeasured({ polling, waiting }: Record<'polling' | 'waiting', Side>) {
  return (
    <>
      <WaitLensLegend />
      {polling.run && waiting.run && (
        <p className="CompareWaiting-measured">
          {t('explain.compare.measured', {
            cores: navigator.hardwareConcurrency,
            polling: polling.label,
            ...numbersOf('polling', polling.run),
            waiting: waiting.label,
            ...numbersOf('waiting', waiting.run),
          })}
          {(polling.run.recorded || waiting.run.recorded) && <> {t('explain.compare.recorded')}</>}
        </p>
      )}
    </>
  );
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
