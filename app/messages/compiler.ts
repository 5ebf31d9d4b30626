/** Imported for what it does: the page can say what a compiler says. */
import { errorsInCells } from './en/errors-in-cells';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  errorsInCells,
  import.meta.glob<Catalogue>(['./*/errors-in-cells.ts', '!./en/*'], { import: 'errorsInCells' }),
);
