/** Fetches CPython's files and hands them into a sealed frame of their own. A chunk of its own, with what it fetches. */
import * as Comlink from 'comlink';
import type { PythonEngine } from '../../workers/kernel/interface';
import { fetchFirst, fetchRest, frameHtml, workerScript } from './python-files';
import type { Fetched, Missing, PythonStart } from './python-status';
import { sealedFrame } from './sealed-frame';

export async function startPython(
  onChange: (start: PythonStart) => void,
  unavailable: (missing: Missing) => Error,
  framed: (close: () => void) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  const hear = (what: Fetched, bytes: number, of: number) =>
    onChange({ state: 'fetching', what, bytes, of });
  const [wasm, library] = await fetchFirst(hear).catch(() => {
    throw unavailable('files');
  });
  onChange({ state: 'starting' });
  const frame = await sealedFrame(frameHtml);
  if (frame === null) throw unavailable('frame');
  framed(frame.close);
  const kernel = Comlink.wrap<PythonEngine>(frame.port);
  const rest = () => fetchRest(hear).finally(() => onChange({ state: 'live' }));
  const bytes = { script: workerScript, wasm, library };
  await kernel.start(Comlink.transfer(bytes, [wasm, library]), Comlink.proxy(rest));
  onChange({ state: 'live' });
  return kernel;
}
