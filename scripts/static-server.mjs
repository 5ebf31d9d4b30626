/** A file server as small as it can be: what `npm start` serves the built site with, and the tests too. */
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { bodyOf } from './served-body.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** The build puts a hash of the content into these names: under the same name there is never anything else. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * @typedef {object} ServerOptions
 * @property {Readonly<Record<string, string>>} [headers] Go on every response, errors included.
 * @property {string} [base] The path the site lives under, '/' by default.
 * @property {boolean} [bare] As the least of hosts: no compression, no validators, not a word about caching.
 * @property {Readonly<Record<string, string>>} [types] Content types by extension that are to differ from the right ones.
 * @property {(answer: { path: string, status: number, bytes: number }) => void} [onAnswer] Hears of each response.
 */

/**
 * @param {string} folder What to serve; nothing outside of it is ever sent.
 * @param {ServerOptions} [options]
 */
export function staticServer(folder, options = {}) {
  const { headers = {}, base = '/', bare = false, types = {}, onAnswer } = options;
  return createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = pathOf(request.url ?? '/');
    /** @param {number} status @param {Record<string, string>} fields @param {Buffer | string} [body] */
    const answer = (status, fields, body = '') => {
      const bytes = request.method === 'HEAD' ? 0 : Buffer.byteLength(body);
      onAnswer?.({ path: path ?? '', status, bytes });
      response.writeHead(status, fields).end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(405, { Allow: 'GET, HEAD' });
    }
    const file = await fileFor(folder, base, path);
    if (file === null) return answer(404, { 'Content-Type': 'text/plain' }, 'Not found\n');
    const extension = extname(file.path);
    const type = types[extension] ?? TYPES[extension] ?? 'application/octet-stream';
    const { body, encoding, tag } = await bodyOf(file, bare ? '' : accepted(request));
    const length = { 'Content-Type': type, 'Content-Length': String(body.byteLength) };
    if (bare) return answer(200, length, body);
    const caching = {
      'Cache-Control': HASHED.test(path ?? '') ? FOR_EVER : 'no-cache',
      ETag: tag,
      Vary: 'Accept-Encoding',
    };
    const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
    if (known.includes(tag) || known.includes('*')) return answer(304, caching);
    const compressed = encoding === null ? {} : { 'Content-Encoding': encoding };
    answer(200, { ...length, ...caching, ...compressed }, body);
  });
}

/** @param {import('node:http').IncomingMessage} request */
function accepted(request) {
  return String(request.headers['accept-encoding'] ?? '');
}

/** @param {string} folder @param {string} base @param {string | null} wanted */
async function fileFor(folder, base, wanted) {
  if (wanted === null || !wanted.startsWith(base)) return null;
  const path = resolve(folder, `./${wanted.slice(base.length)}`);
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const candidate = wanted.endsWith('/') ? resolve(path, 'index.html') : path;
  const found = await stat(candidate).catch(() => null);
  return found?.isFile() ? { path: candidate, changedMs: found.mtimeMs } : null;
}

/** @param {string} url @returns {string | null} null for what is no address at all, as `/%`. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/**
 * Listens on the wanted port, or on the next one that is free.
 * @param {import('node:http').Server} server @param {number} wanted 0: any port.
 * @returns {Promise<number>} The port it got.
 */
export function listen(server, wanted) {
  return new Promise((done, refused) => {
    let port = wanted;
    server.on('error', (error) => {
      const taken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      if (!taken || port >= wanted + 100) return refused(error);
      port += 1;
      server.listen(port, 'localhost');
    });
    server.on('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
    server.listen(port, 'localhost');
  });
}
