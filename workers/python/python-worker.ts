/** Entry of a Python worker: one script, made from text; it fetches nothing (load.ts). */
import * as Comlink from 'comlink';
import type { FromPython, PythonWorker } from '../kernel/python-api';
import { loadPython, snapshotOf } from './load';
import { PythonRuns } from './runs';

const post = (message: FromPython, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });

let runs: PythonRuns | undefined;

function loaded(): PythonRuns {
  if (runs === undefined) throw new Error('Python is not loaded yet');
  return runs;
}

const worker: PythonWorker = {
  load: async (files, rest) => {
    const python = await loadPython(files);
    // A stack that fails outside of a program is the engine's fault: told as such, never silent.
    const failed = (error: unknown) =>
      setTimeout(() => {
        throw error;
      });
    runs = new PythonRuns(python, { post, failed, rest });
  },
  snapshot: (files) => snapshotOf(files),
  warmUp: () => loaded().warmUp(),
  check: (program) => loaded().check(program),
  tokenTrouble: (program, token) => loaded().tokenTrouble(program, token),
  run: (program, options) => loaded().run(program, options),
  explore: (program, exploration) => loaded().explore(program, exploration),
  cancel: () => loaded().cancel(),
  standing: () => runs?.standing() ?? null,
  made: (since) => runs?.made(since) ?? [],
  choose: (choice, toEnd) => loaded().choose(choice, toEnd),
};

Comlink.expose(worker);
