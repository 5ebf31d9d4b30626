import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ISOLATION_HEADERS } from './isolation-headers.mjs';

const publicFile = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../public', name), 'utf8');

it('the service worker and _headers repeat the headers word for word', () => {
  const inServiceWorker = [...publicFile('sw.js').matchAll(/^ {2}'([\w-]+)': '([\w*-]+)',$/gm)];
  const inHeadersFile = [...publicFile('_headers').matchAll(/^ {2}([\w-]+): ([\w*-]+)$/gm)];
  for (const found of [inServiceWorker, inHeadersFile]) {
    expect(Object.fromEntries(found.map(([, name, value]) => [name, value]))).toEqual(
      ISOLATION_HEADERS,
    );
  }
});

it('the service worker knows every page of the site', () => {
  const pages = readdirSync(resolve(import.meta.dirname, '..')).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages).toContain('index.html');
  for (const page of pages) expect(publicFile('sw.js')).toContain(`'${page}'`);
});
