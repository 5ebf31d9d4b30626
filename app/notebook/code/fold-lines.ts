/** An editor that folds away what nobody stands on, while threads stand too far apart to be seen together. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { t } from '../../messages/catalogue';
import type { CursorChips } from '../../store/cursor-feed';
import { type Fold, foldsBetween, type Room, stillDo } from './folds';
import './fold-lines.css';

/** Letters by which the further rows of a wrapped line are set in. */
const HANGING = 2;

const setFolds = StateEffect.define<readonly Fold[]>();

/** Of the text as it is: a change opens all. */
const folds = StateField.define<readonly Fold[]>({
  create: () => [],
  update: (now, { docChanged, effects }) =>
    effects.reduce(
      (last, effect) => (effect.is(setFolds) ? effect.value : last),
      docChanged ? [] : now,
    ),
  provide: (field) =>
    EditorView.decorations.compute([field], (state) => decorations(state, state.field(field))),
});

/** Whoever begins to edit sees the whole text. */
export const foldsLines: Extension = [
  folds,
  EditorView.focusChangeEffect.of((state, focusing) =>
    focusing && state.field(folds).length > 0 ? setFolds.of([]) : null,
  ),
];

/** Folds as threads move; leaves things as they are for as long as they do. */
export class LineFolder {
  /** The reader has opened a fold: until the threads are gone nothing is folded any more. */
  #leave = false;

  constructor(
    private readonly view: EditorView,
    private readonly place: () => HTMLElement | null,
  ) {
    view.dom.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('.FoldedLines') === null) return;
      this.#leave = true;
      this.#set([]);
    });
  }

  follow(cursors: readonly CursorChips[]): void {
    const now = this.view.state.field(folds);
    const lines = cursors.map(({ line }) => line);
    if (lines.some((line) => line < 1 || line > this.view.state.doc.lines)) return;
    if (lines.length === 0) {
      this.#leave = false;
      if (now.length > 0) this.#set([]);
      return;
    }
    const place = this.place();
    if (this.#leave || place === null || this.view.hasFocus) return;
    const room = this.#room(place.clientHeight);
    // A place that is not seen has no height: nothing is to be said about it.
    if (room.rows === 0 || stillDo(now, lines, room)) return;
    const wanted = foldsBetween(lines, room);
    if (wanted.length > 0 || now.length > 0) this.#set(wanted);
  }

  /** Counted, not measured: what is folded has no height to look at. All letters are as wide. */
  #room(height: number): Room {
    const { state, contentDOM, defaultCharacterWidth, defaultLineHeight } = this.view;
    const inRow = Math.max(8, Math.floor(contentDOM.clientWidth / defaultCharacterWidth) - 1);
    return {
      rows: Math.floor(height / defaultLineHeight),
      rowsOf: (line) => {
        const { text, length } = state.doc.line(line);
        const hanging = length - text.trimStart().length + HANGING;
        return length <= inRow ? 1 : 1 + Math.ceil((length - inRow) / Math.max(8, inRow - hanging));
      },
    };
  }

  #set(wanted: readonly Fold[]): void {
    this.view.dispatch({ effects: setFolds.of(wanted) });
  }
}

function decorations({ doc }: EditorState, all: readonly Fold[]): DecorationSet {
  return Decoration.set(
    all
      .filter(({ to }) => to <= doc.lines)
      .map(({ from, to }) =>
        Decoration.replace({ widget: new FoldedLines(to - from + 1), block: true }).range(
          doc.line(from).from,
          doc.line(to).to,
        ),
      ),
  );
}

class FoldedLines extends WidgetType {
  constructor(private readonly count: number) {
    super();
  }

  override eq(other: FoldedLines): boolean {
    return other.count === this.count;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'FoldedLines';
    element.textContent = t('notebook.code.folded', { count: this.count });
    element.title = t('notebook.code.folded.title');
    return element;
  }
}
