/**
 * `npm run test:full`: the long forms of what `npm test` does in short: random programs by the thousand, ten million
 * items, a thousand runs on one page, a heap that is filled, every interleaving. Takes hours; prints its figures.
 * `npm run test:full soak` runs the parts whose name has the word in it, `npm run test:full states 3/10` the third tenth of
 * what can be done in parts; QUEUEBOOK_SEED repeats what was drawn.
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS } from './full-parts.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [word = '', part = '1/1'] = process.argv.slice(2);
const failed = Object.entries(PARTS)
  .filter(([name]) => name.includes(word))
  .filter(([name, command]) => {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    const { status } = spawnSync('npx', [...command], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, QUEUEBOOK_FULL: 'yes', QUEUEBOOK_PART: part },
      shell: process.platform === 'win32',
    });
    return status !== 0;
  })
  .map(([name]) => name);

console.log(failed.length === 0 ? '\nall of it passed' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
