/** A CodeMirror extension: what a long line wraps stands deeper than its beginning, as code does. */
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { hangingColumns } from './code-spans';

class HangingIndent {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = indents(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = indents(update.view);
  }
}

/** Code.css turns the number into padding and a first line that begins before it. */
function indents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const attributes = { style: `--hanging: ${hangingColumns(line.text)}` };
      builder.add(line.from, line.from, Decoration.line({ attributes }));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const hangingIndent: Extension = ViewPlugin.fromClass(HangingIndent, {
  decorations: (plugin) => plugin.decorations,
});
