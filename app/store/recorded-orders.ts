/** All orders of a cell as they were recorded with the lesson: listed, asked and watched as if they had been found here. */
import type { TraceLog } from '../../workers/trace/reader';
import { type RecordedOrders, recordedOrders } from '../model/files/recorded-orders';
import { openingRecorded, recordedHead } from '../model/files/recorded-run';
import type { SavedRun } from '../model/files/saved-run-format';
import { inSlices } from './in-slices';
import { badgeOf, fetchRecorded, type Recording } from './recordings';
import { show } from './saved-runs';
import { DEFAULT_SETTINGS } from './schedule';
import { ORDERS_LIMIT, useOrders } from './schedule-orders';
import type { CellRun } from './session';

/** Does nothing where orders of the same text are listed already. False: they could not be had. */
export async function showRecordedOrders({
  run,
  fingerprint,
  orders,
  address,
}: Recording): Promise<boolean> {
  const { cell, sources } = run;
  const text = sources[cell] ?? '';
  if (orders === 0 || isListed(cell, text)) return true;
  const bytes = await fetchRecorded(address.replace(/run$/, 'orders'));
  const file = bytes && recordedOrders(bytes);
  if (!file || file.fingerprint !== fingerprint) return false;
  if (isListed(cell, text)) return true;
  const made = badgeOf(file.made);
  const witnesses = {
    log: async (token: string) => (await witness(file, token, sources))?.log ?? null,
    show: async (token: string) => {
      const found = await witness(file, token, sources);
      if (found) show(found, { made, policy: 'replay' });
    },
  };
  useOrders.setState(({ cells }) => ({
    cells: {
      ...cells,
      [cell]: {
        text,
        way: 'all',
        settings: DEFAULT_SETTINGS,
        limit: ORDERS_LIMIT,
        state: 'over',
        found: file.found,
        states: null,
        recorded: made.badge,
        witnesses,
      },
    },
  }));
  return true;
}

function isListed(cell: CellRun['cell'], text: string): boolean {
  return useOrders.getState().cells[cell]?.text === text;
}

/** The run that gives one of the orders; its schedule is in the list, not in the run's own file. */
async function witness(
  { found, runs }: RecordedOrders,
  token: string,
  sources: SavedRun['sources'],
): Promise<(SavedRun & { readonly log: TraceLog }) | null> {
  const bytes = runs[found.outputs.findIndex((output) => output.token === token)];
  const head = bytes && recordedHead(bytes);
  if (!bytes || !head) return null;
  const run = await inSlices(openingRecorded(bytes, head, sources), () => {});
  return run && { ...run, outcome: { ...run.outcome, token } };
}
