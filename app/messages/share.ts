/** Imported for what it does: the page can say how the lesson is taken away. */
import { share } from './en/share';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  share,
  import.meta.glob<Catalogue>(['./*/share.ts', '!./en/*'], { import: 'share' }),
);
