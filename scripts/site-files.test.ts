import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, onlyOf } from './site-files';
import { temporaryFolder } from './temporary-folder.ts';

it('lists what is served, with its sizes, by path', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  for (const [path, text] of [
    ['index.html', 'x'.repeat(1000)],
    ['assets/page.js', 'page'],
    ['assets/gallery.js', 'gallery'],
    ['_headers', '/*'],
    ['files.json', '[]'],
  ] as const)
    writeFileSync(join(folder, path), text);
  const files = filesIn(folder, new Set(['assets/gallery.js']));
  expect(files.map(({ path }) => path)).toEqual(['assets/page.js', 'index.html']);
  expect(files[1]).toMatchObject({ path: 'index.html', bytes: 1000 });
  expect(files[1]?.packed).toBeLessThan(100);
});

it('a page for development is left out with what it alone reaches, now or later', () => {
  const chunk = (
    fileName: string,
    entry: string | null,
    imports: readonly string[] = [],
    dynamicImports: readonly string[] = [],
    css: readonly string[] = [],
  ) => ({
    fileName,
    facadeModuleId: entry,
    isEntry: entry !== null,
    imports,
    dynamicImports,
    viteMetadata: { importedCss: new Set(css) },
  });
  const left = onlyOf('gallery.html', [
    chunk('index.js', '/index.html', ['shared.js'], ['later.js'], ['page.css']),
    chunk(
      'gallery.js',
      '/gallery.html',
      ['shared.js'],
      ['scenes.js', 'later.js'],
      ['page.css', 'gallery.css'],
    ),
    chunk('shared.js', null, ['index.js']),
    chunk('scenes.js', null, ['gallery.js']),
    chunk('later.js', null),
  ]);
  expect([...left].toSorted()).toEqual(['gallery.css', 'gallery.html', 'gallery.js', 'scenes.js']);
});
