/** Imported for what it does: the page can say what it is made of. */
import { about } from './en/about';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  about,
  import.meta.glob<Catalogue>(['./*/about.ts', '!./en/*'], { import: 'about' }),
);
