/** Imported for what it does: the page can say what became of predictions about all orders. */
import { predictAll } from './en/predict-all';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  predictAll,
  import.meta.glob<Catalogue>(['./*/predict-all.ts', '!./en/*'], { import: 'predictAll' }),
);
