import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { start } from './app/messages/en/start.ts';
import { firstLoadOf } from './scripts/first-load.ts';
import { firstPicture } from './scripts/first-picture.ts';
import { framePlugin } from './scripts/frame-plugin.ts';
import { ISOLATION_HEADERS } from './scripts/isolation-headers.mjs';
import { licencesPlugin } from './scripts/licences.ts';
import { manifestsPlugin, otherLanguages } from './scripts/manifests.ts';
import { offlinePlugin } from './scripts/offline-files.ts';
import { plainScript } from './scripts/plain-script.ts';
import { pythonLibraryPlugin } from './scripts/python-library.ts';
import { recordingsFit } from './scripts/recordings-fit.ts';
import { siteFilesPlugin } from './scripts/site-files.ts';
import { slimPreload } from './scripts/slim-preload.ts';
import { slimSucrase } from './scripts/slim-sucrase.ts';
import { startWordsPlugin } from './scripts/start-words.ts';

const pages = ['index.html', 'embed.html', 'gallery.html'].map((page) =>
  resolve(import.meta.dirname, page),
);

/** What a page loads to have `<queue-book>`. */
const ELEMENT = resolve(import.meta.dirname, 'app/embed/element.ts');
/** What the launch page of a package for a learning platform loads. */
const LAUNCH = resolve(import.meta.dirname, 'app/lms/launch.ts');

const PLAIN: Readonly<Record<string, string>> = { [ELEMENT]: 'embed.js', [LAUNCH]: 'lms.js' };

export default defineConfig({
  // Relative addresses: the built site works under any path (a project page, a course server's folder).
  base: './',
  plugins: [
    react(),
    framePlugin(),
    pythonLibraryPlugin(),
    licencesPlugin(),
    slimSucrase(),
    slimPreload(),
    startWordsPlugin(start, () => firstPicture(otherLanguages())),
    plainScript('embed.js'),
    plainScript('lms.js'),
    recordingsFit(),
    manifestsPlugin(),
    offlinePlugin(),
    siteFilesPlugin(),
  ],
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: ISOLATION_HEADERS },
  build: {
    target: 'es2023',
    // Who runs es2023 knows how to preload.
    modulePreload: { polyfill: false },
    // What is downloaded when is held to by a test (e2e/start.spec.ts); who builds the site reads what concerns them.
    chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      input: [...pages.filter((page) => existsSync(page)), ELEMENT, LAUNCH],
      checks: { bundlerTimings: false },
      output: {
        // Pages of other people name them: they keep their names, and are files of their own.
        entryFileNames: ({ facadeModuleId }) =>
          PLAIN[facadeModuleId ?? ''] ?? 'assets/[name]-[hash].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: firstLoadOf('app/main.tsx', 'page') },
            // What the map shares with it comes with it.
            { name: firstLoadOf('app/late.ts', 'late') },
            { name: 'engine', test: /virtual:frame-html/ },
          ],
        },
      },
    },
  },
});
