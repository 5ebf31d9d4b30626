import { memo } from 'react';
import { t } from '../../messages/catalogue';
import { momentBeside, momentHere } from '../../model/explain/marked-moments';
import { goToMomentBeside, momentsOf, placedMoments, useAskedMoments } from '../../store/moments';
import type { CellRun } from '../../store/session';
import './MomentSteps.css';

interface Props {
  readonly run: CellRun;
  /** Whole events that have happened. */
  readonly position: number;
}

/** From one moment that the lesson points at to the next; between them the number of the one that the picture shows. */
export const MomentSteps = memo(function MomentSteps({ run, position }: Props) {
  const asked = useAskedMoments(({ cells }) => cells[run.cell]);
  if (momentsOf(run.cell).length === 0) return null;
  const placed = placedMoments(run);
  const number = asked?.run === run.id ? asked.number : momentHere(placed, position)?.number;
  return (
    <div className="MomentSteps">
      <Step run={run} position={position} direction={-1} />
      <span
        className={`MomentSteps-number${number === undefined ? ' MomentSteps-number--none' : ''}`}
        aria-hidden="true"
      >
        {number ?? '·'}
      </span>
      <Step run={run} position={position} direction={1} />
    </div>
  );
});

function Step({ run, position, direction }: Props & { readonly direction: 1 | -1 }) {
  const there = momentBeside(placedMoments(run), position, direction);
  const name = t(direction === 1 ? 'explain.moment.next' : 'explain.moment.previous');
  return (
    <button
      type="button"
      className="MomentSteps-step"
      title={name}
      aria-label={name}
      // Not `disabled`: the focus would be lost at the last one.
      aria-disabled={there === null}
      onClick={() => goToMomentBeside(run.cell, direction)}
    >
      <span aria-hidden="true">{direction === 1 ? '›' : '‹'}</span>
    </button>
  );
}
