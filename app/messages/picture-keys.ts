/** Imported for what it does: the page can say what the keys of a run do. */
import { pictureKeys } from './en/picture-keys';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  pictureKeys,
  import.meta.glob<Catalogue>(['./*/picture-keys.ts', '!./en/*'], { import: 'pictureKeys' }),
);
