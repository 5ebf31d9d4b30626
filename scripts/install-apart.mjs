/** Packages that the product has no use for, in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

/** A folder of the system's for temporary files; whoever asks for it removes it. @param {string} name */
export function temporaryFolder(name) {
  return realpathSync(mkdtempSync(resolve(tmpdir(), `queuebook-${name}-`)));
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} dependencies as package.json has them
 * @param {readonly string[]} options of npm
 * @throws {Error} when npm, which says above why, cannot install them
 */
export function installApart(folder, dependencies, options = []) {
  const manifest = { private: true, type: 'module', dependencies };
  writeFileSync(resolve(folder, 'package.json'), JSON.stringify(manifest));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...options], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('could not be installed');
}
