import { t } from '../../messages/catalogue';
import type { DataLooks } from '../../model/explain/data-looks';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import { WaitLensName } from './WaitLensName';

/** Shared data that was polled: looks, and those that saw nothing new. */
export function WaitLensData({
  run,
  data,
}: {
  readonly run: CellRun;
  readonly data: readonly DataLooks[];
}) {
  const model = modelOf(run.log);
  return (
    <table className="WaitLens-threads">
      <thead>
        <tr>
          <th scope="col">{t('explain.waits.data')}</th>
          <th scope="col" className="WaitLens-number">
            {t('explain.waits.looks')}
          </th>
          <th scope="col" className="WaitLens-number">
            {t('explain.waits.inVain')}
          </th>
          <td className="WaitLens-time" />
        </tr>
      </thead>
      <tbody>
        {data.map(({ object, looks, inVain }) => (
          <tr key={object}>
            <th scope="row">
              <WaitLensName
                run={run}
                what={{ kind: 'object', object }}
                name={model.objectLabel(object)}
              />
            </th>
            <td className="WaitLens-number">{t('picture.number', { number: looks })}</td>
            <td className="WaitLens-number">{t('picture.number', { number: inVain })}</td>
            <td className="WaitLens-time" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
