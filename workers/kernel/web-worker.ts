/**
 * Web Workers from text. A blob works in Chromium and Firefox; WebKit refuses blob workers in an opaque frame under
 * COEP, there `data:` works. One try decides for the page.
 */
import type { FromWorker } from './messages';
import type { RawWorker } from './pool';

/** After so long without an answer of the first kind the second is tried beside it: whichever answers is taken. */
const PATIENCE_MS = 5_000;

/** How its first worker began: it can run programs, or a policy forbids scripts from text, or there is none. */
type Beginning = 'ready' | 'forbidden' | 'refused';

/** The frame's own policy lets workers start from text: another one, of the site or above it, has refused them. */
let forbidden = false;
self.addEventListener('securitypolicyviolation', () => {
  forbidden = true;
});

export type WorkerMaker =
  | { readonly missing: null; readonly make: () => RawWorker }
  | { readonly missing: 'workers' | 'policy' };

/** A maker of workers, or what is missing. Waits for as long as a slow machine needs: only a refusal is an answer. */
export async function webWorkerFrom(text: string): Promise<WorkerMaker> {
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const data = `data:text/javascript,${encodeURIComponent(text)}`;
  const byBlob = tryWorker(blob);
  const late = new Promise<'late'>((done) => setTimeout(done, PATIENCE_MS, 'late'));
  const first = await Promise.race([byBlob, late]);
  if (first !== 'late' && first !== 'refused') return maker(blob, first);
  const byData = tryWorker(data);
  const [url, begun] = await Promise.race([
    orNever(byBlob.then((beginning) => [blob, beginning] as const)),
    orNever(byData.then((beginning) => [data, beginning] as const)),
    Promise.all([byBlob, byData]).then(() => [data, 'refused'] as const),
  ]);
  return maker(url, begun);
}

function maker(url: string, begun: Beginning): WorkerMaker {
  switch (begun) {
    case 'ready':
      return { missing: null, make: () => startWorker(url).raw };
    case 'forbidden':
      return { missing: 'policy' };
    case 'refused':
      return { missing: forbidden ? 'policy' : 'workers' };
    default:
      return begun satisfies never;
  }
}

/** A refusal decides nothing while the other kind may still answer. */
function orNever(
  tried: Promise<readonly [string, Beginning]>,
): Promise<readonly [string, Beginning]> {
  return tried.then((found) => (found[1] === 'refused' ? new Promise(() => undefined) : found));
}

async function tryWorker(url: string): Promise<Beginning> {
  const { raw, begun } = startWorker(url);
  const beginning = await begun;
  raw.terminate();
  return beginning;
}

function startWorker(url: string): { raw: RawWorker; begun: Promise<Beginning> } {
  const worker = new Worker(url);
  const raw: RawWorker = {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onMessage: () => undefined,
    onFailure: () => undefined,
    onStray: () => undefined,
  };
  let lives = false;
  const begun = new Promise<Beginning>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      lives = true;
      if (data.type === 'ready') resolve(data.evaluates ? 'ready' : 'forbidden');
      raw.onMessage(data);
    };
    worker.onerror = (event) => {
      resolve('refused');
      event.preventDefault();
      // What a run throws is caught inside. Past that only what is left of an earlier one throws: its nested worker, say.
      if (lives) raw.onStray();
      else raw.onFailure(event.message || 'a worker could not start');
    };
  });
  return { raw, begun };
}
