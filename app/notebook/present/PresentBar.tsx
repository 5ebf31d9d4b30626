import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { momentsOf, placedMoments } from '../../store/moments';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { currentMoment, present, usePresent } from '../../store/present';
import { useSession } from '../../store/session';
import { runOnce } from '../cell/run-once';
import { openNotes } from './open-notes';

interface PresentBarProps {
  readonly cell: CellId;
  readonly onHelp: () => void;
}

/** The last line: which moments have been, at which step, and the few things for a hand on the mouse. */
export function PresentBar({ cell, onHelp }: PresentBarProps) {
  const run = useSession(({ cells }) => cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) =>
    Math.floor(shownPosition(heads[cell]?.position ?? 0)),
  );
  const freeze = usePresent((state) => state.freeze);
  const placed = run ? placedMoments(run) : [];
  const here = run ? currentMoment(run, position) : null;
  const pace = run ? modelOf(run.log).pace : null;
  return (
    <div className="PresentBar">
      <span className="PresentBar-dots" aria-hidden="true">
        {momentsOf(cell).map(({ says }, i) => {
          const moment = placed.find(({ number }) => number === i + 1);
          const state =
            moment === undefined
              ? 'absent'
              : here === i + 1
                ? 'here'
                : moment.position <= position
                  ? 'been'
                  : 'ahead';
          return <i key={says} className={`PresentBar-dot PresentBar-dot--${state}`} />;
        })}
      </span>
      <span className="PresentBar-step">
        {freeze && <b>{t('notebook.present.frozen')}</b>}
        {pace && t('picture.player.step', { step: pace.stepsBefore(position), steps: pace.steps })}
      </span>
      <button type="button" onClick={() => runOnce(cell)}>
        {t('notebook.run')}
      </button>
      <button type="button" onClick={openNotes}>
        {t('notebook.present.notes')}
      </button>
      <button type="button" onClick={onHelp}>
        {t('notebook.present.keys')}
      </button>
      <button type="button" onClick={() => present(null)}>
        {t('notebook.present.leave')}
      </button>
    </div>
  );
}
