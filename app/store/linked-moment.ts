/** An address names a moment: the next run of its cell, or the recorded one, stands there when it is whole. */
import type { CellId } from '../lessons/lesson';
import { placedMoments } from './moments';
import { seek } from './playhead';
import { useSession } from './session';

let forget: () => void = () => undefined;

/** @param number counted from 1; in a run that has no such moment the playhead goes nowhere */
export function standAtMoment(cell: CellId, number: number): void {
  forget();
  forget = useSession.subscribe(({ cells }) => {
    const run = cells[cell]?.run;
    if (!run?.outcome || run.events < run.log.length) return;
    forget();
    const there = placedMoments(run).find((each) => each.number === number);
    if (there) seek(cell, there.position);
  });
}
