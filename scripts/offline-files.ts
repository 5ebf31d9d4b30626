/**
 * What the service worker keeps for when there is no network: the build writes the list into it. `page` comes by itself, once the
 * page is idle; `more` when somebody uses it, or asks for all: recorded runs, other languages of words, what Python is
 * started with. Pages for development are kept by nobody.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface OfflineFiles {
  readonly page: readonly string[];
  /** A first visit is to cost little more than a visit: these come with the second. */
  readonly soon: readonly string[];
  readonly more: readonly string[];
}

const NOT_KEPT =
  /^(_headers|sw\.js|gallery\.html|assets\/gallery-.*|assets\/python-worker-.*|screenshots\/.*|icons\/.*\.png|.*\.(wasm|zip))$/;
/** What is wanted where a lesson is prepared, where a run is taken to another tool, or where nothing runs. */
const SOON =
  /^assets\/(ShareLesson|share|export-chrome|EmbedSnippet|lesson-zip|Notes|notes-message|in-lesson|WhyNotRunHere|ObstacleAct|EngineObstacle)-.*$/;
const MORE =
  /^(licences\.txt|files\.json|lms\.js|record(ed|ings)\/.*|assets\/python-start-.*|manifest\.\w+\.webmanifest)$/;

/** @param others files that hold nothing but words of another language than English */
export function offlineFiles(names: readonly string[], others: ReadonlySet<string>): OfflineFiles {
  const kept = names.filter((name) => !NOT_KEPT.test(name)).toSorted();
  const isMore = (name: string) => MORE.test(name) || others.has(name);
  const page = kept.filter((name) => !isMore(name) && !SOON.test(name));
  // The address of the folder is the page's own.
  return {
    page: page.map((name) => (name === 'index.html' ? './' : name)),
    soon: kept.filter((name) => SOON.test(name)),
    more: kept.filter(isMore),
  };
}

/** @throws Error when the service worker has no place for them */
export function withFiles(serviceWorker: string, build: string, files: OfflineFiles): string {
  const written = serviceWorker
    .replace("const BUILD = 'none';", `const BUILD = '${build}';`)
    .replace(
      'const FILES = { page: [], soon: [], more: [] };',
      `const FILES = ${JSON.stringify(files)};`,
    );
  if (!written.includes(build) || !written.includes(JSON.stringify(files)))
    throw new Error('public/sw.js has no place for the files that it is to keep.');
  return written;
}

const OTHER_WORDS = /\/app\/messages\/(?!en\/)[a-z]{2,3}\//;

export function offlinePlugin(): Plugin {
  return {
    name: 'queuebook-offline-files',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const others = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' &&
        file.moduleIds.length > 0 &&
        file.moduleIds.every((id) => OTHER_WORDS.test(id))
          ? [file.fileName]
          : [],
      );
      const names = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(dir.length + 1)
            .replaceAll('\\', '/'),
        );
      const files = offlineFiles(names, new Set(others));
      const hash = createHash('sha256').update(JSON.stringify(files));
      // Of files whose names say nothing of what is in them.
      for (const name of names
        .filter((each) => !each.startsWith('assets/') && each !== 'sw.js')
        .toSorted())
        hash.update(readFileSync(join(dir, name)));
      const path = join(dir, 'sw.js');
      writeFileSync(
        path,
        withFiles(readFileSync(path, 'utf8'), hash.digest('hex').slice(0, 8), files),
      );
    },
  };
}
