/** Imported for what it does: the page can say what is to be said of a run that a link has brought. */
import { scheduleLink } from './en/schedule-link';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  scheduleLink,
  import.meta.glob<Catalogue>(['./*/schedule-link.ts', '!./en/*'], { import: 'scheduleLink' }),
);
