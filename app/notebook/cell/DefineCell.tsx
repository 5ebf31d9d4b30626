import { useCallback, useEffect, useRef, useState } from 'react';
import { lessonText } from '../../languages/language';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useMarks } from '../../store/marks';
import { useSession } from '../../store/session';
import { Console } from '../../views/console/Console';
import { RunPicture } from '../../views/run/RunPicture';
import { CodePane } from '../code/CodePane';
import { useNear } from '../code/use-near';
import { CellTrouble } from './late';
import './DefineCell.css';
import { runOnce } from './run-once';
import { StageBar } from './StageBar';
import { useCodeView } from './use-code-view';

/** Code that other cells use. It has nothing to show until the learner has made it do something. */
export function DefineCell({ cell }: { readonly cell: LessonCell }) {
  const view = useCodeView(cell);
  const run = useCallback(() => runOnce(cell.id), [cell.id]);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  const shown = useSession(({ cells, language }) => {
    const state = cells[cell.id];
    return state !== undefined && state.run !== null && state.text !== lessonText(cell, language);
  });
  const troubled = useSession(({ cells }) => {
    const state = cells[cell.id];
    const outcome = state?.run?.outcome?.outcome ?? 'finished';
    return state !== undefined && (state.problems.length > 0 || outcome !== 'finished');
  });
  const body = (
    <div className="DefineCell" ref={box}>
      <StageBar cell={cell} view={view} onRun={run} />
      <CodePane cell={cell} view={view} near={near} onRun={run} />
      {troubled && <CellTrouble cell={cell} />}
      {shown && (
        <>
          <div className="DefineCell-console">
            <Console cell={cell.id} />
          </div>
          <div className="DefineCell-picture">
            <RunPicture cell={cell.id} />
          </div>
        </>
      )}
    </div>
  );
  return cell.folded ? (
    <Fold cell={cell} names={t(cell.folded)}>
      {body}
    </Fold>
  ) : (
    body
  );
}

interface FoldProps {
  readonly cell: LessonCell;
  /** What the cell defines, in few words. */
  readonly names: string;
  readonly children: React.ReactNode;
}

/** One line until somebody wants to read it: comes here by a link, edits it, or has made a mistake in it. */
function Fold({ cell, names, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const marked = useMarks(cell.id).length > 0;
  const edited = useSession(({ cells, language }) => {
    const state = cells[cell.id];
    return state !== undefined && (state.text !== lessonText(cell, language) || state.busy);
  });
  useEffect(() => {
    if (marked || edited) setOpen(true);
  }, [marked, edited]);
  useEffect(() => {
    const look = () => {
      if (location.hash === `#${cell.id}`) setOpen(true);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [cell.id]);
  return (
    <details
      className="DefineCell-fold"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="DefineCell-line">
        <span className="DefineCell-label" aria-hidden="true">
          {cell.label}
        </span>
        <code>{names}</code>
        <span className="DefineCell-open">{t(open ? 'notebook.fold' : 'notebook.unfold')}</span>
      </summary>
      {children}
    </details>
  );
}
