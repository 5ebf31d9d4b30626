/**
 * The app's end of the second engine: fetches CPython's files, hands them into a sealed frame of their own, and keeps
 * the one kernel that runs Python. Needs no shared memory, so it is there where threads of Web Workers are not.
 */
import * as Comlink from 'comlink';
import type { PythonEngine } from '../../workers/kernel/interface';
import type { Fetched } from './python-files';
import { sealedFrame } from './sealed-frame';

export type PythonStart =
  | { readonly state: 'off' }
  /** Bytes so far, and of how many; 0 while nothing is known of it. */
  | {
      readonly state: 'fetching';
      readonly what: Fetched;
      readonly bytes: number;
      readonly of: number;
    }
  | { readonly state: 'starting' }
  | { readonly state: 'live' }
  | { readonly state: 'unavailable'; readonly missing: 'suspension' | 'files' | 'frame' };

let engine: Promise<Comlink.Remote<PythonEngine>> | undefined;

/** Browsers without it can read Python, and run none (Chrome and Edge from 137, Firefox from 153). */
export function canSuspend(): boolean {
  return 'Suspending' in WebAssembly && 'promising' in WebAssembly;
}

/** Brings it up once; later calls get the same. `onChange` hears how far it is. Rejects when it cannot be had. */
export function pythonEngine(
  onChange: (start: PythonStart) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  engine ??= begin(onChange).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

export class PythonUnavailable extends Error {
  override name = 'PythonUnavailable';
}

async function begin(
  onChange: (start: PythonStart) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  const missing = (what: 'suspension' | 'files' | 'frame'): PythonUnavailable => {
    onChange({ state: 'unavailable', missing: what });
    return new PythonUnavailable(`Python cannot run here: no ${what}`);
  };
  if (!canSuspend()) throw missing('suspension');
  const hear = (what: Fetched, bytes: number, of: number) =>
    onChange({ state: 'fetching', what, bytes, of });
  hear('interpreter', 0, 0);
  // The engine's script and addresses are fetched when they are first needed: they are larger than the page.
  const files = await import('./python-files').catch(() => undefined);
  if (files === undefined) throw missing('files');
  const [wasm, library] = await files.fetchFirst(hear).catch(() => {
    throw missing('files');
  });
  onChange({ state: 'starting' });
  const frame = await sealedFrame(files.frameHtml);
  if (frame === null) throw missing('frame');
  const kernel = Comlink.wrap<PythonEngine>(frame.port);
  const bytes = { script: files.workerScript, wasm, library };
  const rest = () => files.fetchRest(hear).finally(() => onChange({ state: 'live' }));
  await kernel.start(Comlink.transfer(bytes, [wasm, library]), Comlink.proxy(rest));
  onChange({ state: 'live' });
  return kernel;
}
