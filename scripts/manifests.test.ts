/** Every language of words has its own manifest, which differs in words alone; English says in its texts what its pages say. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../app/messages/en/start';
import { manifestIn, otherLanguages } from './manifests';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

test('a language’s manifest is the English one in its words', async () => {
  expect(otherLanguages()).toContain('ko');
  const english: Record<string, unknown> = JSON.parse(read('public/manifest.webmanifest'));
  for (const language of otherLanguages()) {
    const manifest: Record<string, unknown> = JSON.parse(await manifestIn(language));
    expect({ ...manifest, lang: undefined, description: english.description }).toEqual({
      ...english,
      lang: undefined,
    });
    expect(manifest.lang).toBe(language);
    expect(manifest.description).not.toBe(english.description);
  }
});

test('English words about the page stand in its files as its texts have them', () => {
  expect(read('index.html')).toContain(`<title>${start.page.title}</title>`);
  expect(read('index.html')).toContain(start.page.description);
  expect(read('embed.html')).toContain(`<title>${start.page.embedded}</title>`);
  expect(read('public/manifest.webmanifest')).toContain(start.page.installed);
});
