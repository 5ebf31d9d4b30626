import { t } from '../../messages/catalogue';
import { listText } from '../../messages/writing';
import type { Symptom } from '../../model/orders/judge';
import type { Tally } from '../../store/repairs';

const SYMPTOMS: readonly Symptom[] = ['stuck', 'failed', 'endless', 'prints', 'polls'];

/** How many free runs went well, and what went wrong in the others. */
export function BrokenTally({ tally: { tried, failed } }: { readonly tally: Tally }) {
  const kinds = SYMPTOMS.flatMap((symptom) => {
    const count = failed[symptom];
    return count === undefined ? [] : [{ symptom, count }];
  });
  const failures = kinds.reduce((sum, { count }) => sum + count, 0);
  if (tried === 0) return <p>{t('broken.tried.notStarted')}</p>;
  if (failures === 0) {
    return <p className="BrokenTally-worked">{t('broken.tried.worked', { count: tried })}</p>;
  }
  const what = listText(
    kinds.map(({ symptom, count }) =>
      t('broken.tried.each', { what: t(`broken.tried.symptom.${symptom}`), count }),
    ),
  );
  const worked = tried - failures;
  return (
    <p className="BrokenTally-failed">
      {worked === 0
        ? t('broken.tried.none', { failed: failures, what })
        : t('broken.tried.some', { worked, failed: failures, what })}
    </p>
  );
}
