import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { seek } from '../../store/playhead';
import {
  findLastChance,
  type LastChance,
  stepBeforeIt,
  useLastChances,
} from '../../store/schedule-stuck';
import type { CellRun } from '../../store/session';
import { stepWords } from '../../words/step-words';

interface Props {
  readonly cell: CellId;
  readonly run: CellRun;
}

/** The last choice from which the program could still have ended well; of a commanded run. */
export function StuckChance({ cell, run }: Props) {
  const chance = useLastChances((chances) => chances.runs[run.id]);
  if (run.outcome?.token === undefined) return null;
  if (chance === undefined || chance.state === 'stopped') {
    return (
      <>
        {chance && <p>{t('schedule.stuck.chance.stopped')}</p>}
        <button
          className="Button"
          type="button"
          title={t('schedule.stuck.chance.title')}
          onClick={() => findLastChance(cell)}
        >
          {t('schedule.stuck.chance.ask')}
        </button>
      </>
    );
  }
  return (
    <>
      <p role="status">{chanceWords(run, chance)}</p>
      {chance.state === 'found' && (
        <div className="StuckPanel-buttons">
          <button
            className="Button"
            type="button"
            onClick={() => seek(cell, chance.made[chance.step]?.event ?? 0)}
          >
            {t('schedule.stuck.chance.show')}
          </button>
          <button className="Button" type="button" onClick={() => stepBeforeIt(cell, chance)}>
            {t('schedule.stuck.chance.take')}
          </button>
        </div>
      )}
    </>
  );
}

function chanceWords({ log }: CellRun, chance: Exclude<LastChance, { state: 'stopped' }>): string {
  const { runs: count } = chance;
  switch (chance.state) {
    case 'looking':
      return t('schedule.stuck.chance.looking', { count });
    case 'none':
      return chance.sure
        ? t('schedule.stuck.chance.none')
        : t('schedule.stuck.chance.noneMaybe', { count });
    case 'found': {
      const model = modelOf(log);
      const step = chance.made[chance.step];
      const words = {
        step: chance.step + 1,
        thread: step ? model.threadLabel(step.thread) : '',
        did: step ? stepWords(model, step.did, step.object) : '',
      };
      return chance.sure
        ? t('schedule.stuck.chance.found', words)
        : t('schedule.stuck.chance.foundMaybe', { ...words, count });
    }
    default:
      return chance satisfies never;
  }
}
