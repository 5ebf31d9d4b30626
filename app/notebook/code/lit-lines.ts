/** A CodeMirror extension: whole lines lit up because their counterpart is being looked at. */
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** 1-based lines; replaces those lit before. */
export const lightLines = StateEffect.define<readonly number[]>();

const lit = Decoration.line({ class: 'Code-line--lit' });

export const litLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(lightLines)) continue;
      const doc = transaction.state.doc;
      const lines = effect.value.filter((line) => line >= 1 && line <= doc.lines);
      return Decoration.set(
        lines.map((line) => lit.range(doc.line(line).from)),
        true,
      );
    }
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
