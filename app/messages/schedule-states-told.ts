/** Imported for what it does: the page can say what a search through states has told. */
import { scheduleStatesTold } from './en/schedule-states-told';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  scheduleStatesTold,
  import.meta.glob<Catalogue>(['./*/schedule-states-told.ts', '!./en/*'], {
    import: 'scheduleStatesTold',
  }),
);
