import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodingFor } from './served-body.mjs';
import { listen, staticServer } from './static-server.mjs';

let folder = '';
let site = '';
let open: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queuebook-'));
  site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'page');
  writeFileSync(join(site, 'assets', 'worker.js'), 'script');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterEach(() => {
  for (const server of open) server.close();
  open = [];
  rmSync(folder, { recursive: true });
});

async function serving(options?: Parameters<typeof staticServer>[1]): Promise<number> {
  const server = staticServer(site, options);
  open.push(server);
  return listen(server, 0);
}

/** The path goes out as it stands; fetch() would tidy `..` away before. */
function get(port: number, path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{
    status: number | undefined;
    headers: Record<string, unknown>;
    body: Buffer;
    text: string;
  }>((done, failed) => {
    const sent = request({ host: 'localhost', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        done({ status: response.statusCode, headers: response.headers, body, text: String(body) });
      });
    });
    sent.on('error', failed);
    sent.end();
  });
}

it('sends a page, a script with its type, and 404 for what is not there', async () => {
  const port = await serving();
  expect(await get(port, '/')).toMatchObject({ status: 200, text: 'page' });
  const script = await get(port, '/assets/worker.js?v=1');
  expect(script).toMatchObject({ status: 200, text: 'script' });
  expect(script.headers['content-type']).toContain('text/javascript');
  expect(await get(port, '/missing.js')).toMatchObject({ status: 404 });
  expect(await get(port, '/assets')).toMatchObject({ status: 404 });
  expect(await get(port, '/', 'POST')).toMatchObject({ status: 405 });
  expect(await get(port, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

it('puts the headers on every answer, errors too', async () => {
  const port = await serving({ headers: { 'X-Marked': 'yes' } });
  for (const path of ['/', '/assets/worker.js', '/missing.js']) {
    expect((await get(port, path)).headers['x-marked'], path).toBe('yes');
  }
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/%00'])(
  'sends nothing from outside the folder: %s',
  async (path) => {
    expect((await get(await serving(), path)).status).toBe(404);
  },
);

it('lives under the path it is given, and nowhere else', async () => {
  const port = await serving({ base: '/course/' });
  expect(await get(port, '/course/')).toMatchObject({ status: 200, text: 'page' });
  expect(await get(port, '/')).toMatchObject({ status: 404 });
});

it('takes the next port when the wanted one is in use', async () => {
  const first = await serving();
  const server = staticServer(site);
  open.push(server);
  expect(await listen(server, first)).toBeGreaterThan(first);
});

const LONG = 'const answer = 42;\n'.repeat(200);

it.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('compresses text with %s where that is understood', async (encoding, open) => {
  writeFileSync(join(site, 'assets', 'worker.js'), LONG);
  const port = await serving();
  const script = '/assets/worker.js';
  const sent = await get(port, script, 'GET', { 'Accept-Encoding': `deflate, ${encoding}` });
  expect(sent.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  expect(sent.body.byteLength).toBeLessThan(LONG.length / 10);
  expect(Number(sent.headers['content-length'])).toBe(sent.body.byteLength);
  expect(String(open(sent.body))).toBe(LONG);
  const plain = await get(port, script);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.text).toBe(LONG);
  expect(plain.headers.etag).not.toBe(sent.headers.etag);
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0', null],
  ['', null],
])('of %j it takes %j', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));

it('sends nothing again to who has it, and the new text once it has changed', async () => {
  const port = await serving({ headers: { 'X-Marked': 'yes' } });
  const { headers } = await get(port, '/');
  const etag = String(headers.etag);
  const again = await get(port, '/', 'GET', { 'If-None-Match': `"other", ${etag}` });
  expect(again).toMatchObject({ status: 304, text: '' });
  expect(again.headers).toMatchObject({ etag, 'x-marked': 'yes' });
  writeFileSync(join(site, 'index.html'), 'another page');
  const changed = await get(port, '/', 'GET', { 'If-None-Match': etag });
  expect(changed).toMatchObject({ status: 200, text: 'another page' });
});

it('names that carry a hash may be kept for ever, all others are asked for again', async () => {
  writeFileSync(join(site, 'assets', 'index-Bx3_9-aZ.js'), 'hashed');
  const port = await serving({ base: '/course/' });
  const caching = async (path: string) =>
    (await get(port, `/course/${path}`)).headers['cache-control'];
  expect(await caching('assets/index-Bx3_9-aZ.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'index.html', 'assets/worker.js'])
    expect(await caching(path), path).toBe('no-cache');
});

it('bare: as a host that does nothing of all this', async () => {
  writeFileSync(join(site, 'index.html'), LONG);
  const answers: unknown[] = [];
  const onAnswer = (answer: unknown) => answers.push(answer);
  const port = await serving({ bare: true, types: { '.js': 'text/plain' }, onAnswer });
  const { headers, text } = await get(port, '/', 'GET', { 'Accept-Encoding': 'br' });
  expect(text).toBe(LONG);
  for (const name of ['cache-control', 'etag', 'content-encoding', 'vary'])
    expect(headers).not.toHaveProperty(name);
  expect((await get(port, '/assets/worker.js')).headers['content-type']).toBe('text/plain');
  expect(answers).toEqual([
    { path: '/', status: 200, bytes: LONG.length },
    { path: '/assets/worker.js', status: 200, bytes: 'script'.length },
  ]);
});
