/**
 * Makes the page able to share memory between threads, or says what stands in the way.
 * A server that sends the headers needs nothing of this; on others the service worker (public/sw.js) adds
 * them, and the page must be loaded once more through it.
 */
import type { Obstacle } from './engine-status';
import { forgetReload, rememberReload, wasReloaded } from './reload-note';

export type Isolation =
  | { readonly state: 'isolated' }
  /** The page is about to be replaced: start nothing. */
  | { readonly state: 'reloading' }
  | { readonly state: 'unavailable'; readonly obstacle: Obstacle };

let decided: Promise<Isolation> | null = null;

/** Resolves; never rejects. At most one reload, whatever the browser remembers or refuses to. */
export function ensureIsolation(): Promise<Isolation> {
  decided = decide();
  return decided;
}

/**
 * Resolves once this page is known to stay; never, if it is about to be replaced. What a first look can do without is
 * fetched afterwards: its answer would come too late for this page, and be asked for once more by the next.
 */
export async function pageStays(): Promise<void> {
  if ((await decided)?.state === 'reloading') await new Promise(() => undefined);
}

async function decide(): Promise<Isolation> {
  if (canShareMemory()) {
    forgetReload();
    return { state: 'isolated' };
  }
  const certain = certainObstacle();
  if (certain !== null) return { state: 'unavailable', obstacle: certain };
  // In a frame every cause has the same way out: a tab of one's own.
  const because = (obstacle: Obstacle): Isolation => ({
    state: 'unavailable',
    obstacle: isFramed() ? 'framed' : obstacle,
  });
  if (wasReloaded()) return because('headers');
  const refused = await registerServiceWorker();
  if (refused !== null) return because(refused);
  // A browser in which no note can be left could reload for ever: there we stay as we are.
  if (!rememberReload()) return because('storage');
  location.reload();
  return { state: 'reloading' };
}

/** Both: WebKitGTK isolates pages and has no SharedArrayBuffer; some embedders have it the other way round. */
function canShareMemory(): boolean {
  return self.crossOriginIsolated && typeof SharedArrayBuffer === 'function';
}

/** What no service worker can change; null when one may help. */
function certainObstacle(): Obstacle | null {
  if (self.crossOriginIsolated !== false) return 'old-browser';
  if (location.protocol === 'file:') return 'file';
  if (self.origin === 'null') return 'sandboxed';
  if (!isSecureContext) return isFramed() && location.protocol === 'https:' ? 'framed' : 'insecure';
  // Firefox and Safari isolate a frame only together with the page around it: a reload would be for nothing.
  if (isFramed() && !isolatesFrames()) return 'framed';
  return 'serviceWorker' in navigator && navigator.serviceWorker ? null : noServiceWorker();
}

function noServiceWorker(): Obstacle {
  return isFramed() ? 'framed' : 'no-service-worker';
}

function isFramed(): boolean {
  return window.parent !== window;
}

interface Brands {
  readonly mobile: boolean;
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
}
declare global {
  interface Navigator {
    readonly userAgentData?: Brands;
  }
}

/** Chromium knows Document-Isolation-Policy since these versions; no page can ask for the feature itself. */
const ISOLATES_FRAMES = { desktop: 137, mobile: 146 };

function isolatesFrames(): boolean {
  const { brands = [], mobile = false } = navigator.userAgentData ?? {};
  const since = mobile ? ISOLATES_FRAMES.mobile : ISOLATES_FRAMES.desktop;
  return brands.some(({ brand, version }) => brand === 'Chromium' && Number(version) >= since);
}

/** Null when it is at work; waits for as long as that takes. */
async function registerServiceWorker(): Promise<'storage' | 'host' | null> {
  try {
    await navigator.serviceWorker.register(new URL('sw.js', document.baseURI));
    await navigator.serviceWorker.ready;
    return null;
  } catch {
    return storageWorks() ? 'host' : 'storage';
  }
}

/** Blocked site data refuse service workers too, with an error that says nothing of it. */
function storageWorks(): boolean {
  try {
    return typeof localStorage === 'object';
  } catch {
    return false;
  }
}
