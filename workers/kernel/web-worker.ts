/**
 * Web Workers from text. A blob works in Chromium and Firefox; WebKit refuses blob workers in an opaque frame under
 * COEP, there `data:` works. One try decides for the page.
 */
import type { FromWorker } from './messages';
import type { RawWorker } from './pool';

const START_MS = 5_000;

/** A maker of workers, or undefined when the browser starts none. */
export async function webWorkerFrom(text: string): Promise<(() => RawWorker) | undefined> {
  const urls = [
    URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
    `data:text/javascript,${encodeURIComponent(text)}`,
  ];
  for (const url of urls) {
    const worker = startWorker(url);
    const started = await Promise.race([
      worker.answered,
      new Promise<false>((resolve) => setTimeout(() => resolve(false), START_MS)),
    ]);
    worker.raw.terminate();
    if (started) return () => startWorker(url).raw;
  }
  return undefined;
}

function startWorker(url: string): { raw: RawWorker; answered: Promise<boolean> } {
  const worker = new Worker(url);
  const raw: RawWorker = {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onMessage: () => undefined,
    onFailure: () => undefined,
    onStray: () => undefined,
  };
  let lives = false;
  const answered = new Promise<boolean>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      lives = true;
      resolve(true);
      raw.onMessage(data);
    };
    worker.onerror = (event) => {
      resolve(false);
      event.preventDefault();
      // What a run throws is caught inside. Past that only what is left of an earlier one throws: its nested worker, say.
      if (lives) raw.onStray();
      else raw.onFailure(event.message || 'a worker could not start');
    };
  });
  return { raw, answered };
}
