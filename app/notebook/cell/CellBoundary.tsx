import { Component, type ReactNode } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { updateCell, useLessonText, useSession } from '../../store/session';
import './CellBoundary.css';

interface CellBoundaryProps {
  readonly cell: LessonCell;
  readonly children: ReactNode;
}

/** Keeps a fault in one cell's drawing to that cell. The text is in the store, so it is shown all the same. */
export class CellBoundary extends Component<CellBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Without its last run, which is what a drawing may have tripped over. */
  #again = (): void => {
    updateCell(this.props.cell.id, { run: null });
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { cell, children } = this.props;
    const error: Error | null = this.state.error;
    if (error === null) return children;
    return <Crashed cell={cell} error={error} onAgain={this.#again} />;
  }
}

interface CrashedProps {
  readonly cell: LessonCell;
  readonly error: Error;
  readonly onAgain: () => void;
}

function Crashed({ cell, error, onAgain }: CrashedProps) {
  const original = useLessonText(cell);
  const text = useSession((session) => session.cells[cell.id]?.text ?? original);
  return (
    <section className="CellBoundary" id={cell.id} aria-label={cell.label}>
      <div role="alert">
        <p>
          <strong>{t('notebook.crash', { message: error.message })}</strong>
        </p>
        <p>{t('notebook.crash.kept')}</p>
      </div>
      <button className="Button" type="button" onClick={onAgain}>
        {t('notebook.crash.again')}
      </button>
      <pre className="CellBoundary-text">{text}</pre>
    </section>
  );
}
