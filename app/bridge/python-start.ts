/** Fetches CPython's files and hands them into a sealed frame of their own. A chunk of its own: most readers never need it. */

import frameHtml from 'virtual:python-frame';
import * as Comlink from 'comlink';
import type { PythonEngine } from '../../workers/kernel/interface';
import { isLeftOut } from './left-out';
import {
  fetchFirst,
  fetchRest,
  forgetAll,
  forgetSnapshot,
  keepSnapshot,
  keptSnapshot,
} from './python-files';
import type { Fetched, Missing, PythonStart, StartedFrom } from './python-status';
import { sealedFrame } from './sealed-frame';

export { allIsKept, keepPython } from './python-files';

export async function startPython(
  onChange: (start: PythonStart) => void,
  unavailable: (missing: Missing) => Error,
  framed: (close: () => void) => void,
): Promise<Comlink.Remote<PythonEngine>> {
  const hear = (what: Fetched, bytes: number, of: number) =>
    onChange({ state: 'fetching', what, bytes, of });
  const { script, wasm, library } = fetchFirst(hear);
  const fetching = Promise.all([wasm, library, keptSnapshot(), script]).catch(() => null);
  const frame = await sealedFrame(frameHtml);
  if (frame === null) throw unavailable('frame');
  framed(frame.close);
  const kernel = Comlink.wrap<PythonEngine>(frame.port);
  // It reads its script while the others come.
  const preparing = script.then((text) => kernel.prepare(text)).catch(() => undefined);
  const fetched = await fetching;
  if (fetched === null) {
    frame.close();
    throw unavailable(isLeftOut('python') ? 'leftOut' : 'files');
  }
  await preparing;
  onChange({ state: 'starting' });
  let live: PythonStart = { state: 'live', from: 'files' };
  const tell = (from: StartedFrom) => {
    live = { state: 'live', from };
    onChange(live);
  };
  const rest = () => fetchRest(hear).finally(() => onChange(live));
  const keep = async (memory: Blob) => tell((await keepSnapshot(memory)) ? 'kept' : 'unkept');
  const [interpreter, first, snapshot] = fetched;
  const bytes = { wasm: interpreter, library: first, ...(snapshot ? { snapshot } : {}) };
  const starting = kernel.start(bytes, Comlink.proxy(rest), Comlink.proxy(keep));
  const fromMemory = await starting.catch(async () => {
    // What the browser has kept is no Python: the next try fetches it.
    frame.close();
    await forgetAll();
    throw unavailable('files');
  });
  if (snapshot && !fromMemory) void forgetSnapshot();
  tell(fromMemory ? 'memory' : 'files');
  return kernel;
}
