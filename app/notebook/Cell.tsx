import { useRef } from 'react';
import type { LessonCell } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { useSession } from '../store/session';
import { useSettings } from '../store/settings';
import { Console } from '../views/Console';
import { RunPicture } from '../views/RunPicture';
import './Cell.css';
import { CellToolbar } from './CellToolbar';
import { CellTrouble } from './CellTrouble';
import { CodePane } from './CodePane';
import { Prose } from './Prose';
import { runOnce } from './run-once';
import { useMediaQuery } from './use-media-query';

/** One cell: its prose, and a card with the code on the left and what it did on the right. */
export function Cell({ cell }: { readonly cell: LessonCell }) {
  const wide = useMediaQuery('(min-width: 64rem)');
  const chosen = useSettings((settings) => settings.codeView[cell.kind]);
  const view = chosen ?? (cell.kind === 'define' && wide ? 'both' : 'typescript');
  const pictured = usePictured(cell);
  const sight = useRef<HTMLDivElement>(null);
  const run = () => {
    runOnce(cell.id);
    bringIntoSight(sight.current);
  };
  return (
    <section className="Cell" id={cell.id} aria-label={cell.label}>
      <div className="Cell-label" aria-hidden="true">
        {cell.label}
      </div>
      <div className="Cell-prose">
        {cell.prose.map((key) => (
          <p key={key}>
            <Prose text={t(key)} />
          </p>
        ))}
      </div>
      <div className={`Cell-card Cell-card--${cell.kind}`}>
        <CellToolbar cell={cell} view={view} onRun={run} />
        <div
          className={`Cell-body Cell-body--${pictured ? 'pictured' : 'plain'} Cell-body--${view}`}
        >
          <div className="Cell-code">
            <CodePane cell={cell} view={view} onRun={run} />
            <CellTrouble cell={cell} />
          </div>
          {pictured && (
            <div className="Cell-run" ref={sight}>
              <div className="Cell-sight">
                {cell.watchFor && (
                  <p className="Cell-watch">
                    <strong>{t('notebook.watchFor')}</strong> <Prose text={t(cell.watchFor)} />
                  </p>
                )}
                <RunPicture cell={cell.id} />
                <Console cell={cell.id} />
              </div>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** A define cell has nothing to show until the learner has made it do something. */
function usePictured(cell: LessonCell): boolean {
  return useSession((session) => {
    if (cell.kind === 'run') return true;
    const state = session.cells[cell.id];
    return state !== undefined && state.run !== null && state.text !== cell.typescript;
  });
}

/** Where the picture stands below the code, it may be off the window when Run is pressed. */
function bringIntoSight(picture: HTMLElement | null): void {
  const top = picture?.getBoundingClientRect().top ?? 0;
  if (top > window.innerHeight * 0.7) picture?.scrollIntoView({ block: 'nearest' });
}
