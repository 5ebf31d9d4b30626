import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { goToBranch, goToStep, startStepping, useSteppings } from '../../store/schedule-step';
import { useSession } from '../../store/session';
import { RunToken } from './RunToken';
import { StepHistory } from './StepHistory';
import './StepMore.css';
import { StepSettings } from './StepSettings';

/** Steps of a branch that its button names. */
const NAMED = 6;

/** The way that was stepped so far, the ways that were left, and what counts as a step. */
export function StepMore({ cell }: { readonly cell: CellId }) {
  const stepping = useSteppings((steppings) => steppings.cells[cell]);
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  if (!stepping) return null;
  const model = run ? modelOf(run.log) : null;
  return (
    <section className="StepMore" aria-label={t('schedule.step.more')}>
      <div className="StepMore-head">
        <StepSettings cell={cell} onChange={() => startStepping(cell)} />
        <button
          className="Button"
          type="button"
          aria-disabled={stepping.at === 0}
          onClick={() => {
            if (stepping.at > 0) void goToStep(cell, 0);
          }}
        >
          {t('schedule.step.again')}
        </button>
      </div>
      {stepping.state === 'over' && <RunToken cell={cell} place="step" />}
      {model && <StepHistory cell={cell} model={model} stepping={stepping} />}
      {model && stepping.left.length > 0 && (
        <div className="StepMore-branches">
          <span>{t('schedule.step.branches')}</span>
          {stepping.left.map(({ made }, i) => {
            const threads = made
              .slice(-NAMED)
              .map(({ thread }) => model.threadLabel(thread) || thread);
            return (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a button is its place; keyed by its branch, it would vanish under the focus as soon as it is pressed
                key={i}
                className="StepMore-branch"
                type="button"
                onClick={() => goToBranch(cell, i)}
              >
                {t('schedule.step.branch', {
                  steps: made.length,
                  threads: `… ${threads.join(' ')}`,
                })}
              </button>
            );
          })}
        </div>
      )}
      <p className="StepMore-help">{t('schedule.step.help')}</p>
    </section>
  );
}
