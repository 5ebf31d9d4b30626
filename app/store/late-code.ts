/**
 * What nobody needs before a first run is code of its own. It comes by itself once the page is ready for a run, so that
 * it is there when it is wanted; whoever wants it sooner has it fetched at once.
 */
import { create } from 'zustand';
import { warmCompiler } from './compiling';
import { enginesSettled } from './engine';
import { fetchPart, PartLost, worthAnotherTry } from './fetched-parts';
import { whenIdleDo } from './idle-jobs';
import { keepPage } from './offline';
import { fetchRecordedFlows } from './recorded-flows';

/** All of it is there. */
export const useLateCode = create<{ readonly come: boolean }>(() => ({ come: false }));

let load: () => Promise<unknown> = () => new Promise(() => undefined);
let fetching: Promise<void> | null = null;

/** Called once, before anything is drawn. @param given a dynamic import: what it brings fills the places that wait for it. */
export function lateCodeIs(given: () => Promise<unknown>): void {
  load = given;
}

/** Asks for it, unless it is there or asked for already; again when the connection is back, or a reader says so. */
export function fetchLateCode(): Promise<void> {
  fetching ??= fetched();
  return fetching;
}

async function fetched(): Promise<void> {
  try {
    await fetchPart('views', load);
    useLateCode.setState({ come: true });
  } catch (error) {
    if (!(error instanceof PartLost)) throw error;
    await worthAnotherTry('views');
    return fetched();
  }
}

/** Called once: what a first run and its reader need comes when nothing else is to be done any more. */
export async function fetchWhenIdle(): Promise<void> {
  await enginesSettled();
  await new Promise<void>((idle) => whenIdleDo(idle));
  void fetchLateCode();
  await warmCompiler();
  await fetchLateCode();
  // Whoever keeps the page looks what is missing: what is on its way would be fetched twice.
  await fetchRecordedFlows();
  await keepPage();
}
