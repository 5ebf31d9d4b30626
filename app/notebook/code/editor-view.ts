/** CodeMirror as the notebook uses it: one editor per cell, told what to show and asked nothing. */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension, Prec, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { LanguageId } from '../../languages/language';
import type { CursorChips } from '../../store/cursor-feed';
import type { Mark } from '../../store/marks';
import './editor-view.css';
import { foldsLines } from './fold-lines';
import { hangingIndent } from './hanging-indent';
import { keepsHeight } from './keeps-height';
import { lightLines, litLines } from './lit-lines';
import { measuresUnseen } from './measures-unseen';
import { Standing } from './standing';

export { highlightPython } from './highlight-python';

export interface EditorOptions {
  readonly text: string;
  /** Pixels that the text took which stood here before. */
  readonly height: number;
  readonly language: LanguageId;
  /** What a screen reader calls the editor. */
  readonly label: string;
  /** Id of the element that tells how to leave the editor. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** The line under the pointer, else that of the cursor; null when there is neither. */
  readonly onLine: (line: number | null) => void;
  /** A line number was pressed, or the key that asks for the cursor's line. */
  readonly onLineChosen: (line: number) => void;
}

export interface EditorHandle {
  /** Replaces the text, as one step that undo takes back. Does nothing if it is the text already. */
  setText(text: string): void;
  setMarks(marks: readonly Mark[]): void;
  light(lines: readonly number[]): void;
  /** Where threads stand now. */
  setCursors(lines: readonly CursorChips[]): void;
  /** Lets the learner type. */
  focus(): void;
  /** Takes a press of the mouse that fell on what stood in the editor's place before. */
  press(event: MouseEvent): void;
  destroy(): void;
}

/** On changes that the app made itself: `onChange` does not tell them. */
const fromOutside = Annotation.define<boolean>();

export function createEditor(parent: HTMLElement, options: EditorOptions): EditorHandle {
  let standing: Standing | null = null;
  const view = new EditorView({
    parent,
    scrollTo: EditorView.scrollIntoView(0),
    state: EditorState.create({
      doc: options.text,
      extensions: [
        measuresUnseen(),
        extensions(options),
        keepsHeight(parent, options.height),
        EditorView.updateListener.of((update) => standing?.updated(update)),
      ],
    }),
  });
  const threads = new Standing(view);
  standing = threads;
  return {
    setText: (text) => replaceText(view, text),
    setMarks: (marks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.flatMap((mark) => diagnostic(view.state.doc, mark)),
        ),
      ),
    light: (lines) => view.dispatch({ effects: lightLines.of(lines) }),
    setCursors: (lines) => threads.show(lines),
    focus: () => view.focus(),
    press: (event) => press(view, options, event),
    destroy: () => {
      threads.destroy();
      view.destroy();
    },
  };
}

/** The editor does with it what it does with its own: the cursor goes there, and a drag from there selects. */
function press(view: EditorView, options: EditorOptions, event: MouseEvent): void {
  const at = document.elementFromPoint(event.clientX, event.clientY);
  if (at?.closest('.cm-gutters')) {
    chooses(options, view, view.lineBlockAtHeight(event.clientY - view.documentTop).from);
    return;
  }
  view.contentDOM.dispatchEvent(new MouseEvent('mousedown', event));
}

function extensions(options: EditorOptions): Extension[] {
  return [
    // Flags of threads stand in the same column as those of mistakes.
    lintGutter(),
    lineNumbers({
      domEventHandlers: { click: (view, block) => chooses(options, view, block.from) },
    }),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorState.tabSize.of(2),
    indentUnit.of(options.language === 'python' ? '    ' : '  '),
    EditorView.lineWrapping,
    hangingIndent,
    options.language === 'python' ? python() : javascript({ typescript: true }),
    syntaxHighlighting(classHighlighter),
    litLines,
    foldsLines,
    // Before the default keys, of which one inserts a line at Mod-Enter.
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run: () => runs(options) },
        {
          key: 'Mod-Alt-Enter',
          run: (view) => chooses(options, view, view.state.selection.main.head),
        },
      ]),
    ),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap, indentWithTab]),
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      // It is a stop for Tab without this; whoever scrolls its pane by keys is told so in words that all tools know.
      tabindex: '0',
    }),
    reportChanges(options),
    reportLines(options),
  ];
}

function chooses({ onLineChosen }: EditorOptions, view: EditorView, place: number): true {
  onLineChosen(view.state.doc.lineAt(place).number);
  return true;
}

function runs({ onRun }: EditorOptions): true {
  onRun();
  return true;
}

function reportChanges({ onChange }: EditorOptions): Extension {
  return EditorView.updateListener.of((update) => {
    const own = update.transactions.some((transaction) => transaction.annotation(fromOutside));
    if (update.docChanged && !own) onChange(update.state.doc.toString());
  });
}

function reportLines({ onLine }: EditorOptions): Extension {
  const cursorLine = (view: EditorView) =>
    view.hasFocus ? view.state.doc.lineAt(view.state.selection.main.head).number : null;
  return [
    EditorView.updateListener.of((update) => {
      if (update.selectionSet || update.focusChanged) onLine(cursorLine(update.view));
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => {
        const place = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        onLine(view.state.doc.lineAt(place).number);
      },
      mouseleave: (_, view) => onLine(cursorLine(view)),
    }),
  ];
}

/** Lines that are brought into a text without asking what it takes to draw them. */
const DRAWN_AT_ONCE = 1_000;

/** Only what differs is replaced, so that the cursor stays where it can. */
function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const most = Math.min(before.length, text.length);
  let head = 0;
  while (head < most && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === text[text.length - 1 - tail])
    tail++;
  const insert = text.slice(head, text.length - tail);
  const transaction = view.state.update({
    changes: { from: head, to: before.length - tail, insert },
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
    userEvent: 'input.reset',
  });
  // Out of sight an editor draws all that is brought in between what it has drawn: of a book, many seconds. Afresh it does not.
  if (insert.split('\n', DRAWN_AT_ONCE).length === DRAWN_AT_ONCE) view.setState(transaction.state);
  else view.dispatch(transaction);
}

function diagnostic(doc: Text, mark: Mark): Diagnostic[] {
  if (mark.line === null || mark.line < 1 || mark.line > doc.lines) return [];
  const line = doc.line(mark.line);
  const indent = line.text.length - line.text.trimStart().length;
  const column =
    'column' in mark && mark.column !== null ? Math.min(mark.column, line.length) : indent;
  const from = line.from + (column < line.length ? column : indent);
  return [{ from, to: line.to, severity: 'error', message: `${mark.name}: ${mark.message}` }];
}
