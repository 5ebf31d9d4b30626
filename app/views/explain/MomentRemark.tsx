import { memo } from 'react';
import { t } from '../../messages/catalogue';
import { momentHere } from '../../model/explain/marked-moments';
import { momentsOf, placedMoments, useAskedMoments } from '../../store/moments';
import type { CellRun } from '../../store/session';
import { CodeWords } from '../shared/SentenceCode';

interface Props {
  readonly run: CellRun;
  readonly position: number;
}

/** What the lesson says at this step; or of a moment that was asked for and has not happened in this run. */
export const MomentRemark = memo(function MomentRemark({ run, position }: Props) {
  const asked = useAskedMoments(({ cells }) => cells[run.cell]);
  const moments = momentsOf(run.cell);
  if (asked?.run === run.id) {
    const moment = moments[asked.number - 1];
    return moment === undefined ? null : (
      <span className="Sentence-remark Sentence-remark--absent">
        {t('explain.moment.absent')} <CodeWords text={t(moment.says)} />
      </span>
    );
  }
  const here = momentHere(placedMoments(run), position);
  const moment = here === null ? undefined : moments[here.number - 1];
  return moment === undefined ? null : (
    <span className="Sentence-remark">
      <CodeWords text={t(moment.says)} />
    </span>
  );
});
