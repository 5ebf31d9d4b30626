import { t } from '../../messages/catalogue';
import { waitsOf } from '../../model/explain/waits';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import { timeWords } from '../../words/thread-words';
import './CompareSide.css';
import { longest } from './WaitLensBody';
import { WaitLensHistogram } from './WaitLensHistogram';
import { WaitLensTime } from './WaitLensTime';

interface Props {
  readonly run: CellRun;
  /** The longest time of both fills the width of the bars, on both sides. */
  readonly beside: CellRun | null;
}

/** One of the two runs: its empty polls, how long it took, its delays, its threads' time. */
export function CompareSide({ run, beside }: Props) {
  const model = modelOf(run.log);
  const { threads, wakeUp, spanMs } = waitsOf(run.log);
  const scaleMs = longest([...threads, ...(beside ? waitsOf(beside.log).threads : [])]);
  const emptyPolls = threads.reduce((sum, each) => sum + each.emptyPolls, 0);
  return (
    <div className="CompareSide">
      <p className="CompareSide-numbers">
        <span className={emptyPolls > 0 ? 'CompareSide-wasted' : ''}>
          <strong>{t('picture.number', { number: emptyPolls })}</strong>{' '}
          {t('explain.compare.emptyPolls', { count: emptyPolls })}
        </span>
        <span>
          <strong>{timeWords(run.outcome?.ms ?? spanMs)}</strong>{' '}
          {run.outcome?.outcome === 'finished'
            ? t('explain.compare.finish')
            : t('explain.compare.notFinished')}
        </span>
      </p>
      <h5>{t('explain.waits.wakeUp')}</h5>
      {wakeUp ? (
        <WaitLensHistogram told={wakeUp} />
      ) : (
        <p className="CompareSide-never">{t('explain.waits.wakeUp.never')}</p>
      )}
      <h5>{t('explain.compare.time')}</h5>
      <dl className="CompareSide-threads">
        {threads.map((waits) => (
          <div key={waits.thread}>
            <dt>{model.threadLabel(waits.thread)}</dt>
            <dd>
              <WaitLensTime waits={waits} scaleMs={scaleMs} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
