/** Imported for what it does: the page can say that there is a newer one. */

import { offline } from './en/offline';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  offline,
  import.meta.glob<Catalogue>(['./*/offline.ts', '!./en/*'], { import: 'offline' }),
);
