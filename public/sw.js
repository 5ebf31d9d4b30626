/*
 * Gives Queuebook's own documents and scripts the headers that shared memory needs, for hosts that cannot send them.
 * Whatever else lies in its folder goes its way untouched: a neighbour's page may need what these headers forbid.
 * Nothing is kept offline: each request goes to the network as it came.
 * The same headers as scripts/isolation-headers.mjs; a test keeps them equal.
 */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Access-Control-Allow-Origin': '*',
};

/** Paths from this file's folder on; a host may leave the ending out. A test knows every page that is built. */
const DOCUMENTS = ['', 'index', 'index.html', 'embed', 'embed.html', 'gallery', 'gallery.html'];
/** The build puts a hash of the content into these names. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.\w+$/;
const FOLDER = new URL('./', self.location.href);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== FOLDER.origin || !url.pathname.startsWith(FOLDER.pathname)) return;
  const path = url.pathname.slice(FOLDER.pathname.length);
  if (HASHED.test(path)) event.respondWith(hashed(request).then(isolated));
  else if (request.mode === 'navigate' && DOCUMENTS.includes(path))
    event.respondWith(fetch(request).then(isolated));
});

/** What the browser has of it, however old: the page's first load has just fetched it, before this worker was there. */
function hashed(request) {
  return fetch(request, { cache: 'force-cache' });
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
