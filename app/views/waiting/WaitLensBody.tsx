import { t } from '../../messages/catalogue';
import { SPENT, type ThreadWaits, waitsOf } from '../../model/explain/waits';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import './WaitLens.css';
import { WaitLensData } from './WaitLensData';
import { WaitLensHistogram } from './WaitLensHistogram';
import { WaitLensName } from './WaitLensName';
import { WaitLensLegend, WaitLensTime } from './WaitLensTime';

/** Queues told apart by their histograms; with more, the first ones stand for the rest. */
const MOST_QUEUES = 4;
/** Rows of shared data. */
const MOST_DATA = 6;

/** Each thread's polls and where its time went; then how long wake-ups and items took. */
export function WaitLensBody({ run }: { readonly run: CellRun }) {
  const model = modelOf(run.log);
  const { threads, queues, data, wakeUp } = waitsOf(run.log);
  const scaleMs = longest(threads);
  return (
    <div className="WaitLens-body">
      <WaitLensLegend />
      <table className="WaitLens-threads">
        <thead>
          <tr>
            <th scope="col">{t('explain.waits.thread')}</th>
            <th scope="col" className="WaitLens-number">
              {t('explain.waits.polls')}
            </th>
            <th scope="col" className="WaitLens-number">
              {t('explain.waits.emptyPolls')}
            </th>
            <th scope="col">{t('explain.waits.time')}</th>
          </tr>
        </thead>
        <tbody>
          {threads.map((waits) => (
            <tr key={waits.thread}>
              <th scope="row">
                <WaitLensName
                  run={run}
                  what={{ kind: 'thread', thread: waits.thread }}
                  name={model.threadLabel(waits.thread)}
                />
              </th>
              <td className="WaitLens-number">{t('picture.number', { number: waits.polls })}</td>
              <td className="WaitLens-number">
                {t('picture.number', { number: waits.emptyPolls })}
              </td>
              <td className="WaitLens-time">
                <WaitLensTime waits={waits} scaleMs={scaleMs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.length > 0 && <WaitLensData run={run} data={data.slice(0, MOST_DATA)} />}
      <div className="WaitLens-delays">
        <section>
          <h3 className="WaitLens-title">{t('explain.waits.wakeUp')}</h3>
          <p className="WaitLens-means">{t('explain.waits.wakeUp.means')}</p>
          {wakeUp ? (
            <WaitLensHistogram told={wakeUp} />
          ) : (
            <p className="WaitLens-means">{t('explain.waits.wakeUp.never')}</p>
          )}
        </section>
        {queues.slice(0, MOST_QUEUES).map(({ object, inQueue }) => (
          <section key={object}>
            <h3 className="WaitLens-title">
              <WaitLensName
                run={run}
                what={{ kind: 'object', object }}
                name={t('explain.waits.inQueue', { queue: model.objectLabel(object) })}
              />
            </h3>
            <WaitLensHistogram told={inQueue} />
          </section>
        ))}
      </div>
    </div>
  );
}

/** The longest life among the threads, for bars that can be compared. */
export function longest(threads: readonly ThreadWaits[]): number {
  return Math.max(
    0.001,
    ...threads.map(({ ms }) => SPENT.reduce((sum, spent) => sum + ms[spent], 0)),
  );
}
