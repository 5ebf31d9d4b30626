/** What Python is made of: scripts as text, the rest fetched and counted. A chunk of its own: most readers never need it. */
import pythonFrame from 'virtual:python-frame';
import pythonWorker from 'virtual:python-worker';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import libraryUrl from 'pyodide/python_stdlib.zip?url';

export const frameHtml = pythonFrame;
export const workerScript = pythonWorker;

/** [wasm, library]. `onBytes` hears how much has come, of how much; 0 while that is not known. */
export async function fetchFiles(
  onBytes: (bytes: number, of: number) => void,
): Promise<[ArrayBuffer, ArrayBuffer]> {
  const come = [0, 0];
  const sizes = [0, 0];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const each = async (url: string, at: number): Promise<ArrayBuffer> => {
    const response = await fetch(url);
    if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
    sizes[at] = Number(response.headers.get('content-length') ?? 0);
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          come[at] = (come[at] ?? 0) + chunk.byteLength;
          onBytes(sum(come), sizes.includes(0) ? 0 : sum(sizes));
          controller.enqueue(chunk);
        },
      }),
    );
    return new Response(counted).arrayBuffer();
  };
  return Promise.all([each(wasmUrl, 0), each(libraryUrl, 1)]);
}
