/**
 * ARCHITECTURE.md names every folder of the project, and no folder that is not there.
 *
 *   node scripts/folders.mjs
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TOP = ['app', 'bench', 'docs', 'e2e', 'findings', 'public', 'scripts', 'workers'];

/** Folders with something in them, two levels deep: what lies deeper belongs to the folder that holds it. */
export function folders(/** @type {string} */ root) {
  const top = TOP.filter((name) => existsSync(resolve(root, name)));
  const inner = top.flatMap((name) =>
    readdirSync(resolve(root, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map((entry) => `${name}/${entry.name}`),
  );
  return [...top, ...inner].filter((path) => readdirSync(resolve(root, path)).length > 0).sort();
}

/**
 * @param {readonly string[]} present Folders that exist.
 * @param {string} text ARCHITECTURE.md; a folder counts as named when it stands there as `app/model/`.
 * @returns {string[]} One sentence per mistake.
 */
export function mistakes(present, text) {
  const named = [...text.matchAll(/`([a-z][\w-]*(?:\/[\w-]+)?)\/`/g)].map(([, path]) => path ?? '');
  return [
    ...present
      .filter((path) => !named.includes(path))
      .map(
        (path) => `ARCHITECTURE.md does not name \`${path}/\`: say in its table what it is for.`,
      ),
    ...named
      .filter((path) => TOP.includes(path.split('/')[0] ?? '') && !present.includes(path))
      .map((path) => `ARCHITECTURE.md names \`${path}/\`, which is not there.`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '..');
  const present = folders(root);
  const found = mistakes(present, readFileSync(resolve(root, 'ARCHITECTURE.md'), 'utf8'));
  for (const sentence of found) console.log(sentence);
  if (found.length === 0) console.log(`ARCHITECTURE.md names all ${present.length} folders.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
