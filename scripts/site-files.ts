/**
 * `files.json` beside the built page: all that a copy of the site needs, with sizes, so that the page can make one
 * (app/lms/). Left out is what only the gallery for development needs, and what hosts read and do not serve.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';

export const LIST = 'files.json';
const NOT_SERVED = ['_headers', LIST];
/** Its page, and what no other page reaches. */
const DEVELOPMENT = 'gallery.html';

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** In a zip, about. */
  readonly packed: number;
}

export function siteFilesPlugin(): Plugin {
  let left: ReadonlySet<string> = new Set();
  return {
    name: 'queuebook-site-files',
    apply: 'build',
    generateBundle(_, bundle) {
      left = onlyOf(
        DEVELOPMENT,
        Object.values(bundle).filter((file) => file.type === 'chunk'),
      );
    },
    writeBundle({ dir = 'dist' }) {
      writeFileSync(resolve(dir, LIST), `${JSON.stringify(filesIn(dir, left))}\n`);
    },
  };
}

/** By path, those that are left out not among them. */
export function filesIn(folder: string, left: ReadonlySet<string>): ListedFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(resolve(folder, path)).isFile())
    .filter((path) => !left.has(path) && !NOT_SERVED.includes(path));
  return paths.toSorted().map((path) => {
    const contents = readFileSync(resolve(folder, path));
    return { path, bytes: contents.length, packed: deflateRawSync(contents).length };
  });
}

/** What is looked at of a script of the build. */
interface Chunk {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** The page itself, and scripts and styles that are reached from its entry alone. */
export function onlyOf(page: string, all: readonly Chunk[]): Set<string> {
  const isPages = ({ facadeModuleId }: Chunk) => facadeModuleId?.endsWith(page) ?? false;
  const entries = all.filter(({ isEntry }) => isEntry);
  const kept = reached(
    entries.filter((entry) => !isPages(entry)),
    all,
  );
  const left = reached(entries.filter(isPages), all);
  return new Set([page, ...[...left].filter((name) => !kept.has(name))]);
}

function reached(from: readonly Chunk[], all: readonly Chunk[]): Set<string> {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) return;
    found.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const { fileName } of from) visit(fileName);
  return found;
}
