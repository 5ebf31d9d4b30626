/** Imported for what it does: the page can say what the map does. */
import { map } from './en/map';
import type { Catalogue } from './message';
import { comesWith } from './partition';

await comesWith(map, import.meta.glob<Catalogue>(['./*/map.ts', '!./en/*'], { import: 'map' }));
