import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type LanguageId, lessonText } from '../../languages/language';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { setSource } from '../../store/cell-texts';
import { onCursors } from '../../store/cursor-feed';
import { useMarks } from '../../store/marks';
import { seekLine } from '../../store/selection';
import { useSession } from '../../store/session';
import './Editor.css';
import { whenIdleDo } from '../../store/idle-jobs';
import { EditorText } from './EditorText';
import type { EditorHandle } from './editor-view';
import { useEditorCode } from './use-editor-code';

interface EditorProps {
  readonly cell: LessonCell;
  /** Of its text, for as long as it stands: another language is another editor. */
  readonly language: LanguageId;
  readonly lit: readonly number[];
  /** In sight, or soon. */
  readonly near: boolean;
  readonly onRun: () => void;
  readonly onLine: (line: number | null) => void;
}

/** The cell's text: to read at once; to edit when the reader comes near, or there is something to show in it. */
export function Editor({ cell, language, lit, near, onRun, onLine }: EditorProps) {
  const helpId = useId();
  const label = t(`notebook.code.label.${language}`, { cell: cell.label });
  const marks = useMarks(cell.id);
  const [standing, setStanding] = useState(false);
  const { handle, place, text, ready, make, makeFor } = useEditor(cell, {
    language,
    label,
    helpId,
    onRun,
    onLine,
  });

  const wanted = near || standing || marks.length > 0;
  useEffect(() => {
    if (wanted && ready && handle === null) return whenIdleDo(make);
  }, [wanted, ready, handle, make]);

  // Past React, straight from the store: by the time a drawing arrives, the learner may have typed on.
  useEffect(() => {
    if (handle === null) return;
    const show = () => {
      // In the other language it is another editor that shows the text, and this one is on its way out.
      if (useSession.getState().language === language) handle.setText(textOf(cell));
    };
    show();
    return useSession.subscribe(show);
  }, [handle, cell, language]);

  useEffect(() => handle?.setMarks(marks), [handle, marks]);
  useEffect(() => handle?.light(lit), [handle, lit]);
  useEffect(
    () => onCursors(cell.id, handle?.setCursors ?? ((lines) => setStanding(lines.length > 0))),
    [handle, cell.id],
  );

  return (
    <div className="Editor">
      {handle === null && (
        <EditorText
          place={text}
          cell={cell}
          label={label}
          describedBy={helpId}
          lit={lit}
          ready={ready}
          onLine={onLine}
          onFocus={() => makeFor((editor) => editor.focus())}
          onPress={(event) => makeFor((editor) => editor.press(event))}
        />
      )}
      <div ref={place} className="Editor-place" hidden={handle === null} />
      <p className="Editor-help" id={helpId}>
        {t('notebook.editor.help', { keys: runKeys() })}
      </p>
    </div>
  );
}

interface EditorUse extends Pick<EditorProps, 'language' | 'onRun' | 'onLine'> {
  readonly label: string;
  readonly helpId: string;
}

/** An editor that is made when asked for, and stays: it has the history of what was typed. */
function useEditor(cell: LessonCell, { language, label, helpId, onRun, onLine }: EditorUse) {
  const place = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  const code = useEditorCode();
  const made = useRef<EditorHandle | null>(null);
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const first = useRef<((editor: EditorHandle) => void) | null>(null);
  const run = useLatest(onRun);
  const tellLine = useLatest(onLine);

  const make = useCallback(() => {
    if (code === null || place.current === null || made.current !== null) return;
    const height = text.current?.getBoundingClientRect().height ?? 0;
    // Seen before it is made, and its text gone from there: what is hidden has no measures to take.
    place.current.hidden = false;
    if (text.current) text.current.hidden = true;
    made.current = code.createEditor(place.current, {
      text: textOf(cell),
      language,
      height,
      label,
      describedBy: helpId,
      onChange: (text) => setSource(cell.id, text),
      onRun: () => run.current(),
      onLine: (line) => tellLine.current(line),
      onLineChosen: (line) => seekLine(cell.id, line),
    });
    setHandle(made.current);
  }, [code, cell, language, label, helpId, run, tellLine]);

  /** Makes it at once, and does this to it as soon as it is seen; only then can it have the focus. */
  const makeFor = useCallback(
    (then: (editor: EditorHandle) => void) => {
      first.current = then;
      make();
    },
    [make],
  );
  useLayoutEffect(() => {
    if (handle === null) return;
    first.current?.(handle);
    first.current = null;
  }, [handle]);

  useEffect(
    () => () => {
      made.current?.destroy();
      made.current = null;
      setHandle(null);
    },
    [],
  );
  return { handle, place, text, ready: code !== null, make, makeFor };
}

function textOf(cell: LessonCell): string {
  const { cells, language } = useSession.getState();
  return cells[cell.id]?.text ?? lessonText(cell, language);
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
