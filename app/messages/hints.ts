/** Imported for what it does: the page can give hints. */
import { hints } from './en/hints';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  hints,
  import.meta.glob<Catalogue>(['./*/hints.ts', '!./en/*'], { import: 'hints' }),
);
