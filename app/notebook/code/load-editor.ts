/** The editor and the highlighting are a chunk of their own, fetched once, after the page can be read. */
export type EditorCode = typeof import('./editor-view');

let loading: Promise<EditorCode> | null = null;
let loaded: EditorCode | null = null;

/** What has been fetched already: the editor can be made at once. */
export function editorCode(): EditorCode | null {
  return loaded;
}

export function loadEditor(): Promise<EditorCode> {
  loading ??= afterFirstPaint()
    .then(() => import('./editor-view'))
    .then((code) => {
      loaded = code;
      return code;
    });
  return loading;
}

function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
