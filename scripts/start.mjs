/**
 * `npm start`: from a fresh clone to a page you can open. Installs, builds and serves, each only when needed.
 * Built-ins only: nothing is installed yet when this begins.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, install, requireNode } from './install.mjs';
import { ISOLATION_HEADERS } from './isolation-headers.mjs';
import { listen, staticServer } from './static-server.mjs';

const FIRST_PORT = 4173;
/** What the built site is made from. */
const SOURCES = ['app', 'workers', 'public', 'scripts', 'index.html', 'vite.config.ts'];

// No import.meta.dirname here: the Node versions that lack it must get as far as the sentence about it.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = resolve(root, 'dist');

requireNode(root);
install(root);
build();
await serve();

function build() {
  const built = resolve(dist, 'index.html');
  const sources = [...SOURCES, 'package-lock.json'].map((path) => resolve(root, path));
  if (existsSync(built) && statSync(built).mtimeMs >= newest(sources)) {
    console.log('The site is built already.');
    return;
  }
  console.log('Building the site …');
  const vite = resolve(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) fail('The site could not be built: the lines above say where.');
}

async function serve() {
  const wanted = Number(process.env.PORT ?? FIRST_PORT);
  const server = staticServer(dist, { headers: ISOLATION_HEADERS });
  const port = await listen(server, wanted).catch((error) =>
    fail(`No port could be opened from ${wanted} on: ${error.message}`),
  );
  if (port !== wanted) console.log(`Port ${wanted} is in use, so this is another one.`);
  console.log(`\nQueuebook is at  http://localhost:${port}/\n\nCtrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      console.log('\nStopped.');
      process.exit(0);
    });
  }
}

/** @param {readonly string[]} paths @returns {number} When the newest file among and below them changed, in ms. */
function newest(paths) {
  const times = paths
    .filter((path) => existsSync(path))
    .map((path) => {
      const found = statSync(path);
      if (!found.isDirectory()) return found.mtimeMs;
      return newest(readdirSync(path).map((name) => resolve(path, name)));
    });
  return Math.max(0, ...times);
}
