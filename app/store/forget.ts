/** Deletes what this site has put into the browser, whichever part of the page put it there. */

/** How everything that Queuebook stores is called (README, "What is kept in the browser"). */
const OURS = /^queuebook/;

/**
 * Texts, answers, settings; Python's files; the service worker, which comes back where the page cannot do without it. What is
 * open goes on as it is and would be stored again, so the page is to be loaded anew afterwards.
 * @throws Error where the browser refuses: whoever asked must hear that something is left
 */
export async function forgetEverything(): Promise<void> {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (OURS.test(key)) store.removeItem(key);
  const kept = 'caches' in globalThis ? await caches.keys() : [];
  await Promise.all(kept.filter((name) => OURS.test(name)).map((name) => caches.delete(name)));
  const folder = new URL('./', document.baseURI).href;
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  // A neighbour's on the same host is none of ours.
  await Promise.all(
    workers.filter(({ scope }) => scope === folder).map((worker) => worker.unregister()),
  );
}
