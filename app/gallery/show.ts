/** Puts a recorded run at its moments, each as a cell of its own, so that the gallery shows the very views of the page. */
import { NONE } from '../../workers/trace/events';
import { takeIn } from '../store/absorb';
import { seek } from '../store/playhead';
import { select } from '../store/selection';
import { useSession } from '../store/session';
import type { Scene, SceneMoment } from './scene';

let shown = 0;

/** The name under which the views find it. */
export function cellOf({ name }: Scene, moment: SceneMoment): string {
  return `${name}/${moment.name}`;
}

/** The run beside the one of a cell, by the name under which the views find it. */
export function besideOf(cell: string): string {
  return `${cell.slice(0, cell.indexOf('/'))}/beside`;
}

/** Still, at the moments; or from the beginning, playing. */
export function show(scene: Scene, still: boolean): void {
  const { log, dropped, outcome, moments } = scene;
  if (scene.beside) show(scene.beside, still);
  const about = { log, dropped, outcome, cells: [], recorded: true } as const;
  for (const moment of moments) {
    const cell = cellOf(scene, moment);
    const run = { ...about, id: ++shown, cell, events: 0 };
    useSession.setState(({ cells }) => ({
      cells: { ...cells, [cell]: { text: '', problems: [], run, busy: false } },
    }));
  }
  takeIn(log, (events) => {
    for (const moment of moments) {
      const cell = cellOf(scene, moment);
      useSession.setState(({ cells }) => {
        const known = cells[cell];
        return known?.run
          ? { cells: { ...cells, [cell]: { ...known, run: { ...known.run, events } } } }
          : {};
      });
      if (!still) continue;
      seek(cell, moment.position);
      if (moment.item !== NONE) select(cell, { kind: 'item', item: moment.item });
      if (events === log.length) moment.prepare?.(cell);
    }
  });
}
