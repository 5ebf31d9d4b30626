/** Files of runs made by tests, and all that the page would ask of a run that was opened. */

import { placeStuck } from '../charts/flow/stuck-layout';
import { stepFacts } from '../model/explain/sentence';
import { stuckPicture } from '../model/explain/stuck';
import { waitsOf } from '../model/explain/waits';
import { whyChain } from '../model/explain/why';
import { atOnce } from '../model/files/at-once';
import { writingChromeTrace } from '../model/files/export-chrome';
import { countsCsv } from '../model/files/export-csv';
import { checksum } from '../model/files/saved-run-bytes';
import type { SavedRun } from '../model/files/saved-run-format';
import { cursorLines } from '../model/moment/cursors';
import { parkedThreads } from '../model/moment/parked-threads';
import { modelOf } from '../model/run-model';
import { timelineOf } from '../model/timeline/timeline-model';

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
  atOnce(writingChromeTrace(model, run.cell));
}
