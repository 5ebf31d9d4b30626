/** Imported for what it does: the page can say what its later code says. */
import { allLate } from './en/all-late';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  allLate,
  import.meta.glob<Catalogue>(['./*/all-late.ts', '!./en/*'], { import: 'allLate' }),
);
