import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { LessonCell } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { useMarks } from '../store/marks';
import { setSource } from '../store/runs';
import { seekLine } from '../store/selection';
import { useSession } from '../store/session';
import { CodeText } from './CodeText';
import { plainLines } from './code-spans';
import { onCursors } from './cursor-feed';
import './Editor.css';
import type { EditorHandle } from './editor-view';
import { loadEditor } from './load-editor';

interface EditorProps {
  readonly cell: LessonCell;
  readonly lit: readonly number[];
  readonly onRun: () => void;
  readonly onLine: (line: number | null) => void;
}

/** The cell's text: to read at once, to edit as soon as the editor has been fetched. */
export function Editor({ cell, lit, onRun, onLine }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const helpId = useId();
  const label = t('notebook.code.label.typescript', { cell: cell.label });
  const marks = useMarks(cell.id);
  const run = useLatest(onRun);
  const tellLine = useLatest(onLine);

  useEffect(() => {
    let wanted = true;
    let made: EditorHandle | null = null;
    loadEditor().then(
      ({ createEditor }) => {
        if (!wanted || place.current === null) return;
        made = createEditor(place.current, {
          text: textOf(cell),
          label,
          describedBy: helpId,
          onChange: (text) => setSource(cell.id, text),
          onRun: () => run.current(),
          onLine: (line) => tellLine.current(line),
          onLineChosen: (line) => seekLine(cell.id, line),
        });
        setHandle(made);
      },
      () => {
        // Offline before the chunk was fetched: the text can still be read and run.
      },
    );
    return () => {
      wanted = false;
      made?.destroy();
      setHandle(null);
    };
  }, [cell, label, helpId, run, tellLine]);

  // Past React, straight from the store: by the time a drawing arrives, the learner may have typed on.
  useEffect(() => {
    if (handle === null) return;
    handle.setText(textOf(cell));
    return useSession.subscribe(() => handle.setText(textOf(cell)));
  }, [handle, cell]);

  useEffect(() => handle?.setMarks(marks), [handle, marks]);
  useEffect(() => handle?.light(lit), [handle, lit]);
  useEffect(() => {
    if (handle !== null) return onCursors(cell.id, handle.setCursors);
  }, [handle, cell.id]);

  return (
    <div className="Editor">
      {handle === null && <EditorText cell={cell} label={label} />}
      <div ref={place} className="Editor-place" hidden={handle === null} />
      <p className="Editor-help" id={helpId}>
        {t('notebook.editor.help', { keys: runKeys() })}
      </p>
    </div>
  );
}

function EditorText({ cell, label }: { readonly cell: LessonCell; readonly label: string }) {
  const text = useSession((session) => session.cells[cell.id]?.text ?? cell.typescript);
  return <CodeText label={label} lines={plainLines(text)} lit={[]} />;
}

function textOf(cell: LessonCell): string {
  return useSession.getState().cells[cell.id]?.text ?? cell.typescript;
}

function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

function runKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ Enter' : 'Ctrl Enter';
}
