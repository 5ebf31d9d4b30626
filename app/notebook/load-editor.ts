/** The editor and the highlighting are a chunk of their own, fetched once, after the page can be read. */
let loading: Promise<typeof import('./editor-view')> | null = null;

export function loadEditor(): Promise<typeof import('./editor-view')> {
  loading ??= afterFirstPaint().then(() => import('./editor-view'));
  return loading;
}

function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
