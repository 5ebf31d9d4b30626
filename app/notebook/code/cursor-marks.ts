/** A CodeMirror extension: the lines where threads stand, each with chips at its right that say who. */
import { type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { CursorChip, CursorChips } from '../../store/cursor-feed';
import { chipsElement } from './cursor-chips';

/** Replaces what was shown before. */
export const showCursors = StateEffect.define<readonly CursorChips[]>();

class Chips extends WidgetType {
  constructor(private readonly chips: readonly CursorChip[]) {
    super();
  }

  override eq(other: Chips): boolean {
    return JSON.stringify(this.chips) === JSON.stringify(other.chips);
  }

  override toDOM(): HTMLElement {
    return chipsElement(this.chips);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const standing = Decoration.line({ class: 'Cursor-line' });

export const cursorMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(showCursors)) return marks(transaction.state.doc, effect.value);
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marks(doc: Text, lines: readonly CursorChips[]): DecorationSet {
  const ranges = lines.flatMap(({ line, chips }): Range<Decoration>[] => {
    if (line < 1 || line > doc.lines) return [];
    const { from, to } = doc.line(line);
    const widget = Decoration.widget({ widget: new Chips(chips), side: 1 });
    return [standing.range(from), widget.range(to)];
  });
  return Decoration.set(ranges, true);
}
