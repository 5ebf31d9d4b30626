/**
 * Makes the page able to share memory between threads, or says why it cannot.
 * A server that sends the headers needs nothing of this; on others the service worker (public/sw.js) adds
 * them, and the page must be loaded once more through it.
 */
export type Isolation =
  | { readonly state: 'isolated' }
  /** The page is about to be replaced: start nothing. */
  | { readonly state: 'reloading' }
  /** 'isolation': the browser does not isolate this page. 'shared-memory': it does, but has no SharedArrayBuffer. */
  | { readonly state: 'unavailable'; readonly missing: 'isolation' | 'shared-memory' };

/** How long a service worker may take to be ready before the page goes on without it. */
const READY_WITHIN_MS = 10_000;
const RELOADED = 'queuebook:reloaded-for-isolation';

/** Resolves; never rejects. At most one reload, whatever the browser remembers or refuses to. */
export async function ensureIsolation(): Promise<Isolation> {
  if (canShareMemory()) {
    forgetReload();
    return { state: 'isolated' };
  }
  const unavailable = { state: 'unavailable', missing: missing() } as const;
  if (unavailable.missing === 'shared-memory' || wasReloaded()) return unavailable;
  if (!(await serviceWorkerReady())) return unavailable;
  // A browser in which no note can be left could reload for ever: there we stay as we are.
  if (!rememberReload()) return unavailable;
  location.reload();
  return { state: 'reloading' };
}

/** Both: WebKitGTK isolates pages and has no SharedArrayBuffer; some embedders have it the other way round. */
function canShareMemory(): boolean {
  return crossOriginIsolated && typeof SharedArrayBuffer === 'function';
}

function missing(): 'isolation' | 'shared-memory' {
  return crossOriginIsolated ? 'shared-memory' : 'isolation';
}

/** True when this load is already the second try. Storage can be blocked, so the history entry knows it too. */
function wasReloaded(): boolean {
  return rememberedInStorage() || RELOADED in historyState();
}

function rememberedInStorage(): boolean {
  try {
    return sessionStorage.getItem(RELOADED) !== null;
  } catch {
    return false;
  }
}

/** A reload keeps the history entry's state, and no storage setting takes it away. */
function historyState(): object {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

/** True if at least one of the two notes can be read back. */
function rememberReload(): boolean {
  tryEach(
    () => sessionStorage.setItem(RELOADED, '1'),
    () => history.replaceState({ ...historyState(), [RELOADED]: true }, ''),
  );
  return wasReloaded();
}

/** Isolated now: should the service worker be bypassed later, one more reload is allowed again. */
function forgetReload(): void {
  if (!wasReloaded()) return;
  const kept = Object.entries(historyState()).filter(([key]) => key !== RELOADED);
  tryEach(
    () => sessionStorage.removeItem(RELOADED),
    () => history.replaceState(Object.fromEntries(kept), ''),
  );
}

/** Any of them may be refused by the browser's settings; that is no error here. */
function tryEach(...attempts: readonly (() => void)[]): void {
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // The other one may work.
    }
  }
}

/** False where service workers are missing or refused (private windows, http, blocked storage). */
async function serviceWorkerReady(): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(new URL('sw.js', document.baseURI));
    const late = new Promise<'late'>((done) => setTimeout(done, READY_WITHIN_MS, 'late'));
    return (await Promise.race([navigator.serviceWorker.ready, late])) !== 'late';
  } catch {
    return false;
  }
}
