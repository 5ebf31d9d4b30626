/**
 * The headers that give a page shared memory, for every response: pages, scripts and worker scripts alike.
 * COOP and COEP do it in every browser; Document-Isolation-Policy also inside somebody else's page (Chromium);
 * CORP lets such a page load us. `require-corp`, because WebKit knows no `credentialless`.
 * Allow-Origin: a frame with `sandbox="allow-scripts"` has an origin of its own, to which our modules are somebody
 * else's. Every file is public and asks for no credentials.
 * public/_headers and public/sw.js repeat them for hosts we do not run; a test keeps the three equal.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
  'Access-Control-Allow-Origin': '*',
};
