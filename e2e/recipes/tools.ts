/** The tools that pages are made with, as npm has them, in a folder of the system's for temporary files. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installApart, temporaryFolder } from '../../scripts/install-apart.mjs';

export const VERSIONS = {
  'h5p-standalone': '3.8.2',
  'reveal.js': '6.0.2',
  vitepress: '1.6.4',
} as const;

export interface Workshop {
  /** The tools are in its node_modules. */
  readonly folder: string;
  /** Writes the files of a site, by path from its folder on. @returns where it is */
  readonly site: (name: string, files: Readonly<Record<string, string>>) => string;
  close(): void;
}

/** @throws Error when npm cannot install them */
export function installTools(): Workshop {
  const folder = temporaryFolder('recipes');
  // What h5p-standalone runs before it is installed asks for a tool of its own.
  installApart(folder, VERSIONS, ['--ignore-scripts']);
  return {
    folder,
    site: (name, files) => {
      const place = join(folder, name);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), text);
      }
      return place;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `vitepress build`. @returns the folder of what it made */
export function buildVitePress({ folder }: Workshop, site: string): string {
  const program = join(folder, 'node_modules/vitepress/bin/vitepress.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', site], {
    cwd: folder,
    encoding: 'utf8',
    // What a test's own environment tells a bundler is not meant for this one.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`vitepress build failed:\n${stdout}\n${stderr}`);
  return join(site, '.vitepress/dist');
}
