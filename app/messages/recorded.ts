/** Imported for what it does: the page can say what stands where nothing can run. */
import { recorded } from './en/recorded';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  recorded,
  import.meta.glob<Catalogue>(['./*/recorded.ts', '!./en/*'], { import: 'recorded' }),
);
