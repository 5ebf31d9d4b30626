/** The page's end of what the service worker keeps (public/sw.js). Comes when the page is idle. */

/** Which files: what a lesson in TypeScript needs and what was used, or all there are. */
export type Which = 'page' | 'all';

const folder = new URL('./', document.baseURI);
const pathOf = (address: string) =>
  address.startsWith(folder.href) ? address.slice(folder.href.length) : '';

/** Null where there can be none: in a frame of somebody else's, too, where it would be of no use. */
async function registration(): Promise<ServiceWorkerRegistration | null> {
  if (!isSecureContext || window.parent !== window || !navigator.serviceWorker) return null;
  try {
    const made = await navigator.serviceWorker.register(new URL('sw.js', folder));
    // Who blocks them may answer with nothing at all.
    if (!made) return null;
    return made.active ? made : await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

/** True once all of them are there; false where they cannot be kept, or not all of them can be had now. */
export async function keepFiles(which: Which): Promise<boolean> {
  const active = (await registration())?.active;
  const used = performance.getEntriesByType('resource').map(({ name }) => pathOf(name));
  return active ? say(active, { keep: which, used }) : false;
}

/** `hear` is called when the server has another build than this page is of. */
export async function watchForNewer(hear: () => void): Promise<void> {
  const registered = await registration();
  if (registered === null) return;
  const look = async (worker: ServiceWorker | null) => {
    // The first one is no news.
    if (worker === null || registered.active === worker) return;
    if (!(await say(worker, { is: ownScript() }))) hear();
    else worker.postMessage({ take: true });
  };
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void look(worker);
    });
  registered.addEventListener('updatefound', () => watch(registered.installing));
  watch(registered.installing);
  void look(registered.waiting);
  // A page that is open for days asks for nothing by itself.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registered.update().catch(() => undefined);
  });
}

/** The name of a build's own script says which build it is. */
function ownScript(): string {
  return pathOf(document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '');
}

function say(worker: ServiceWorker, message: object): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(message, [port2]);
  });
}
