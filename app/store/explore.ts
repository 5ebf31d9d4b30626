/** Looking through the orders of a cell without showing a run: what could happen, how often it goes wrong. */
import type {
  Exploration,
  OrdersFound,
  RunOptions,
  RunOutcome,
} from '../../workers/kernel/interface';
import { TraceLog } from '../../workers/trace/reader';
import { type AnyProgram, exploreProgram, runProgram, stopProgram } from '../bridge/programs';
import { outcomeFrom } from '../model/arrival/outcome';
import { consoleLines, consoleText } from '../model/console-lines';

/** A run that nobody sees. */
export interface UnseenRun {
  readonly outcome: RunOutcome['outcome'];
  readonly console: readonly string[];
  readonly log: TraceLog;
}

export async function runUnseen(program: AnyProgram, options: RunOptions): Promise<UnseenRun> {
  const log = new TraceLog();
  const told = await runProgram(program, options, ({ records, texts }) =>
    log.append(records, texts),
  );
  const { outcome } = outcomeFrom(told, '');
  return { outcome, console: consoleText(consoleLines(log)), log };
}

/**
 * Explores until the limit, or until `enough` of what was found so far. What was found before a stop is kept; the run
 * that the stop cut is not among it.
 */
export async function exploreUnseen(
  program: AnyProgram,
  options: Pick<Exploration, 'limit' | 'sleeps'>,
  stillWished: () => boolean,
  heard: (found: OrdersFound) => void,
  enough: (found: OrdersFound) => boolean = () => false,
): Promise<OrdersFound> {
  let soFar: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };
  let cut = false;
  const found = await exploreProgram(
    program,
    { ...options, printWrites: 1, reduce: true },
    (report) => {
      soFar = report;
      heard(report);
      if (cut || !enough(report)) return;
      cut = true;
      void stopProgram();
    },
  );
  return cut || !stillWished() ? soFar : found;
}
