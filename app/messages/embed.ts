/** Imported for what it does: the page can say what a frame in another page needs. */
import { embed } from './en/embed';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  embed,
  import.meta.glob<Catalogue>(['./*/embed.ts', '!./en/*'], { import: 'embed' }),
);
