/**
 * `npm run test:nodes`: what does not need a browser, on every Node.js that people have. Each is installed by npm into a
 * folder of the system's for temporary files, and removed with it. `npm run test:nodes 22 24` takes these only,
 * `npm run test:nodes -- 26 --only unit` a part.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installApart, temporaryFolder } from './install-apart.mjs';
import { closingLine } from './reports.mjs';

const root = resolve(import.meta.dirname, '..');
const VERSIONS = ['20', '22', '24', '26'];
/** Against hanging: a busy machine installs and builds for minutes. */
const START_MS = 600_000;
const windows = process.platform === 'win32';
const platform = windows ? 'win' : process.platform;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true } },
});
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
const vite = resolve(root, 'node_modules/vite/bin/vite.js');

/** @type {Readonly<Record<string, (node: string, temporary: string) => boolean | Promise<boolean>>>} */
const STEPS = {
  build: (node, temporary) =>
    ran(node, [vite, 'build', '--logLevel', 'warn', '--outDir', resolve(temporary, 'dist')]),
  start: (node) => starts(node),
  check: (node) => ran(node, [resolve(root, 'scripts/check.mjs')]),
  unit: (node) => ran(node, [vitest, 'run', '--project', 'unit', '--project', 'stores']),
  threads: (node) => ran(node, [vitest, 'run', '--project', 'threads', '--project', 'explored']),
  mutants: (node) => ran(node, [vitest, 'run', '--project', 'mutants']),
};

let [passed, failed] = [0, 0];
/** @type {string[]} */
const table = [];
for (const version of positionals.length > 0 ? positionals : VERSIONS) {
  const temporary = temporaryFolder('node');
  try {
    const node = installed(version, temporary);
    const told = await tell(node, temporary);
    const name = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    table.push(`${name.padEnd(10)} ${told.join('   ')}`);
  } catch (error) {
    failed++;
    table.push(`${version.padEnd(10)} ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
console.log(`\n── Node.js ${'─'.repeat(62)}\n${table.join('\n')}`);
console.log(`\n${closingLine(passed, failed)}`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} node @param {string} temporary */
async function tell(node, temporary) {
  const told = [];
  for (const [name, step] of Object.entries(STEPS)) {
    if (values.only && !values.only.includes(name)) continue;
    const begun = performance.now();
    const ok = await step(node, temporary);
    if (ok) passed++;
    else failed++;
    told.push(
      `${name} ${ok ? 'ok' : 'FAILED'} ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
  }
  return told;
}

/** The program of the newest release with this number. @param {string} version @param {string} temporary */
function installed(version, temporary) {
  const name = `node-${platform}-${process.arch}`;
  console.log(`\n── Node.js ${version}: npm install ${name}@${version}`);
  installApart(temporary, { [name]: version });
  return resolve(temporary, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

/** Tools that a step starts by name find this Node too. @param {string} node */
function environment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/** @param {string} node @param {readonly string[]} args */
function ran(node, args) {
  const { status } = spawnSync(node, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(node),
  });
  return status === 0;
}

/** `npm start`, until its page has been fetched once. @param {string} node @returns {Promise<boolean>} */
async function starts(node) {
  const port = await freePort();
  const server = spawn(node, [resolve(root, 'scripts/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment(node), PORT: String(port) },
  });
  const late = setTimeout(() => server.kill(), START_MS);
  try {
    let said = '';
    for await (const text of server.stdout) {
      said += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address === undefined) continue;
      const response = await fetch(address);
      const page = readFileSync(resolve(root, 'dist/index.html'), 'utf8');
      return response.ok && (await response.text()) === page;
    }
    return false;
  } finally {
    clearTimeout(late);
    server.kill();
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
