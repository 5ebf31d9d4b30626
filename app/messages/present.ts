/** Imported for what it does: the page can say what presenting needs. */
import { present } from './en/present';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  present,
  import.meta.glob<Catalogue>(['./*/present.ts', '!./en/*'], { import: 'present' }),
);
