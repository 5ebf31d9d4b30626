/** A finished run of the buffer with one place, as the page keeps it: for tests. */

import { type CellRun, useSession } from '../store/session';
import { BUFFER_OF_ONE } from './trace-fixtures';
import { traceLog } from './trace-text';

const log = traceLog(BUFFER_OF_ONE.replaceAll('line=', 'cell=0 line='));

export const BUFFER_RUN: CellRun = {
  id: 1,
  cell: 'in-9',
  log,
  events: log.length,
  dropped: 0,
  cells: ['in-9'],
  outcome: { outcome: 'finished', ms: 110 },
};

/** Makes it the run of its cell, and that cell the only one. */
export function showRun(run: CellRun): void {
  const busy = run.outcome === null;
  useSession.setState({ cells: { [run.cell]: { text: '', problems: [], run, busy } } });
}
