/** All orders of a cell, or many drawn ones: what was found, and what a reader asks of it. */
import { create } from 'zustand';
import type { Exploration, OrderOutput, OrdersFound } from '../../workers/kernel/interface';
import type { TraceLog } from '../../workers/trace/reader';
import { exploreProgram, stopProgram } from '../bridge/programs';
import { type CellId, type LessonCell, withFewItems } from '../lessons/lesson';
import { consoleLines, consoleText, ranTogether } from '../model/console-lines';
import type { FreeOutput } from '../model/orders/orders';
import { setSource } from './cell-texts';
import { mayRun } from './engine';
import { runUnseen } from './explore';
import { runCell, withEngine } from './runs';
import { openPanel, type ScheduleSettings, settingsOf } from './schedule';
import { useSession } from './session';
import { isWhole, lookAtStates, type States } from './states';

/** Runs after which the search is given up, unless the reader asks for more. */
export const ORDERS_LIMIT = 10_000;
/** Who looks further looks so many times as far. */
export const FURTHER = 10;
export const DRAWS_LIMIT = 500;
/** Ordering constraints that a PCT run aims at. */
const DEPTH = 3;
/** So many states are looked at for each run that there may be: both take a few seconds. */
const STATES_FOR_A_RUN = 20;
/** Once the states have told every order, schedules are counted for so long, but at least so many. */
const COUNT_MS = 3_000;
const COUNT_AT_LEAST = 250;

export type Way = 'all' | 'random' | 'pct';

export interface Orders {
  /** The cell's text that they are about. */
  readonly text: string;
  readonly way: Way;
  readonly settings: ScheduleSettings;
  readonly limit: number;
  readonly state: 'looking' | 'over' | 'stopped';
  /** By running schedule after schedule. */
  readonly found: OrdersFound;
  /** What the program's states say, which are looked at first; null: they were not asked. */
  readonly states: States | null;
  /** They came with the lesson, as this badge says: runs of them are shown, and none is made. */
  readonly recorded?: string;
  readonly witnesses?: RecordedWitnesses;
}

export interface RecordedWitnesses {
  readonly show: (token: string) => Promise<void>;
  /** null: it cannot be read. */
  readonly log: (token: string) => Promise<TraceLog | null>;
}

interface OrdersState {
  readonly cells: Readonly<Record<CellId, Orders>>;
  /** What the last run that nobody commanded printed, and the text it ran. */
  readonly free: Readonly<Record<CellId, FreeOutput & { readonly text: string }>>;
}

export const useOrders = create<OrdersState>(() => ({ cells: {}, free: {} }));

const NOTHING: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

/**
 * Resolves with what was found; null when the cell could not be run, or ran already. Rejects when the engine fails.
 * @param atOnce look at the program's states first, which may tell every order at once
 */
export async function exploreOrders(
  cell: CellId,
  way: Way = 'all',
  limit = way === 'all' ? ORDERS_LIMIT : DRAWS_LIMIT,
  settings = settingsOf(cell),
  atOnce = way === 'all',
): Promise<OrdersFound | null> {
  const text = useSession.getState().cells[cell]?.text;
  if (text === undefined || !mayRun(cell)) return null;
  let last: OrdersFound | null = null;
  await withEngine(cell, async (program, stillWished) => {
    openPanel(cell, 'orders');
    let states: States | null = null;
    let found = NOTHING;
    const put = (state: Orders['state']) =>
      useOrders.setState(({ cells }) => ({
        cells: { ...cells, [cell]: { text, way, settings, limit, state, found, states } },
      }));
    put('looking');
    try {
      if (atOnce) {
        const options = { ...settings, mostStates: limit * STATES_FOR_A_RUN };
        states = await lookAtStates(program, options, (soFar) => {
          states = soFar;
          put('looking');
        });
      }
      if (!stillWished()) {
        // Not every output was played by then: none is told.
        if (states) states = { ...states, far: states.found ?? states.far, found: null };
        return;
      }
      const enough = enoughCounted(states, limit);
      found = await exploreProgram(program, explorationOf(way, limit, settings), (soFar) => {
        found = soFar;
        put('looking');
        if (enough(soFar)) void stopProgram();
      });
      last = found;
    } finally {
      put(stillWished() ? 'over' : 'stopped');
    }
  });
  return last;
}

/** True once: who asks for more than the usual number of runs wants them counted. */
function enoughCounted(states: States | null, limit: number): (soFar: OrdersFound) => boolean {
  let counts = isWhole(states) && limit <= ORDERS_LIMIT;
  return ({ ms, schedules }) => {
    const enough = counts && ms > COUNT_MS && schedules >= COUNT_AT_LEAST;
    counts &&= !enough;
    return enough;
  };
}

/** How many orders are known. */
export function knownOrders(orders: Orders | undefined): number {
  const { found, states } = orders ?? { found: NOTHING, states: null };
  const all = isWhole(states) && !found.complete ? states?.found : null;
  return (all ?? found).outputs.length;
}

function explorationOf(way: Way, limit: number, settings: ScheduleSettings): Exploration {
  const draws = way === 'all' ? {} : { draws: { policy: way, seed: 1, depth: DEPTH } as const };
  return { limit, reduce: true, waits: 'once', ...settings, ...draws };
}

/** Plays one of the orders found, as every other run is played. */
export function watchOrder(cell: CellId, { token }: Pick<OrderOutput, 'token'>): Promise<void> {
  return recordedOf(cell, token)?.show(token) ?? runCell(cell, { token });
}

function recordedOf(cell: CellId, token: string): RecordedWitnesses | undefined {
  const orders = useOrders.getState().cells[cell];
  return orders?.found.outputs.some((output) => output.token === token)
    ? orders.witnesses
    : undefined;
}

/** The log of one of the orders found, without showing it; null when the engine was wanted elsewhere. */
export async function logOfOrder(cell: CellId, token: string): Promise<TraceLog | null> {
  const recorded = recordedOf(cell, token);
  if (recorded) return recorded.log(token);
  let log: TraceLog | null = null;
  await withEngine(
    cell,
    async (program) => {
      ({ log } = await runUnseen(program, { policy: 'replay', token, printWrites: 1 }));
    },
    { quiet: true },
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
    // One that was recorded did not happen here.
    if (run.recorded || run.outcome.outcome === 'stopped') continue;
    const lines = consoleLines(run.log);
    const printed = { text, console: consoleText(lines), together: ranTogether(lines) };
    useOrders.setState(({ free }) => ({ free: { ...free, [cell]: printed } }));
  }
});
