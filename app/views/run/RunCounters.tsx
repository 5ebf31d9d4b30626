import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import type { CellRun } from '../../store/session';
import './RunCounters.css';
import { timeWords } from '../../words/thread-words';

/** What the run came to so far, at the playhead; dropped events are said plainly. */
export function RunCounters({
  run,
  position,
}: {
  readonly run: CellRun;
  readonly position: number;
}) {
  const model = modelOf(run.log);
  const { totals } = model.momentAt(position);
  const ms = run.outcome ? run.outcome.ms : run.log.timeMs(run.events - 1);
  return (
    <ul className="RunCounters" aria-label={t('picture.counters')}>
      <Count number={totals.polls} words={t('picture.counters.polls', { count: totals.polls })} />
      <Count
        number={totals.emptyPolls}
        words={t('picture.counters.emptyPolls', { count: totals.emptyPolls })}
        wasted={totals.emptyPolls > 0}
      />
      <Count number={totals.waits} words={t('picture.counters.waits', { count: totals.waits })} />
      <Count number={totals.puts} words={t('picture.counters.puts', { count: totals.puts })} />
      <Count number={timeWords(ms)} words={t('picture.counters.time')} />
      {run.dropped > 0 && (
        <li className="RunCounters-dropped">
          {t('picture.counters.dropped', { count: run.dropped })}
        </li>
      )}
    </ul>
  );
}

function Count({
  number,
  words,
  wasted = false,
}: {
  readonly number: number | string;
  readonly words: string;
  readonly wasted?: boolean;
}) {
  return (
    <li className={`RunCounters-count${wasted ? ' RunCounters-count--wasted' : ''}`}>
      <strong className="RunCounters-number">
        {typeof number === 'number' ? t('picture.number', { number }) : number}
      </strong>{' '}
      {words}
    </li>
  );
}
