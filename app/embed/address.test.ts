/** Addresses of frames: what authors write, and what anybody can. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../languages/language';
import { THEMES } from '../store/settings';
import {
  EMBED_VIEWS,
  embedAddress,
  isOrigin,
  LANGUAGE_NAMES,
  MOST_PROGRAM,
  THEME_NAMES,
} from './address';

test('an address without a word is a whole stage that follows the system', () => {
  expect(embedAddress('#cell=in-9')).toEqual({
    cell: 'in-9',
    program: null,
    title: '',
    language: 'typescript',
    words: null,
    view: 'stage',
    theme: 'auto',
    load: 'near',
    plain: true,
    autoplay: false,
    origins: [],
    xapi: false,
    moment: 0,
    question: true,
    watchFor: true,
    moments: true,
  });
});

test('an author names what is to be shown, asked and watched for', () => {
  const program = "queue.put(1 + 2 & 'a');\n";
  const parts = new URLSearchParams({
    program,
    view: 'flow',
    language: 'python',
    theme: 'dark',
    load: 'click',
    autoplay: 'yes',
    moment: '2',
    xapi: 'yes',
    question: 'first line | second | ',
    'watch-for': 'main: it waits',
    moments: 'put-blocked: main finds no room: it waits | nonsense | get: and here it goes on',
    title: 'One & two',
  });
  expect(embedAddress(`#${parts}`)).toMatchObject({
    program,
    view: 'flow',
    language: 'python',
    theme: 'dark',
    load: 'click',
    autoplay: true,
    moment: 2,
    xapi: true,
    question: ['first line', 'second'],
    watchFor: 'main: it waits',
    moments: [
      { kind: 'put-blocked', says: 'main finds no room: it waits' },
      { kind: 'get', says: 'and here it goes on' },
    ],
    title: 'One & two',
  });
  expect(embedAddress('#question=no&watch-for=no&moments=no')).toMatchObject({
    question: false,
    watchFor: false,
    moments: false,
  });
});

test('only whole origins are named: no wildcard, no path, no other scheme', () => {
  for (const good of [
    'https://example.org',
    'http://127.0.0.1:7002',
    'https://xn--bcher-kva.example',
  ])
    expect(isOrigin(good), good).toBe(true);
  for (const bad of [
    '*',
    'null',
    '',
    'example.org',
    'https://example.org/',
    'https://example.org/page',
    'https://EXAMPLE.org',
    'https://a@example.org',
    'https://*.example.org',
    'file://',
    'javascript:alert(1)',
    ' https://example.org',
  ])
    expect(isOrigin(bad), bad).toBe(false);
  expect(
    embedAddress('#origin=*&origin=https://a.example&origin=https://b.example').origins,
  ).toEqual(['https://a.example', 'https://b.example']);
});

test('whatever stands there, it is read as something that exists', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.dictionary(
        fc.constantFrom(
          'cell',
          'view',
          'language',
          'theme',
          'load',
          'moment',
          'moments',
          'question',
          'origin',
          'program',
        ),
        fc.string({ unit: 'binary' }),
      ),
      (noise, parts) => {
        const address = embedAddress(`#${noise}&${new URLSearchParams(parts)}`);
        expect(EMBED_VIEWS).toContain(address.view);
        expect(LANGUAGES).toContain(address.language);
        expect(THEMES).toContain(address.theme);
        expect(address.origins.filter((origin) => new URL(origin).origin !== origin)).toEqual([]);
        expect(Number.isInteger(address.moment)).toBe(true);
      },
    ),
  );
  expect(embedAddress(`#program=${'x'.repeat(MOST_PROGRAM + 1)}`).program).toBeNull();
});

test('names that stand here twice are the same', () => {
  expect(LANGUAGE_NAMES).toEqual(LANGUAGES);
  expect(THEME_NAMES).toEqual(THEMES);
});

test('a recorded run shows neither a schedule, nor another text, nor a program of an author', () => {
  for (const more of ['token=abc', 'code=abc', 'program=print(1)'])
    expect(embedAddress(`#cell=in-9&${more}`).plain, more).toBe(false);
  expect(embedAddress('#cell=in-9&language=python&view=flow').plain).toBe(true);
});
