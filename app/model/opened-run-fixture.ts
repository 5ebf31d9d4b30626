/** Files of runs made by tests, and all that the page would ask of a run that was opened. */
import { cursorLines } from './cursors';
import { chromeTrace } from './export-chrome';
import { countsCsv } from './export-csv';
import { modelOf } from './run-model';
import type { SavedRun } from './saved-run';
import { checksum } from './saved-run-bytes';
import { stepFacts } from './sentence';
import { placeStuck, stuckPicture } from './stuck';
import { timelineOf } from './timeline-model';
import { waitsOf } from './waits';
import { parkedThreads, whyChain } from './why';

/** A file of ours with its checksum right, whatever stands in `run`. */
export function fileWith(run: unknown): string {
  return JSON.stringify({
    format: 'queuebook-run',
    version: 1,
    checksum: checksum(JSON.stringify(run)),
    run,
  });
}

/** Throws when one of the views' models does. */
export function look(run: SavedRun): void {
  const model = modelOf(run.log);
  model.graph();
  model.consoleLines();
  timelineOf(run.log);
  waitsOf(run.log);
  for (let position = 0; position <= run.log.length; position++) {
    const moment = model.momentAt(position);
    stepFacts(model, position);
    cursorLines(moment, (thread) => model.threadLabel(thread));
    for (const { thread } of parkedThreads(moment)) whyChain(model, moment, thread);
  }
  placeStuck(stuckPicture(model, model.momentAt(run.log.length)));
  countsCsv(model);
  chromeTrace(model, run.cell);
}
