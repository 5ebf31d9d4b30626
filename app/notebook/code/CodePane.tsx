import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { readAhead } from '../../store/compiling';
import { seekLine } from '../../store/selection';
import { useLessonText, useSession } from '../../store/session';
import type { CodeView } from '../../store/settings';
import './Code.css';
import { currentPairs, litBy, NOTHING_LIT } from '../../lessons/line-correspondence';
import { Editor } from './Editor';
import { PythonText } from './PythonText';

interface CodePaneProps {
  readonly cell: LessonCell;
  readonly view: CodeView;
  /** It is in the window or close to it: an editor stands in it then. */
  readonly near: boolean;
  readonly onRun: () => void;
}

/** The editor, and the Python to read beside it; a line looked at in one lights up in the other. */
export function CodePane({ cell, view, near, onRun }: CodePaneProps) {
  const language = useSession((session) => session.language);
  const original = useLessonText(cell);
  const text = useSession((session) => session.cells[cell.id]?.text ?? original);
  const pairs = useMemo(() => currentPairs(cell.typescript, text, cell.matchedLines), [cell, text]);
  const [looked, setLooked] = useState<{ language: 'typescript' | 'python'; line: number } | null>(
    null,
  );
  const lit = useMemo(
    () => (looked && view === 'both' ? litBy(pairs, looked.language, looked.line) : NOTHING_LIT),
    [pairs, looked, view],
  );
  useEffect(() => {
    if (near && language === 'typescript') readAhead(cell.id);
  }, [near, language, cell.id]);
  // The same functions at every drawing: a text is drawn again only when it says something else.
  const lookInTypescript = useCallback(
    (line: number | null) => setLooked(line === null ? null : { language: 'typescript', line }),
    [],
  );
  const lookInPython = useCallback(
    (line: number | null) => setLooked(line === null ? null : { language: 'python', line }),
    [],
  );
  const choosePython = useCallback(
    (line: number) => {
      const [counterpart] = litBy(pairs, 'python', line).typescript;
      if (counterpart !== undefined) seekLine(cell.id, counterpart);
    },
    [pairs, cell.id],
  );
  if (language === 'python')
    return (
      <div className="CodePane CodePane--python">
        <div className="CodePane-side">
          <Editor
            key={language}
            cell={cell}
            language={language}
            lit={NOTHING_LIT.python}
            near={near}
            onRun={onRun}
            onLine={lookInPython}
          />
        </div>
      </div>
    );
  return (
    <div className={`CodePane CodePane--${view}`}>
      {/* Hidden, not removed: the editor keeps its undo history. */}
      <div className="CodePane-side" hidden={view === 'python'}>
        <Editor
          key={language}
          cell={cell}
          language={language}
          lit={lit.typescript}
          near={near && view !== 'python'}
          onRun={onRun}
          onLine={lookInTypescript}
        />
      </div>
      <div className="CodePane-side CodePane-side--python" hidden={view === 'typescript'}>
        <PythonText
          cell={cell}
          lit={lit.python}
          near={near && view !== 'typescript'}
          onLine={lookInPython}
          onLineChosen={choosePython}
        />
      </div>
    </div>
  );
}
