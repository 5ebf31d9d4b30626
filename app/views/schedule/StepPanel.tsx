import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { useSchedules } from '../../store/schedule';
import {
  fairThread,
  goToStep,
  leaveStepping,
  runToEnd,
  type Stepping,
  stepFairly,
  useSteppings,
} from '../../store/schedule-step';
import { chooseByKey } from '../../store/schedule-step-keys';
import { useSession } from '../../store/session';
import './StepPanel.css';
import { alignStage, focusBar } from '../shared/align-stage';
import { useRoving } from '../shared/use-roving';
import { StepThreads } from './StepThreads';

/** The scheduler's chair, as high as a sentence: who may move, what each does next, and back. */
export function StepPanel({ cell }: { readonly cell: CellId }) {
  const open = useSchedules((schedules) => schedules.open[cell] === 'step');
  const stepping = useSteppings((steppings) => steppings.cells[cell]);
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    panel.current?.focus({ preventScroll: true });
    alignStage(panel.current);
  }, [open]);
  const actions = useRoving<HTMLDivElement>('down');
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
        <p className="StepPanel-keys">{t('schedule.step.keys')}</p>
      </div>
      {model && stepping.standing ? (
        <StepThreads
          cell={cell}
          model={model}
          standing={stepping.standing}
          fair={next?.thread ?? -1}
        />
      ) : (
        <span />
      )}
      <div className="StepPanel-actions" ref={actions}>
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
          onClick={(event) => {
            focusBar(event);
            leaveStepping(cell);
          }}
        >
          {t('schedule.step.leave')}
        </button>
      </div>
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
