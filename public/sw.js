/*
 * One service worker for two things: it gives Queuebook's own documents and files the headers that shared memory needs, for
 * hosts that cannot send them, and it keeps them for when there is no network (docs/decisions/0020-offline.md).
 * Whatever else lies in its folder goes its way untouched: a neighbour's page may need what these headers forbid.
 * The same headers as scripts/isolation-headers.mjs; a test keeps them equal.
 */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Access-Control-Allow-Origin': '*',
};

/** The build writes both (scripts/offline-files.ts). Paths from this file's folder on; `page`: what a lesson in TypeScript needs; `soon`: from the second visit on. */
const BUILD = 'none';
const FILES = { page: [], soon: [], more: [] };

/** A host may leave the ending out. A test knows every page that is built. */
const DOCUMENTS = ['', 'index', 'index.html', 'embed', 'embed.html', 'gallery', 'gallery.html'];
/** The build puts a hash of the content into these names. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.\w+$/;
/** The page itself keeps them (app/bridge/python-files.ts). */
const KEPT_ELSEWHERE = /\.(wasm|zip)$/;
const FOLDER = new URL('./', self.location.href);
const STORES = 'queuebook-page-';
const STORE = STORES + BUILD;
/** A network that has said nothing for so long is taken for none where something is kept. */
const PATIENCE_MS = 4_000;

const addressOf = (path) => new URL(path, FOLDER).href;
/** Null where the browser keeps nothing. */
const ourStore = () => caches.open(STORE).catch(() => null);
const ALL = [...FILES.page, ...FILES.soon, ...FILES.more];
const isOurs = (path) => ALL.includes(path);

// The first one has no page to take care of, and a page waits for it. A later one has all its files before it can be the one,
// and waits until no page of an earlier build is open: what those have not fetched yet is kept for them alone.
self.addEventListener('install', (event) =>
  event.waitUntil(self.registration.active ? keep(FILES.page) : self.skipWaiting()),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), forgetEarlier()])),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== FOLDER.origin || !url.pathname.startsWith(FOLDER.pathname)) return;
  const path = url.pathname.slice(FOLDER.pathname.length);
  if (HASHED.test(path)) event.respondWith(hashed(event, path).then(isolated));
  else if (request.mode === 'navigate' && DOCUMENTS.includes(path))
    event.respondWith(freshOr(event, documentFor(path)).then(isolated));
  else if (request.method === 'GET' && isOurs(path)) event.respondWith(freshOr(event, path));
});

/** What a page asks: `keep` files, or whether a file `is` of this build. Answered through the port that comes with it. */
self.addEventListener('message', (event) => {
  const { keep: which, used = [], is, take } = event.data ?? {};
  const [port] = event.ports;
  const answer = (promise) =>
    event.waitUntil(
      promise.then(
        () => port?.postMessage(true),
        () => port?.postMessage(false),
      ),
    );
  if (which === 'page') answer(keepPage(used.filter(isOurs)));
  else if (which === 'all') answer(keep(ALL));
  else if (is !== undefined) port?.postMessage(isOurs(is));
  else if (take) event.waitUntil(takeOver());
});

/** What is kept; else what the browser has of it, however old: the page's first load has fetched it, before this worker was there. */
async function hashed(event, path) {
  const store = await ourStore();
  const kept = await store?.match(addressOf(path));
  if (kept) return kept;
  const response = await fetch(event.request, { cache: 'force-cache' });
  if (store && isFile(path, response) && !KEPT_ELSEWHERE.test(path))
    event.waitUntil(store.put(addressOf(path), response.clone()).catch(() => undefined));
  return response;
}

function documentFor(path) {
  if (path.startsWith('embed')) return 'embed.html';
  return path.startsWith('gallery') ? 'gallery.html' : './';
}

/** What the network has; what is kept where it has nothing, or says nothing. */
async function freshOr(event, path) {
  const store = await ourStore();
  const kept = await store?.match(addressOf(path));
  const fresh = fetch(event.request);
  if (!kept) {
    const response = await fresh;
    // Documents are kept with all that belongs to them, or not at all.
    if (store && isOurs(path) && !isDocument(path) && isFile(path, response))
      event.waitUntil(store.put(addressOf(path), response.clone()).catch(() => undefined));
    return response;
  }
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(done, PATIENCE_MS);
  });
  const response = await Promise.race([fresh.catch(() => undefined), late]);
  clearTimeout(timer);
  return response === undefined || response.status >= 500 ? kept : response;
}

/** Who comes again gets what a first visit was not to cost. */
async function keepPage(used) {
  const before = new Set((await (await caches.open(STORE)).keys()).map(({ url }) => url));
  const again = FILES.page.every((path) => before.has(addressOf(path)));
  await keep([...FILES.page, ...used, ...(again ? FILES.soon : [])]);
}

/** Rejects when one of them cannot be had: the others are there by then, and are not asked for again. */
async function keep(paths) {
  const store = await caches.open(STORE);
  const known = new Set((await store.keys()).map(({ url }) => url));
  for (const path of paths) {
    const address = addressOf(path);
    if (known.has(address)) continue;
    const response = (await fromEarlier(path)) ?? (await fetchToKeep(path));
    if (!isFile(path, response)) throw new Error(`${path} cannot be kept`);
    if (isDocument(path) && !(await isOfThisBuild(response.clone())))
      throw new Error(`${path} is of another build`);
    await store.put(address, response);
  }
}

function fetchToKeep(path) {
  if (HASHED.test(path)) return fetch(addressOf(path), { cache: 'force-cache' });
  return fetch(addressOf(path), isDocument(path) ? { cache: 'no-cache' } : {});
}

/** Under the same name there is never anything else. */
async function fromEarlier(path) {
  if (!HASHED.test(path)) return undefined;
  for (const name of await storesOfOurs()) {
    const found = await (await caches.open(name)).match(addressOf(path));
    if (found) return found;
  }
  return undefined;
}

const storesOfOurs = async () => (await caches.keys()).filter((name) => name.startsWith(STORES));
const isDocument = (path) => path === './' || path.endsWith('.html');

/** Some hosts answer with a page whatever is asked. */
function isFile(path, response) {
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  return response.ok && (isDocument(path) || !isPage);
}

/** A host may be in the middle of an update. */
async function isOfThisBuild(response) {
  const named = (await response.text()).match(/assets\/[^"'\s]+/g) ?? [];
  return named.length > 0 && named.every((path) => isOurs(path));
}

/** The page that asks is of this build already: if it is the only one, nobody needs what came before. */
async function takeOver() {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  if (pages.length === 1) await self.skipWaiting();
}

async function forgetEarlier() {
  for (const name of await storesOfOurs()) if (name !== STORE) await caches.delete(name);
}

function isolated(response) {
  // A redirect that the page follows itself, and errors, cannot be rebuilt; they carry no content either.
  if (response.status === 0 || response.type === 'opaqueredirect') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION_HEADERS)) headers.set(name, value);
  const { status, statusText } = response;
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : response.body, { status, statusText, headers });
}
