/** Words of a change of language. */
import type { Catalogue } from '../message';

export const words = {
  'notebook.words.notKept':
    'The page is loaded anew for that, and this browser keeps nothing for it: texts that you changed would be gone. Change the language all the same?',
} as const satisfies Catalogue;
