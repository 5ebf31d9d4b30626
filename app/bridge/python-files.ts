/** What Python is made of: scripts as text, the rest fetched once, counted, and kept. A chunk of its own: most readers never need it. */
import pythonFrame from 'virtual:python-frame';
import { first, type LibraryFile, rest, wasm } from 'virtual:python-library';
import pythonWorker from 'virtual:python-worker';
import type { Fetched } from './python-status';

export const frameHtml = pythonFrame;
export const workerScript = pythonWorker;

/** Hears how much has come over the network, and of how much. Not called for what the browser has kept. */
export type OnBytes = (what: Fetched, bytes: number, of: number) => void;

const STORE = 'queuebook-python';
/** A built script's own name has a hash of all that the memory hangs on: its texts, and the names of its files. */
const SNAPSHOT = `${import.meta.url}?snapshot`;
const BUILT = /-[\w-]{8}\.js$/.test(import.meta.url);

export async function fetchFirst(onBytes: OnBytes): Promise<[ArrayBuffer, ArrayBuffer]> {
  const come = new Map<Fetched, Come>();
  const hear = (what: Fetched) => (bytes: number, of: number) => {
    come.set(what, { bytes, of });
    const all = [...come.values()];
    const sum = (part: keyof Come) => all.reduce((total, each) => total + each[part], 0);
    const missing = [...come].find(([, each]) => each.bytes < each.of)?.[0] ?? what;
    // How much it is in all is known once both have answered.
    onBytes(missing, sum('bytes'), all.length === 2 ? sum('of') : 0);
  };
  const store = await keptFiles();
  const both = await Promise.all([
    fileOf(wasm, store, hear('interpreter')),
    fileOf(first, store, hear('library')),
  ]);
  void forgetOthers(store);
  return both;
}

export async function fetchRest(onBytes: OnBytes): Promise<ArrayBuffer> {
  return fileOf(rest, await keptFiles(), (bytes, of) => onBytes('rest', bytes, of));
}

interface Come {
  readonly bytes: number;
  readonly of: number;
}

/** Null where the browser keeps nothing: a private window, no secure context. */
async function keptFiles(): Promise<Cache | null> {
  try {
    return await caches.open(STORE);
  } catch {
    return null;
  }
}

async function fileOf(
  { url, bytes }: LibraryFile,
  store: Cache | null,
  hear: (bytes: number, of: number) => void,
): Promise<ArrayBuffer> {
  const kept = await store?.match(url).catch(() => undefined);
  const before = await kept?.arrayBuffer().catch(() => undefined);
  if (before?.byteLength === bytes) {
    hear(0, 0);
    return before;
  }
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
  const travels = Number(response.headers.get('content-length') ?? bytes);
  let come = 0;
  hear(0, travels);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        come += chunk.byteLength;
        // What comes here is unpacked; what is told is what travels.
        hear(Math.round((come / bytes) * travels), travels);
        controller.enqueue(chunk);
      },
    }),
  );
  const file = await new Response(counted).arrayBuffer();
  // Refused (a full disk), it travels again the next time.
  void store?.put(url, new Response(file)).catch(() => undefined);
  return file;
}

/** All three, for when there is no network: false where they cannot be fetched, or are not kept. */
export async function keepPython(): Promise<boolean> {
  const store = await keptFiles();
  if (store === null) return false;
  const missing = async ({ url }: LibraryFile) => (await store.match(url)) === undefined;
  try {
    for (const file of [wasm, first, rest]) if (await missing(file)) await store.add(file.url);
    return true;
  } catch {
    return false;
  }
}

/** What an earlier visit has kept of a Python that had started; it is of no use to another build. */
export async function keptSnapshot(): Promise<ArrayBuffer | undefined> {
  if (!BUILT) return undefined;
  const kept = await (await keptFiles())?.match(SNAPSHOT).catch(() => undefined);
  return kept?.arrayBuffer().catch(() => undefined);
}

/** False: this browser keeps nothing here. */
export async function keepSnapshot(snapshot: ArrayBuffer): Promise<boolean> {
  const store = BUILT ? await keptFiles() : null;
  const put = store?.put(SNAPSHOT, new Response(snapshot)).then(() => true);
  return (await put?.catch(() => false)) ?? false;
}

/** It was of no use: the next visit starts plainly, and makes another. */
export async function forgetSnapshot(): Promise<void> {
  await (await keptFiles())?.delete(SNAPSHOT).catch(() => false);
}

/** Files of earlier builds: their names tell them apart. */
async function forgetOthers(store: Cache | null): Promise<void> {
  const ours = [...[wasm, first, rest].map(({ url }) => url), SNAPSHOT].map(
    (url) => new URL(url, location.href).href,
  );
  const keys = (await store?.keys().catch(() => [])) ?? [];
  for (const request of keys) if (!ours.includes(request.url)) void store?.delete(request);
}
