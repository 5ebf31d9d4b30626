import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { CodeText } from './CodeText';
import { PythonCursors } from './PythonCursors';
import './PythonText.css';
import { usePythonLines } from './use-python-lines';

interface PythonTextProps {
  readonly cell: LessonCell;
  readonly lit: readonly number[];
  /** In sight, or soon. */
  readonly near: boolean;
  readonly onLine: (line: number | null) => void;
  readonly onLineChosen: (line: number) => void;
}

/** The cell in Python, to read. */
export function PythonText({ cell, lit, near, onLine, onLineChosen }: PythonTextProps) {
  const lines = usePythonLines(cell.python.trimEnd(), near);
  return (
    <figure
      className="PythonText"
      aria-label={t('notebook.code.label.pythonToRead', { cell: cell.label })}
    >
      <CodeText lines={lines} lit={lit} onLine={onLine} onLineChosen={onLineChosen} />
      <PythonCursors cell={cell} />
    </figure>
  );
}
