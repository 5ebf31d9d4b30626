/** Imported for what it does: the page can say what a change of its language takes. */
import { words } from './en/words';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  words,
  import.meta.glob<Catalogue>(['./*/words.ts', '!./en/*'], { import: 'words' }),
);
