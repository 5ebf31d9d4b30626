import type { Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import { watchSight } from '../shared/sight';

/**
 * Out of sight an editor draws its first lines and guesses how many rows the others take: until it is seen, or edited,
 * it stays as tall as the text was that stood there before.
 * @param height pixels
 */
export function keepsHeight(parent: HTMLElement, height: number): Extension {
  parent.style.minHeight = `${height}px`;
  return ViewPlugin.define((view) => {
    const release = () => {
      parent.style.minHeight = '';
      unwatch();
    };
    const unwatch = watchSight(parent, (inSight) => {
      // Once it has measured what is seen now.
      if (inSight) view.requestMeasure({ read: () => null, write: release });
    });
    return {
      update: ({ docChanged }) => {
        if (docChanged) release();
      },
      destroy: unwatch,
    };
  });
}
