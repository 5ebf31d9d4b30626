/** The editor and the highlighting are a chunk of their own, fetched once, after the page can be read. */
import { fetchPart, PartLost, worthAnotherTry } from '../../store/fetched-parts';

export type EditorCode = typeof import('./editor-view');

let loading: Promise<EditorCode> | null = null;
let loaded: EditorCode | null = null;
let wish: Promise<unknown> = Promise.resolve();

/** A page on which few will edit: it is not fetched before this. */
export function editorWaitsFor(given: Promise<unknown>): void {
  wish = given;
}

/** What has been fetched already: the editor can be made at once. */
export function editorCode(): EditorCode | null {
  return loaded;
}

/** Resolves when it has come, however late; asked for again when the connection is back, or a reader says so. */
export function loadEditor(): Promise<EditorCode> {
  loading ??= afterFirstPaint()
    .then(() => wish)
    .then(fetched);
  return loading;
}

async function fetched(): Promise<EditorCode> {
  try {
    loaded = await fetchPart('editor', () => import('./editor-view'));
    return loaded;
  } catch (error) {
    if (!(error instanceof PartLost)) throw error;
    await worthAnotherTry('editor');
    return fetched();
  }
}

function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
