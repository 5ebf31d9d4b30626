/** A file server as small as it can be: what `npm start` serves the built site with, and the tests too. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

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

/**
 * @param {string} folder What to serve; nothing outside of it is ever sent.
 * @param {{ headers?: Readonly<Record<string, string>>, base?: string }} [options]
 *   `headers` go on every response, errors included. `base`: the path the site lives under, '/' by default.
 */
export function staticServer(folder, { headers = {}, base = '/' } = {}) {
  return createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-cache');
    const file = await fileFor(folder, base, request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    } else {
      const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': file.bytes });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file.path).pipe(response);
    }
  });
}

/** @param {string} folder @param {string} base @param {string} url */
async function fileFor(folder, base, url) {
  const wanted = pathOf(url);
  if (wanted === null || !wanted.startsWith(base)) return null;
  const path = resolve(folder, `./${wanted.slice(base.length)}`);
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const candidate = wanted.endsWith('/') ? resolve(path, 'index.html') : path;
  const found = await stat(candidate).catch(() => null);
  return found?.isFile() ? { path: candidate, bytes: found.size } : null;
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
