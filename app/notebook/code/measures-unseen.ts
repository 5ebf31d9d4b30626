import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * An editor out of the window measures nothing and takes rows to be 14 pixels high and letters 7 wide: numbers would
 * not stand beside their lines, nor names of threads after their text. One that has to scroll somewhere measures
 * first, wherever it is. So it is made with a place to scroll to (`scrollTo`), and this keeps the page where it is.
 */
export function measuresUnseen(): Extension {
  let first = true;
  return EditorView.scrollHandler.of(() => {
    const handled = first;
    first = false;
    return handled;
  });
}
