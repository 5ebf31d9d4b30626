/** The engine as the page knows it: coming up, live, or with something in the way. */
import { create } from 'zustand';
import { frameHtml } from '../bridge/connect';
import { retryEngine, startEngine } from '../bridge/engine';
import type { EngineStatus } from '../bridge/engine-status';
import { pythonAhead } from '../bridge/python';
import type { CellId } from '../lessons/lesson';
import { fetchPart, PartLost, worthAnotherTry } from './fetched-parts';
import { whenIdleDo } from './idle-jobs';
import { type Session, sessionAt, useSession } from './session';

export type { Awaited, EngineStatus, Obstacle } from '../bridge/engine-status';

/** Whether it has been begun. A page of its own begins at once; a frame among others waits for the first press of Run. */
export const engineLife = { begun: false, onWake: () => {} };

/** The page is drawn then, however far Python is: frames may be forbidden, a disk asleep. */
const HEAD_START_MS = 300;

/**
 * Who reads Python will run Python: where it costs no bytes it starts while the page is drawn. Resolves when other threads
 * are at it and the page's work no longer holds it up, when it does not start before somebody asks, and soon in any case.
 */
export function bringPythonUp(): Promise<void> {
  const up = pythonAhead((python) => useSession.setState({ python }));
  const underWay = sessionAt(({ python }) => python.state !== 'off' && python.state !== 'fetching');
  const soon = new Promise<void>((resolve) => setTimeout(resolve, HEAD_START_MS));
  return Promise.race([up, underWay, soon]);
}

/** Resolves when nobody waits for Python to come up. */
function pythonSettled(): Promise<void> {
  return sessionAt(({ python }) => python.state !== 'fetching' && python.state !== 'starting');
}

/** Does nothing where it has been begun already. */
export function bringEngineUp(): void {
  if (engineLife.begun) return;
  engineLife.begun = true;
  engineLife.onWake();
  startEngine((engine) => useSession.setState({ engine }), fetchEngine);
}

async function fetchEngine(late: () => void): Promise<string> {
  try {
    return await fetchPart('engine', frameHtml);
  } catch (error) {
    if (!(error instanceof PartLost)) throw error;
    late();
    await worthAnotherTry('engine');
    return fetchEngine(late);
  }
}

/** Another try, because the reader asks for one. The page may be loaded anew for it: nothing on it is lost. */
export function tryEngineAgain(): void {
  retryEngine();
}

/** Resolves when no engine is on its way. */
export async function enginesSettled(): Promise<void> {
  await Promise.all([engineSettled(), pythonSettled()]);
}

/** What is not needed for a run comes after the engine, which needs the same processors; but soon in any case. */
const AFTER_ENGINE_MS = 1_000;

/** Resolves when the engine leaves the processors to the page, or has had them long enough. */
export async function afterEngine(): Promise<void> {
  const longEnough = new Promise<void>((resolve) => setTimeout(resolve, AFTER_ENGINE_MS));
  await Promise.race([enginesSettled(), longEnough]);
  // That it is up is shown first.
  await new Promise<void>((idle) => whenIdleDo(idle));
}

/** Resolves when it is live, or known not to be; at once where nobody has begun it. */
export async function engineSettled(): Promise<void> {
  if (engineLife.begun) await sessionAt(({ engine }) => engine.state !== 'starting');
}

/** Nothing can run, and waiting does not help. An engine that is only slow to come up is waited for. */
export function isShut(engine: EngineStatus): boolean {
  return engine.state === 'unavailable' && engine.obstacle !== 'slow';
}

/** Whether a press of Run can do something, in the language that is shown. */
export function canRun({ language, engine, python }: Session): boolean {
  return language === 'python' ? python.state !== 'unavailable' : !isShut(engine);
}

/** Begins it if need be, and waits until it is live, or shut. @param given resolves when nobody wants to know any more */
export async function engineIsLive(given: Promise<void>): Promise<boolean> {
  bringEngineUp();
  await Promise.race([sessionAt(({ engine }) => engine.state === 'live' || isShut(engine)), given]);
  return useSession.getState().engine.state === 'live';
}

/** How often somebody has tried to run this cell where nothing can run. */
export const useTriedInVain = create<Readonly<Record<CellId, number>>>(() => ({}));

/** True unless nothing can run here; then the reason is said once more at the cell. A starting engine is waited for. */
export function mayRun(cell: CellId): boolean {
  if (canRun(useSession.getState())) return true;
  useTriedInVain.setState((tried) => ({ [cell]: (tried[cell] ?? 0) + 1 }));
  return false;
}
