import { applied, isApplied, takenBack } from '../../lessons/cell-edits';
import type { CellEdit, LessonCell, Piece } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { setSource } from '../../store/cell-texts';
import { useLessonText, useSession } from '../../store/session';
import './CellEdits.css';
import { Prose } from '../shared/Prose';

/** Buttons that change the cell's text before the reader's eyes, and change it back. */
export function CellEdits({ cell }: { readonly cell: LessonCell }) {
  const original = useLessonText(cell);
  const text = useSession((session) => session.cells[cell.id]?.text ?? original);
  const language = useSession((session) => session.language);
  if (cell.edits === undefined) return null;
  const last = cell.edits.findLast((edit) => isApplied(text, edit.pieces[language]));
  return (
    <div className="CellEdits">
      <strong>{t('explain.edits')}</strong>
      {cell.edits.map((edit) => (
        <EditButton
          key={edit.apply}
          cell={cell}
          edit={edit}
          pieces={edit.pieces[language]}
          text={text}
        />
      ))}
      {/* Always there, so that it is announced when it gets its words. */}
      <p className="CellEdits-watch" role="status">
        {last && <Prose text={t(last.watch)} />}
      </p>
    </div>
  );
}

interface EditButtonProps {
  readonly cell: LessonCell;
  readonly edit: CellEdit;
  readonly pieces: readonly Piece[];
  readonly text: string;
}

function EditButton({ cell, edit, pieces, text }: EditButtonProps) {
  const made = isApplied(text, pieces);
  const changed = made ? takenBack(text, pieces) : applied(text, pieces);
  return (
    <button
      className="Button"
      type="button"
      aria-disabled={changed === null}
      title={changed === null ? t('explain.edits.gone') : undefined}
      onClick={() => {
        if (changed !== null) setSource(cell.id, changed);
      }}
    >
      {made ? t(edit.undo) : t(edit.apply)}
    </button>
  );
}
