import { useContext, useEffect, useRef } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { playLinkedRun, textsToChange } from '../../store/linked-run';
import { forgetLink, useLinks } from '../../store/links';
import { useSession } from '../../store/session';
import { CellLabels } from '../shared/cell-labels';
import './LinkedRun.css';
import '../../messages/schedule-link';

/** A run that a link brought to this cell: shown, and played only when the reader says so. */
export function LinkedRun({ cell }: { readonly cell: CellId }) {
  const { run, trouble } = useLinks();
  const labels = useContext(CellLabels);
  const page = useSession((session) => session.cells);
  const notice = useRef<HTMLDivElement>(null);
  const here = run?.cell === cell || trouble?.cell === cell;
  useEffect(() => {
    // In a frame that is one cell and nothing else it is in sight, and the page around must not move.
    const inNotebook = notice.current?.closest('.Cell');
    if (here && inNotebook)
      notice.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [here]);
  if (trouble?.cell === cell) {
    return (
      <div className="LinkedRun LinkedRun--trouble" role="alert" ref={notice}>
        <p>{t(`schedule.link.trouble.${trouble.kind}`, { message: trouble.message })}</p>
        <button className="Button" type="button" onClick={forgetLink}>
          {t('schedule.link.close')}
        </button>
      </div>
    );
  }
  if (run?.cell !== cell) return null;
  const named = (id: CellId) => labels.get(id) ?? id;
  const edited = Object.keys(run.texts);
  const changes = textsToChange(run, page);
  return (
    <div className="LinkedRun" ref={notice}>
      <p>{t(edited.length > 0 ? 'schedule.link.edited' : 'schedule.link.ready')}</p>
      {Object.entries(run.texts).map(([id, text]) => (
        <figure key={id} className="LinkedRun-code">
          <figcaption>{t('schedule.link.codeOf', { cell: named(id) })}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long code scrolls, by keys too */}
          <pre tabIndex={0}>{text}</pre>
        </figure>
      ))}
      {changes.length > 0 && (
        <p>
          {t('schedule.link.changes', {
            count: changes.length,
            cells: changes.map(named).join(', '),
          })}
        </p>
      )}
      <div className="LinkedRun-buttons">
        <button className="Button Button--main" type="button" onClick={playLinkedRun}>
          <span className="Button-sign" aria-hidden="true">
            ▶
          </span>
          {t(run.token === '' ? 'notebook.run' : 'schedule.link.play')}
        </button>
        <button className="Button" type="button" onClick={forgetLink}>
          {t('schedule.link.dismiss')}
        </button>
      </div>
    </div>
  );
}
