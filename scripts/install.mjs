/** What `npm start` and `npm test` both need first: a Node that is new enough, and the packages. Built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Node.js 20 had its last release in April 2026. */
const MAINTAINED = '22';

/** Ends the process with one sentence when this Node is older than package.json allows. */
export function requireNode(/** @type {string} */ root) {
  const wanted = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).engines.node;
  const minimum = wanted.replace('>=', '');
  if (!isAtLeast(process.versions.node, minimum))
    fail(
      `Queuebook needs Node.js ${minimum} or newer, and this is ${process.versions.node}: get 24 from https://nodejs.org and try again.`,
    );
  if (!isAtLeast(process.versions.node, MAINTAINED))
    console.log(
      `This is Node.js ${process.versions.node}. It works, but gets no security updates since April 2026: 24 does, https://nodejs.org`,
    );
}

/** @param {string} version @param {string} minimum Both as '20.19'; missing parts count as 0. */
export function isAtLeast(version, minimum) {
  const have = version.split('.').map(Number);
  const parts = minimum.split('.').map(Number);
  const different = parts.findIndex((part, at) => (have[at] || 0) !== part);
  return different === -1 || (have[different] || 0) > (parts[different] || 0);
}

/** Runs `npm ci` when node_modules is missing or older than package-lock.json. */
export function install(/** @type {string} */ root) {
  const written = resolve(root, 'node_modules/.package-lock.json');
  const lock = resolve(root, 'package-lock.json');
  if (existsSync(written) && statSync(written).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(
    existsSync(written)
      ? 'The list of packages has changed: installing anew (npm ci) …'
      : 'Installing the packages (npm ci); this is needed once …',
  );
  // --include=dev: the build tools are development packages, and NODE_ENV=production would leave them out.
  const arguments_ = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', arguments_, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    fail('The packages could not be installed: npm says above why (often: no network). Try again.');
  }
}

/** @param {string} sentence @returns {never} */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
