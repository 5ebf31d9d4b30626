import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { useSchedules } from '../../store/schedule';
import {
  fairThread,
  goToBranch,
  goToStep,
  leaveStepping,
  runToEnd,
  type Stepping,
  startStepping,
  stepFairly,
  useSteppings,
} from '../../store/schedule-step';
import { chooseByKey } from '../../store/schedule-step-keys';
import { useSession } from '../../store/session';
import { RunToken } from './RunToken';
import { StepHistory } from './StepHistory';
import './StepPanel.css';
import { StepSettings } from './StepSettings';
import { StepThreads } from './StepThreads';

/** The scheduler's chair: who may move, what each does next, the way so far, and the ways that were left. */
export function StepPanel({ cell }: { readonly cell: CellId }) {
  const open = useSchedules((schedules) => schedules.open[cell] === 'step');
  const stepping = useSteppings((steppings) => steppings.cells[cell]);
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  if (!open || !stepping) return null;
  const model = run ? modelOf(run.log) : null;
  const next = fairThread(stepping);
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (chooseByKey(cell, event.key)) event.preventDefault();
  };
  return (
    <section
      className="StepPanel"
      aria-label={t('schedule.step.panel')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys choose threads, so it must be able to have the focus
      tabIndex={0}
      ref={panel}
      onKeyDown={onKeyDown}
    >
      <div className="StepPanel-head">
        <h3 className="StepPanel-title">{t('schedule.step.panel')}</h3>
        <p className="StepPanel-where" role="status">
          {whereWords(stepping)}
        </p>
        <StepSettings cell={cell} onChange={() => startStepping(cell)} />
        <button
          className="Button StepPanel-leave"
          type="button"
          onClick={() => leaveStepping(cell)}
        >
          {t('schedule.step.leave')}
        </button>
      </div>
      {model && stepping.standing && (
        <StepThreads
          cell={cell}
          model={model}
          standing={stepping.standing}
          fair={next?.thread ?? -1}
        />
      )}
      <div className="StepPanel-actions">
        <button
          className="Button Button--main"
          type="button"
          title={t('schedule.step.next.title')}
          aria-disabled={next === null}
          onClick={() => stepFairly(cell)}
        >
          {next && model
            ? t('schedule.step.next', { thread: model.threadLabel(next.thread) })
            : t('schedule.step.next.none')}
        </button>
        <button
          className="Button"
          type="button"
          title={t('schedule.step.undo.title')}
          aria-disabled={stepping.at === 0 || stepping.state === 'starting'}
          onClick={() => {
            if (stepping.at > 0) void goToStep(cell, stepping.at - 1);
          }}
        >
          {t('schedule.step.undo')}
        </button>
        <button
          className="Button"
          type="button"
          title={t('schedule.step.toEnd.title')}
          aria-disabled={next === null}
          onClick={() => runToEnd(cell)}
        >
          {t('schedule.step.toEnd')}
        </button>
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
      {model && <StepHistory cell={cell} model={model} stepping={stepping} />}
      {model && stepping.left.length > 0 && (
        <div className="StepPanel-branches">
          <span>{t('schedule.step.branches')}</span>
          {stepping.left.map(({ made }, i) => {
            const threads = made.slice(-6).map(({ thread }) => model.threadLabel(thread) || thread);
            return (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a button is its place; keyed by its branch, it would vanish under the focus as soon as it is pressed
                key={i}
                className="StepPanel-branch"
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
      {stepping.state === 'over' && <RunToken cell={cell} place="step" />}
      <p className="StepPanel-help">{t('schedule.step.help')}</p>
    </section>
  );
}

function whereWords({ state, at, branch }: Stepping): string {
  switch (state) {
    case 'starting':
      return t('schedule.step.starting');
    case 'waiting':
    case 'moving':
      return at === 0 ? t('schedule.step.first') : t('schedule.step.before', { step: at + 1 });
    case 'over': {
      const over = t('schedule.step.over', { steps: at });
      const ending = branch.outcome && t(`schedule.step.outcome.${branch.outcome.outcome}`);
      return ending ? `${over} · ${ending}` : over;
    }
    default:
      return state satisfies never;
  }
}
