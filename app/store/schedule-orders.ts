/** All orders of a cell, or many drawn ones: what was found, and what a reader asks of it. */
import { create } from 'zustand';
import type { Exploration, OrderOutput, OrdersFound } from '../../workers/kernel/interface';
import type { TraceLog } from '../../workers/trace/reader';
import { exploreProgram } from '../bridge/programs';
import { type CellId, type LessonCell, withFewItems } from '../lessons/lesson';
import { consoleLines, consoleText, ranTogether } from '../model/console-lines';
import type { FreeOutput } from '../model/orders/orders';
import { setSource } from './cell-texts';
import { runUnseen } from './explore';
import { runCell, withEngine } from './runs';
import { openPanel, type ScheduleSettings, settingsOf } from './schedule';
import { useSession } from './session';

/** Runs after which the search is given up, unless the reader asks for more. */
export const ORDERS_LIMIT = 10_000;
export const DRAWS_LIMIT = 500;
/** Ordering constraints that a PCT run aims at. */
const DEPTH = 3;

export type Way = 'all' | 'random' | 'pct';

export interface Orders {
  /** The cell's text that they are about. */
  readonly text: string;
  readonly way: Way;
  readonly settings: ScheduleSettings;
  readonly limit: number;
  readonly state: 'looking' | 'over' | 'stopped';
  readonly found: OrdersFound;
}

interface OrdersState {
  readonly cells: Readonly<Record<CellId, Orders>>;
  /** What the last run that nobody commanded printed, and the text it ran. */
  readonly free: Readonly<Record<CellId, FreeOutput & { readonly text: string }>>;
}

export const useOrders = create<OrdersState>(() => ({ cells: {}, free: {} }));

const NOTHING: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

/** Resolves with what was found; null when the cell could not be run, or ran already. Rejects when the engine fails. */
export async function exploreOrders(
  cell: CellId,
  way: Way = 'all',
  limit = way === 'all' ? ORDERS_LIMIT : DRAWS_LIMIT,
  settings = settingsOf(cell),
): Promise<OrdersFound | null> {
  const text = useSession.getState().cells[cell]?.text;
  if (text === undefined) return null;
  let last: OrdersFound | null = null;
  await withEngine(cell, async (program, stillWished) => {
    openPanel(cell, 'orders');
    const put = (state: Orders['state'], found: OrdersFound) =>
      useOrders.setState(({ cells }) => ({
        cells: { ...cells, [cell]: { text, way, settings, limit, state, found } },
      }));
    put('looking', NOTHING);
    let soFar = NOTHING;
    try {
      soFar = await exploreProgram(program, explorationOf(way, limit, settings), (found) => {
        soFar = found;
        put('looking', found);
      });
      last = soFar;
    } finally {
      put(stillWished() ? 'over' : 'stopped', soFar);
    }
  });
  return last;
}

function explorationOf(way: Way, limit: number, settings: ScheduleSettings): Exploration {
  const draws = way === 'all' ? {} : { draws: { policy: way, seed: 1, depth: DEPTH } as const };
  return { limit, reduce: true, waits: 'once', ...settings, ...draws };
}

/** Plays one of the orders found, as every other run is played. */
export function watchOrder(cell: CellId, { token }: Pick<OrderOutput, 'token'>): Promise<void> {
  return runCell(cell, { token });
}

/** The log of one of the orders found, without showing it; null when the engine was wanted elsewhere. */
export async function logOfOrder(cell: CellId, token: string): Promise<TraceLog | null> {
  let log: TraceLog | null = null;
  await withEngine(
    cell,
    async (program) => {
      ({ log } = await runUnseen(program, { policy: 'replay', token, printWrites: 1 }));
    },
    true,
  );
  return log;
}

export function forgetOrders(cell: CellId): void {
  openPanel(cell, null);
  useOrders.setState(({ cells }) => {
    const { [cell]: _, ...others } = cells;
    return { cells: others };
  });
}

/** The same program with few items, as an edit of the text that the reader sees and Reset takes back. */
export function takeFewItems(cell: LessonCell): void {
  const text = useSession.getState().cells[cell.id]?.text;
  if (text !== undefined) setSource(cell.id, withFewItems(cell, text));
}

useSession.subscribe(({ cells }, before) => {
  for (const [cell, { run, text }] of Object.entries(cells)) {
    if (!run?.outcome || run === before.cells[cell]?.run || (run.policy ?? 'free') !== 'free')
      continue;
    if (run.outcome.outcome === 'stopped') continue;
    const lines = consoleLines(run.log);
    const printed = { text, console: consoleText(lines), together: ranTogether(lines) };
    useOrders.setState(({ free }) => ({ free: { ...free, [cell]: printed } }));
  }
});
