/** An engine that is not always there: for documents that stand beside or in one another, of which one at a time has one. */
import { ensureIsolation } from '../bridge/isolation';
import { endEngines } from '../bridge/programs';
import { engineLife, isShut } from './engine';
import { stopCell, stopQuietJob } from './runs';
import { useSession } from './session';

/** What whoever begins one tells the others. */
export const ENGINE_BEGUN = 'queuebook-engine-begun';
/** The name of a frame by which the notebook shows how a page will have it. */
export const PREVIEW_NAME = 'queuebook-preview';

/** Hears of every beginning from now on; one hears. */
export function onEngineWake(woken: () => void): void {
  engineLife.onWake = woken;
}

/** Takes threads and Python away again. Whoever runs something is to be stopped before. */
function layEngineDown(): void {
  engineLife.begun = false;
  endEngines();
  useSession.setState(({ engine, python }) => ({
    engine: isShut(engine) ? engine : { state: 'starting', waitingFor: null },
    python: python.state === 'unavailable' ? python : { state: 'off' },
  }));
}

/** Somebody else has begun one: what runs here ends as if Stop had been pressed, and its record stays. */
export async function yieldEngine(): Promise<void> {
  const busy = Object.entries(useSession.getState().cells).find(([, cell]) => cell.busy);
  await (busy ? stopCell(busy[0]) : stopQuietJob());
  // Somebody may have pressed Run here meanwhile.
  if (!Object.values(useSession.getState().cells).some((cell) => cell.busy)) layEngineDown();
}

/** Says what stands in the way before anything is begun; the page may be loaded anew for it. */
export async function foreseeEngine(): Promise<void> {
  const isolation = await ensureIsolation();
  if (isolation.state === 'unavailable')
    useSession.setState({ engine: { state: 'unavailable', obstacle: isolation.obstacle } });
}
