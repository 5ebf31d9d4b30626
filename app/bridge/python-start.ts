/** Fetches CPython's files and hands them into a sealed frame of their own. A chunk of its own, with what it fetches. */
import * as Comlink from 'comlink';
import type { PythonEngine } from '../../workers/kernel/interface';
import { isLeftOut } from './left-out';
import {
  fetchFirst,
  fetchRest,
  forgetSnapshot,
  frameHtml,
  keepSnapshot,
  keptSnapshot,
  workerScript,
} from './python-files';
import type { Fetched, Missing, PythonStart, StartedFrom } from './python-status';
import { sealedFrame } from './sealed-frame';

export { keepPython } from './python-files';

export async function startPython(
  onChange: (start: PythonStart) => void,
  unavailable: (missing: Missing) => Error,
  framed: (close: () => void) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  const hear = (what: Fetched, bytes: number, of: number) =>
    onChange({ state: 'fetching', what, bytes, of });
  const [files, snapshot] = await Promise.all([fetchFirst(hear), keptSnapshot()]).catch(() => {
    throw unavailable(isLeftOut('python') ? 'leftOut' : 'files');
  });
  onChange({ state: 'starting' });
  const frame = await sealedFrame(frameHtml);
  if (frame === null) throw unavailable('frame');
  framed(frame.close);
  const kernel = Comlink.wrap<PythonEngine>(frame.port);
  let live: PythonStart = { state: 'live', from: 'files' };
  const tell = (from: StartedFrom) => {
    live = { state: 'live', from };
    onChange(live);
  };
  const rest = () => fetchRest(hear).finally(() => onChange(live));
  const keep = async (memory: ArrayBuffer) =>
    tell((await keepSnapshot(memory)) ? 'kept' : 'unkept');
  const [wasm, library] = files;
  const bytes = { script: workerScript, wasm, library, ...(snapshot ? { snapshot } : {}) };
  const handed = Comlink.transfer(bytes, [...files, ...(snapshot ? [snapshot] : [])]);
  const fromMemory = await kernel.start(handed, Comlink.proxy(rest), Comlink.proxy(keep));
  if (snapshot && !fromMemory) void forgetSnapshot();
  tell(fromMemory ? 'memory' : 'files');
  return kernel;
}
