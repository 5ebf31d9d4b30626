import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { offlineFiles, withFiles } from './offline-files.ts';

const BUILT = [
  '_headers',
  'assets/MapFound-aaaaaaaa.js',
  'assets/ShareLesson-aaaaaaaa.js',
  'assets/all-late-aaaaaaaa.js',
  'assets/gallery-aaaaaaaa.js',
  'assets/late-aaaaaaaa.js',
  'assets/page-aaaaaaaa.css',
  'assets/page-aaaaaaaa.js',
  'assets/python-aaaaaaaa.wasm',
  'assets/python-start-aaaaaaaa.js',
  'assets/python-worker-aaaaaaaa.js',
  'embed.html',
  'gallery.html',
  'index.html',
  'manifest.ko.webmanifest',
  'manifest.webmanifest',
  'recorded/in-9.run',
  'recordings/buffer.json',
  'screenshots/wide.png',
  'sw.js',
];

it('the lesson comes by itself, what few use when it is used, and the rest is kept by nobody', () => {
  const files = offlineFiles(BUILT, new Set(['assets/all-late-aaaaaaaa.js']));
  expect(files).toEqual({
    page: [
      'assets/MapFound-aaaaaaaa.js',
      'assets/late-aaaaaaaa.js',
      'assets/page-aaaaaaaa.css',
      'assets/page-aaaaaaaa.js',
      'embed.html',
      './',
      'manifest.webmanifest',
    ],
    soon: ['assets/ShareLesson-aaaaaaaa.js'],
    more: [
      'assets/all-late-aaaaaaaa.js',
      'assets/python-start-aaaaaaaa.js',
      'manifest.ko.webmanifest',
      'recorded/in-9.run',
      'recordings/buffer.json',
    ],
  });
});

it('the service worker has a place for them', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../public/sw.js'), 'utf8');
  const files = { page: ['./'], soon: [], more: ['licences.txt'] };
  expect(withFiles(text, 'abcd1234', files)).toContain(`const FILES = ${JSON.stringify(files)};`);
  expect(() => withFiles('self.oninstall = null;', 'abcd1234', files)).toThrow(/no place/);
});
