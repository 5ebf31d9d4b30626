import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
function get(port: number, path: string, method = 'GET') {
  return new Promise<{
    status: number | undefined;
    headers: Record<string, unknown>;
    text: string;
  }>((done, failed) => {
    const sent = request({ host: 'localhost', port, path, method }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        done({ status: response.statusCode, headers: response.headers, text });
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
