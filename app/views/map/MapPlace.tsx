import type { LessonCell } from '../../lessons/lesson';
import { fetched } from '../shared/fetched';

/** The map's code is a third of what comes late, and is wanted by those who open the tab. */
export const MapPlace = fetched<{ readonly cell: LessonCell }>(() =>
  import('./MapPanel').then((module) => module.MapPanel),
);
