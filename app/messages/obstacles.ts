/** Imported for what it does: the page can say what stands in the way of running programs. */
import { engineObstacles } from './en/engine-obstacles';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(
  engineObstacles,
  import.meta.glob<Catalogue>(['./*/engine-obstacles.ts', '!./en/*'], {
    import: 'engineObstacles',
  }),
);
