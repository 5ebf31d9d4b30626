/** What the page around hears of the cell. */
import type { CellId } from '../lessons/lesson';
import { momentHere } from '../model/explain/marked-moments';
import { modelOf } from '../model/run-model';
import { runSummary } from '../model/run-summary';
import { placedMoments } from '../store/moments';
import { seek, usePlayheads } from '../store/playhead';
import { useProgress } from '../store/progress';
import { type CellRun, useSession } from '../store/session';
import type { Host } from './host';

/** @param moment where to stand after each run; 0: the run plays */
export function tellOf(cell: CellId, moment: number, host: Host): void {
  tellRuns(cell, host, (run) => {
    const there = placedMoments(run).find(({ number }) => number === moment);
    if (there) seek(cell, there.position);
  });
  tellMoments(cell, host);
  useProgress.subscribe(({ predictions, repaired }, before) => {
    const prediction = predictions[cell];
    if (prediction !== before.predictions[cell] && prediction?.state === 'made')
      host.tell({ type: 'predicted', cell, came: prediction.came });
    const repair = repaired[cell];
    if (repair !== undefined && repair !== before.repaired[cell])
      host.tell({ type: 'solved', cell, ...repair });
  });
}

function tellRuns(cell: CellId, host: Host, over: (run: CellRun) => void): void {
  let told: number | null = null;
  useSession.subscribe(({ cells }) => {
    const run = cells[cell]?.run;
    // Over, and all of it taken in.
    if (!run?.outcome || run.recorded || told === run.id || run.events < run.log.length) return;
    told = run.id;
    const summary = runSummary(modelOf(run.log), run.outcome, run.dropped);
    host.tell({ type: 'ran', cell, summary });
    over(run);
  });
}

function tellMoments(cell: CellId, host: Host): void {
  let stood: number | null = null;
  usePlayheads.subscribe(({ heads }) => {
    const run = useSession.getState().cells[cell]?.run;
    const head = heads[cell];
    const here = run && head ? momentHere(placedMoments(run), head.position) : null;
    if (here !== null && here.number !== stood)
      host.tell({ type: 'moment', cell, moment: here.number });
    stood = here?.number ?? null;
  });
}
