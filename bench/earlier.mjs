/** An earlier build of the notebook, to stand beside today's in one run: its own sources, its own dependencies. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * @param {string} commit of this repository
 * @returns {string | null} a folder as `npm start` serves it; null where the history does not reach so far
 */
export function buildEarlier(commit) {
  const folder = resolve(import.meta.dirname, 'node_modules/.built', `earlier-${commit}`);
  const dist = resolve(folder, 'dist');
  if (existsSync(resolve(dist, 'index.html'))) return dist;
  if (!hasCommit(commit)) return null;
  console.error(`building ${commit}`);
  mkdirSync(folder, { recursive: true });
  const sources = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: sources });
  const here = { cwd: folder, stdio: 'inherit' };
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], here);
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], here);
  return dist;
}

function hasCommit(commit) {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
