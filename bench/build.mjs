/** The parts written in TypeScript, built outside the product's build: for Node, and as a page for the browser. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;
const built = resolve(here, 'node_modules/.built');

/**
 * @param {string} root of the repository, or of an earlier one
 * @returns {Promise<typeof import('./engine.ts')>}
 */
export async function buildForNode(root = resolve(here, '..'), name = 'node') {
  const outDir = resolve(built, name);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(root, 'bench/engine.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  });
  return import(pathToFileURL(resolve(outDir, 'engine.mjs')).href);
}

/** The folder of a page that has the engine as the notebook's frame has it, and peers beside it. */
export async function buildPage() {
  const outDir = resolve(built, 'page');
  await build({
    configFile: resolve(here, 'page/vite.config.ts'),
    root: resolve(here, 'page'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  return outDir;
}

/** The notebook itself, as `npm start` serves it. */
export async function buildNotebook() {
  const outDir = resolve(built, 'notebook');
  await build({
    root: resolve(here, '..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}
