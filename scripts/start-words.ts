/**
 * Words for `#root`: a page whose scripts are refused (a sandbox, `file://`, a wrong type) says so instead of nothing.
 * No script may be needed for it. They are seen only when the page takes long, where styles are let in.
 */
import type { Plugin } from 'vite';
import { escaped } from './first-picture.ts';

export interface StartWords {
  readonly name: string;
  readonly loading: string;
  readonly late: string;
  readonly causes: readonly string[];
  readonly ownTab: string;
}

const PLACE = '<div id="root"></div>';
const NOTEBOOK = /\bindex\.html$/;

/**
 * Words only for pages that have an empty `#root`; indentation is taken out of every page.
 * @param makePicture what stands before them in the built notebook, whose styles are there first
 */
export function startWordsPlugin(words: StartWords, makePicture: () => Promise<string>): Plugin {
  return {
    name: 'queuebook-start-words',
    async transformIndexHtml(html, { path, server }) {
      const picture = server === undefined && NOTEBOOK.test(path) ? await makePicture() : '';
      return html
        .replace(PLACE, () => rootWith(words, picture))
        .replaceAll(/\n\s*/g, '\n')
        .replace('</style>\n<style>\n', '');
    },
  };
}

/** No margin of theirs reaches out of `#root`: it would begin elsewhere when the page stands there, and be told as a jump. */
export function rootWith(
  { name, loading, late, causes, ownTab }: StartWords,
  picture = '',
): string {
  return `<div id="root">
      <style>
        .Start { max-width: 40rem; margin: auto; padding: 12vh 1rem 0; font: 1rem/1.5 system-ui, sans-serif; }
        @media (scripting: enabled) { .Start { animation: start-words 0s 3s both; } }
        @keyframes start-words { from { visibility: hidden; } }
        @media (prefers-color-scheme: dark) { .Start { color: #e8e6e0; } .Start a { color: #9cc4ff; } html { background: #17181b; } }
      </style>${picture}
      <div class="Start">
        <h1>${escaped(name)}</h1>
        <p>${escaped(loading)}</p>
        <p>${escaped(late)}</p>
        <ul>${causes.map((cause) => `<li>${escaped(cause)}</li>`).join('')}</ul>
        <p><a href="./" target="_blank">${escaped(ownTab)}</a></p>
      </div>
    </div>`;
}
