/** Imported for what it does: the page can say what asking about orders, and comparing two, says. */
import { scheduleAsk } from './en/schedule-ask';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  scheduleAsk,
  import.meta.glob<Catalogue>(['./*/schedule-ask.ts', '!./en/*'], { import: 'scheduleAsk' }),
);
