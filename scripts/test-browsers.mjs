/**
 * `npm run test:browsers`: what must hold in Firefox and WebKitGTK as well as in Chromium.
 * A browser that this machine has not and cannot get is skipped, and said. `npm run test:browsers firefox` takes the projects with
 * the word in their name; `-- --write` puts what was seen into docs/browsers.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './browser.mjs';
import { matrix } from './browser-matrix.mjs';
import { provideOthers } from './other-browsers.mjs';
import { closingLine, toldByPlaywright } from './reports.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const report = resolve(root, 'test-results/reports/browsers.json');
const page = resolve(root, 'docs/browsers.md');
const [word = ''] = process.argv.slice(2).filter((given) => !given.startsWith('--'));
/** Between these lines of the page stands what was seen. */
const [SEEN, SEEN_END] = ['<!-- seen -->', '<!-- end -->'];
const PROJECTS = ['firefox', 'webkit', 'webkit-stock'];

const say = (/** @type {string} */ line) => console.log(line);
if (!provideBrowser(root, say)) process.exit(1);
const missing = provideOthers(say);
for (const name of missing)
  say(`\n  ${'='.repeat(12)}  NO ${name}: its tests are skipped  ${'='.repeat(12)}\n`);

const projects = PROJECTS.filter((name) => name.includes(word));
const { status } = spawnSync(
  'npx',
  [
    'playwright',
    'test',
    '--config=playwright.browsers.config.ts',
    ...projects.map((name) => `--project=${name}`),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, QUEUEBOOK_REPORT: 'browsers' },
    shell: process.platform === 'win32',
  },
);
const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
if (told !== null) {
  const table = matrix(told);
  say(`\n${table}\n`);
  if (process.argv.includes('--write')) {
    const text = readFileSync(page, 'utf8');
    const [from, to] = [text.indexOf(SEEN) + SEEN.length, text.indexOf(SEEN_END)];
    writeFileSync(page, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`);
  }
  const { passed, failures, skipped } = toldByPlaywright(told);
  say(closingLine(passed, failures.length, skipped));
}
for (const name of missing) say(`NOT TRIED, for want of the browser: ${name}`);
process.exitCode = status === 0 ? 0 : 1;
