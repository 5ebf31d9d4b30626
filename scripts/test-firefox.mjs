/**
 * `npm run test:firefox`: in Firefox, too, every run cell runs in both languages, and nothing of it gets out. A few of the tests of
 * `npm run test:browsers`; on a machine that has no Firefox, and cannot get or start one, they are skipped, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideFirefox } from './other-browsers.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const missing = provideFirefox((line) => console.log(line));
if (missing === null) {
  const words = ['playwright', 'test', '--config=playwright.browsers.config.ts'];
  const { status } = spawnSync('npx', [...words, '--project=firefox', '--grep=@smoke'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { QUEUEBOOK_REPORT: 'firefox', ...process.env },
    shell: process.platform === 'win32',
  });
  process.exitCode = status === 0 ? 0 : 1;
} else {
  console.log(`\n  ${'='.repeat(12)}  NOT TRIED in Firefox: ${missing}  ${'='.repeat(12)}\n`);
}
