import type { Extension, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Lines that are brought into a text at once without a word: drawing them all takes no time. */
const FEW_LINES = 1_000;

/** Editors that have asked for a scroll which is not to happen. */
const stays = new WeakSet<EditorView>();

/**
 * An editor out of the window measures nothing and takes rows to be 14 pixels high and letters 7 wide: numbers would
 * not stand beside their lines, nor names of threads after their text. One that has to scroll somewhere measures
 * first, wherever it is. So it is made with a place to scroll to (`scrollTo`), and this keeps the page where it is.
 */
export function measuresUnseen(): Extension {
  let first = true;
  return EditorView.scrollHandler.of((view) => {
    const handled = first || stays.delete(view);
    first = false;
    return handled;
  });
}

/**
 * It also takes all that is brought in between what it has drawn for something to draw, which for a text as long as a book
 * takes many seconds. With a place to scroll to it thinks again.
 */
export function drawsFew(view: EditorView, inserted: string): StateEffect<unknown>[] {
  if (inserted.split('\n', FEW_LINES + 1).length <= FEW_LINES) return [];
  stays.add(view);
  return [EditorView.scrollIntoView(0)];
}
