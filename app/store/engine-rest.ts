/** An engine that is not always there: for frames among others, of which one at a time has one. */
import { ensureIsolation } from '../bridge/isolation';
import { endEngines } from '../bridge/programs';
import { engineLife, isShut } from './engine';
import { useSession } from './session';

/** Hears of every beginning from now on; one hears. */
export function onEngineWake(woken: () => void): void {
  engineLife.onWake = woken;
}

/** Takes threads and Python away again. Whoever runs something is to be stopped before. */
export function layEngineDown(): void {
  engineLife.begun = false;
  endEngines();
  useSession.setState(({ engine, python }) => ({
    engine: isShut(engine) ? engine : { state: 'starting', waitingFor: null },
    python: python.state === 'unavailable' ? python : { state: 'off' },
  }));
}

/** Says what stands in the way before anything is begun; the page may be loaded anew for it. */
export async function foreseeEngine(): Promise<void> {
  const isolation = await ensureIsolation();
  if (isolation.state === 'unavailable')
    useSession.setState({ engine: { state: 'unavailable', obstacle: isolation.obstacle } });
}
