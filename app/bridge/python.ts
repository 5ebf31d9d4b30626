/**
 * The app's end of the second engine: the one kernel that runs Python, brought up when it is first wanted. Needs no shared
 * memory, so it is there where threads of Web Workers are not.
 */
import type * as Comlink from 'comlink';
import type { PythonEngine } from '../../workers/kernel/interface';
import type { Missing, PythonStart } from './python-status';

export type { Missing, PythonStart };

let engine: Promise<Comlink.Remote<PythonEngine>> | undefined;
/** Takes its frame away; there is none yet while its files are fetched. */
let closeFrame: () => void = () => undefined;
/** Counts the times it was taken away: a start from before has nothing more to tell. */
let ended = 0;

/** Browsers without it can read Python, and run none (Chrome and Edge from 137, Firefox from 153). */
export function canSuspend(): boolean {
  return 'Suspending' in WebAssembly && 'promising' in WebAssembly;
}

/** Brings it up once; later calls get the same. `onChange` hears how far it is. Rejects when it cannot be had. */
export function pythonEngine(
  onChange: (start: PythonStart) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  const before = ended;
  const stillWanted = () => ended === before;
  engine ??= begin((start) => stillWanted() && onChange(start)).catch((error: unknown) => {
    if (stillWanted()) engine = undefined;
    throw error;
  });
  return engine;
}

/** Brings it up before anybody asks, where that fetches nothing: an earlier visit has kept all of it. Never rejects. */
export async function pythonAhead(onChange: (start: PythonStart) => void): Promise<void> {
  if (!canSuspend()) return;
  try {
    const { allIsKept } = await import('./python-start');
    if (await allIsKept()) await pythonEngine(onChange);
  } catch {
    // Whoever asks for it is told why.
  }
}

/** Takes it away, and what runs in it; nobody may be waiting for its start. The next question brings another one up. */
export function endPython(): void {
  ended++;
  engine = undefined;
  closeFrame();
  closeFrame = () => undefined;
}

export class PythonUnavailable extends Error {
  override name = 'PythonUnavailable';
}

async function begin(
  onChange: (start: PythonStart) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  if (!canSuspend()) throw unavailable(onChange, 'suspension');
  onChange({ state: 'fetching', what: 'interpreter', bytes: 0, of: 0 });
  // The engine's script and addresses are fetched when they are first needed: they are larger than the page.
  const code = await import('./python-start').catch(() => undefined);
  if (code === undefined) throw unavailable(onChange, 'files');
  return code.startPython(
    onChange,
    (missing) => unavailable(onChange, missing),
    (close) => {
      closeFrame = close;
    },
  );
}

function unavailable(onChange: (start: PythonStart) => void, missing: Missing): PythonUnavailable {
  onChange({ state: 'unavailable', missing });
  return new PythonUnavailable(`Python cannot run here: no ${missing}`);
}
