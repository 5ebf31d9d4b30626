import { useSyncExternalStore } from 'react';
import { type EditorCode, editorCode, loadEditor } from './load-editor';

/** The editor's code as soon as it has been fetched; null until then. */
export function useEditorCode(): EditorCode | null {
  return useSyncExternalStore(subscribe, editorCode);
}

function subscribe(changed: () => void): () => void {
  let listening = true;
  loadEditor().then(
    () => {
      if (listening) changed();
    },
    () => {
      // Offline before the chunk was fetched: texts can still be read and run.
    },
  );
  return () => {
    listening = false;
  };
}
