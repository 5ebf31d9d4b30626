/** The files that Python is made of: fetched once, counted, and kept, with the memory of one that had started. */
import { first, type LibraryFile, rest, wasm } from 'virtual:python-library';
import worker from 'virtual:python-worker';
import type { Fetched } from './python-status';

/** Hears how much has come over the network, and of how much. Not called for what the browser has kept. */
export type OnBytes = (what: Fetched, bytes: number, of: number) => void;

/** So often a file's progress is told. */
const STEPS = 20;

const STORE = 'queuebook-python';
/** A built script's own name has a hash of all that the memory hangs on: the names of its files, and of the scripts'. */
const SNAPSHOT = `${import.meta.url}?snapshot`;
const EVERY = [worker, wasm, first, rest];
const BUILT = /-[\w-]{8}\.js$/.test(import.meta.url);

/** What a start takes, each as it comes. */
export interface FirstFiles {
  readonly script: Promise<Blob>;
  readonly wasm: Promise<Blob>;
  readonly library: Promise<Blob>;
}

export function fetchFirst(onBytes: OnBytes): FirstFiles {
  const come = new Map<Fetched, Come>();
  const hear = (what: Fetched) => (bytes: number, of: number) => {
    come.set(what, { bytes, of });
    const all = [...come.values()];
    const sum = (part: keyof Come) => all.reduce((total, each) => total + each[part], 0);
    const missing = [...come].find(([, each]) => each.bytes < each.of)?.[0] ?? what;
    // How much it is in all is known once both have answered.
    onBytes(missing, sum('bytes'), all.length === 2 ? sum('of') : 0);
  };
  const store = keptFiles();
  const files = {
    script: fileOf(worker, store, () => undefined),
    wasm: fileOf(wasm, store, hear('interpreter')),
    library: fileOf(first, store, hear('library')),
  };
  void Promise.allSettled(Object.values(files)).then(() => forgetOthers(store));
  return files;
}

export async function fetchRest(onBytes: OnBytes): Promise<ArrayBuffer> {
  const file = await fileOf(rest, keptFiles(), (bytes, of) => onBytes('rest', bytes, of));
  return file.arrayBuffer();
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
  keptIn: Promise<Cache | null>,
  hear: (bytes: number, of: number) => void,
): Promise<Blob> {
  const store = await keptIn;
  const before = await blobIn(store, url);
  if (before?.size === bytes) {
    hear(0, 0);
    return before;
  }
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
  const travels = Number(response.headers.get('content-length') ?? bytes);
  let come = 0;
  let told = 0;
  hear(0, travels);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        come += chunk.byteLength;
        // The page draws what it hears; a bar that moves by hundredths does not get there sooner.
        if (come - told >= bytes / STEPS || come === bytes) {
          told = come;
          // What comes here is unpacked; what is told is what travels.
          hear(Math.round((come / bytes) * travels), travels);
        }
        controller.enqueue(chunk);
      },
    }),
  );
  const file = await new Response(counted).blob();
  // Refused (a full disk), it travels again the next time.
  void store?.put(url, new Response(file)).catch(() => undefined);
  return file;
}

/** Not read yet: whoever has it reads it in a thread of its own. */
async function blobIn(store: Cache | null, url: string): Promise<Blob | undefined> {
  const kept = await store?.match(url).catch(() => undefined);
  return kept?.blob().catch(() => undefined);
}

/** All of it, for when there is no network: false where they cannot be fetched, or are not kept. */
export async function keepPython(): Promise<boolean> {
  const store = await keptFiles();
  if (store === null) return false;
  const missing = async ({ url }: LibraryFile) => (await store.match(url)) === undefined;
  try {
    for (const file of EVERY) if (await missing(file)) await store.add(file.url);
    return true;
  } catch {
    return false;
  }
}

/** Whether an earlier visit has kept all that a start from memory takes: nothing would be fetched. */
export async function allIsKept(): Promise<boolean> {
  const store = BUILT ? await keptFiles() : null;
  const kept = await Promise.all(
    [worker.url, wasm.url, first.url, SNAPSHOT].map((url) =>
      store?.match(url).catch(() => undefined),
    ),
  );
  return kept.every((file) => file !== undefined);
}

/** What an earlier visit has kept of a Python that had started; it is of no use to another build. */
export async function keptSnapshot(): Promise<Blob | undefined> {
  return BUILT ? blobIn(await keptFiles(), SNAPSHOT) : undefined;
}

/** False: this browser keeps nothing here. */
export async function keepSnapshot(snapshot: Blob): Promise<boolean> {
  const store = BUILT ? await keptFiles() : null;
  const put = store?.put(SNAPSHOT, new Response(snapshot)).then(() => true);
  return (await put?.catch(() => false)) ?? false;
}

/** It was of no use: the next visit starts plainly, and makes another. */
export async function forgetSnapshot(): Promise<void> {
  await (await keptFiles())?.delete(SNAPSHOT).catch(() => false);
}

/** None of it can be relied on. */
export async function forgetAll(): Promise<void> {
  try {
    await caches.delete(STORE);
  } catch {
    // Nothing is kept here.
  }
}

/** Files of earlier builds: their names tell them apart. */
async function forgetOthers(keptIn: Promise<Cache | null>): Promise<void> {
  const store = await keptIn;
  const ours = [...EVERY.map(({ url }) => url), SNAPSHOT].map(
    (url) => new URL(url, location.href).href,
  );
  const keys = (await store?.keys().catch(() => [])) ?? [];
  for (const request of keys) if (!ours.includes(request.url)) void store?.delete(request);
}
