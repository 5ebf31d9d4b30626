import { useEffect, useState } from 'react';
import type { LessonCell } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { CodeText } from './CodeText';
import { type CodeSpan, plainLines } from './code-spans';
import { loadEditor } from './load-editor';
import { PythonCursors } from './PythonCursors';

interface PythonTextProps {
  readonly cell: LessonCell;
  readonly lit: readonly number[];
  readonly onLine: (line: number | null) => void;
  readonly onLineChosen: (line: number) => void;
}

/** The cell in Python, to read. Without colours until they have been fetched. */
export function PythonText({ cell, lit, onLine, onLineChosen }: PythonTextProps) {
  const [lines, setLines] = useState<readonly (readonly CodeSpan[])[]>(() =>
    plainLines(cell.python),
  );
  useEffect(() => {
    let shown = true;
    loadEditor().then(
      ({ highlightPython }) => {
        if (shown) setLines(highlightPython(cell.python));
      },
      () => {
        // Offline before the chunk was fetched: the text stands there without colours.
      },
    );
    return () => {
      shown = false;
    };
  }, [cell]);
  return (
    <div className="PythonText">
      <CodeText
        label={t('notebook.code.label.python', { cell: cell.label })}
        lines={lines}
        lit={lit}
        onLine={onLine}
        onLineChosen={onLineChosen}
      />
      <PythonCursors cell={cell} />
    </div>
  );
}
