import { t } from '../../messages/catalogue';
import { whyChain } from '../../model/explain/why';
import { modelOf } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import { seek } from '../../store/playhead';
import type { CellRun } from '../../store/session';
import { CodeWords } from '../shared/SentenceCode';
import './WhyChain.css';
import { whyWords } from '../../words/why-words';

interface Props {
  readonly run: CellRun;
  readonly position: number;
  readonly thread: number;
}

/** From a waiting thread to what it waits for, to who could supply it, and on; nothing when it does not wait. */
export function WhyChain({ run, position, thread }: Props) {
  const model = modelOf(run.log);
  const moment = model.momentAt(position);
  const chain = whyChain(model, moment, thread);
  if (!chain) return null;
  return (
    <ol className="WhyPanel-chain" aria-label={t('explain.why')}>
      {whyWords(model, moment, chain).map(({ thread: link, since, step, said }) => (
        <li key={link} className={`WhyPanel-link WhyPanel-link--${threadColour(link)}`}>
          <CodeWords text={said.join(' ')} />{' '}
          <button type="button" className="LinkButton" onClick={() => seek(run.cell, since + 1)}>
            {t('explain.why.go', { step })}
          </button>
        </li>
      ))}
    </ol>
  );
}
