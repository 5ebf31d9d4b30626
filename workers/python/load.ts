/** Brings CPython up in a worker that can fetch nothing: its compiled module and its library's bytes are handed in. */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import type { PythonFiles } from '../kernel/python-api';
import { KIND_CODE } from '../trace/events';
import { packed, unpacked } from './sparse';

/** Nothing lives there. It only has to be absolute: a blob's address is no base for others. */
const NOWHERE = 'https://handed.over.invalid/';

/** The room's own Python, by file name. */
const OURS: Readonly<Record<string, string>> = import.meta.glob('./qb/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let memory: WebAssembly.Memory | undefined;

/** Bytes that Python has of the machine. It gives none of them back. */
export function heapBytes(): number {
  return memory?.buffer.byteLength ?? 0;
}

export function loadPython(files: PythonFiles): Promise<PyodideAPI> {
  return started(files, false);
}

/** The memory of a Python that has started and runs nothing: `files.snapshot` of later ones. */
export async function snapshotOf({ module, library }: PythonFiles): Promise<Blob> {
  const python = await started({ module, library }, true);
  return packed(new Uint8Array(python.makeMemorySnapshot()));
}

async function started(files: PythonFiles, keep: boolean): Promise<PyodideAPI> {
  Object.assign(globalThis, { qbKinds: JSON.stringify(KIND_CODE) });
  const snapshot = files.snapshot && memoryIn(files.snapshot);
  const python = await withoutNetwork(files, () =>
    loadPyodide({
      indexURL: NOWHERE,
      createPyodideModule: (settings) => {
        // It has been read by now, and would be held as long as the worker lives.
        Reflect.deleteProperty(settings.API.config, '_loadSnapshot');
        return createPyodideModule(settings);
      },
      stdLibURL: `${NOWHERE}python_stdlib.zip`,
      packageBaseUrl: NOWHERE,
      // The order in which sets give their texts would differ from worker to worker.
      env: { PYTHONHASHSEED: '0' },
      lockFileContents: {
        info: {
          abi_version: '2026_0',
          arch: 'wasm32',
          platform: 'emscripten_5_0_3',
          version: '314.0.7',
          python: '3.14.2',
        },
        packages: {},
      },
      ...(snapshot ? { _loadSnapshot: snapshot } : {}),
      ...(keep ? { _makeSnapshot: true } : {}),
    }),
  );
  // Files are not in a snapshot.
  python.FS.mkdirTree('/qb/qb');
  for (const [path, text] of Object.entries(OURS))
    python.FS.writeFile(path.replace('./qb/', '/qb/qb/'), text);
  if (snapshot) {
    // 31 MB that no collector is in a hurry for.
    (await snapshot).buffer.transfer(0);
    // It holds the modules below as they are after this; interpreter.ts connects them in either case.
    return python;
  }
  python.runPython(
    "import sys; sys.path.insert(0, '/qb'); from qb import install; install.install(); from qb import warm, queues, conditions; import queue, threading; queues.instrument(queue); conditions.instrument(threading); warm.read()",
  );
  return python;
}

async function memoryIn(snapshot: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await snapshot.arrayBuffer();
  const unpackedMemory = unpacked(kept);
  kept.transfer(0);
  return unpackedMemory;
}

/** Where memory cannot grow, CPython raises MemoryError: before a program takes gigabytes of the reader's machine. */
function bounded(given: WebAssembly.Memory): WebAssembly.Memory {
  let most = MOST_MEMORY;
  given.grow = (pages) => {
    if (given.buffer.byteLength + pages * PAGE_BYTES > most) {
      // To tell of it takes some, and a program that catches the error may go on.
      most += MORE_MEMORY;
      throw new RangeError('a run has no more memory');
    }
    return WebAssembly.Memory.prototype.grow.call(given, pages);
  };
  return given;
}

const PAGE_BYTES = 65_536;
const MOST_MEMORY = 1_000_000_000;
const MORE_MEMORY = 10_000_000;

/** Pyodide has hooks for everything but its wasm, which it always fetches: so it gets what it asks for. */
async function withoutNetwork<T>(files: PythonFiles, load: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = async (address) =>
    new Response(String(address).endsWith('.zip') ? files.library : new Uint8Array(0));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const instance = await WebAssembly.instantiate(files.module, imports);
    if (instance.exports.memory instanceof WebAssembly.Memory)
      memory = bounded(instance.exports.memory);
    return { module: files.module, instance };
  };
  try {
    return await load();
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
