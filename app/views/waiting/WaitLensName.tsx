import { type Selection, select, selectionOf, useSelections } from '../../store/selection';
import type { CellRun } from '../../store/session';
import { isChosen } from '../shared/flow-choices';
import './WaitLensName.css';

interface Props {
  readonly run: CellRun;
  readonly what: Selection;
  readonly name: string;
}

/** The name of a thread or a queue in the lens: pressed, it is followed in every view of the run. */
export function WaitLensName({ run, what, name }: Props) {
  const chosen = useSelections((selections) => isChosen(selectionOf(selections, run), what));
  return (
    <button
      type="button"
      className="WaitLensName"
      aria-pressed={chosen}
      onClick={() => select(run.cell, chosen ? null : what)}
    >
      {name}
    </button>
  );
}
