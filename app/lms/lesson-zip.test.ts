/** The copy of the site: every file as the build wrote it, or none at all. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { lessonZip, type ZipWish } from './lesson-zip';
import { FILES, type SiteFile } from './site-files';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 60 : 2_000;
const WISH: ZipWish = {
  kind: 'site',
  withPython: true,
  passedFrom: 80,
  lessonId: 'queues',
  title: 'Queues',
  language: 'en',
  readMe: 'how to',
  unrecorded: 'nothing is recorded',
};

interface Served {
  readonly path: string;
  readonly contents: Uint8Array<ArrayBuffer>;
}

const served: fc.Arbitrary<Served[]> = fc.uniqueArray(
  fc.record({
    path: fc
      .string({ unit: fc.constantFrom('a', 'b', '-', '/', ' ', 'ü', '%', '#', '?'), minLength: 1 })
      .map((name) => `assets/x${name}.js`),
    contents: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  { selector: ({ path }) => path, minLength: 1, maxLength: 6 },
);

const listOf = (files: readonly Served[]): SiteFile[] =>
  files.map(({ path, contents }) => ({ path, bytes: contents.length, packed: 1 }));

/** A host that has these, by their addresses; null: it answers 404. */
function serve(
  files: readonly { readonly path: string; readonly contents: Uint8Array<ArrayBuffer> | null }[],
): void {
  vi.stubGlobal('document', { baseURI: 'https://host.example/lesson/' });
  vi.stubGlobal('fetch', async ({ href }: URL) => {
    const path = decodeURIComponent(href.slice('https://host.example/lesson/'.length));
    const contents = files.find((file) => file.path === path)?.contents;
    return contents ? new Response(contents) : new Response('', { status: 404 });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what the host has is what the zip has, byte by byte, and listed in it', async () => {
  await fc.assert(
    fc.asyncProperty(served, async (files) => {
      serve(files);
      const heard: number[] = [];
      const zip = unzipSync(await lessonZip(listOf(files), WISH, (come) => heard.push(come)));
      for (const { path, contents } of files) expect(zip[path], path).toEqual(contents);
      expect(heard).toEqual(files.map((_, i) => i + 1));
      expect(JSON.parse(new TextDecoder().decode(zip[FILES]))).toEqual(listOf(files));
    }),
    { numRuns: RUNS },
  );
});

test('a file that is not there, shorter or longer than the build wrote it: no zip, and its name is said', async () => {
  await fc.assert(
    fc.asyncProperty(
      served,
      fc.nat(),
      fc.constantFrom('gone', 'cut', 'longer'),
      async (files, which, how) => {
        const wrong = files[which % files.length];
        const changed = ({ contents }: Served) => {
          if (how === 'gone') return null;
          return how === 'longer' ? Uint8Array.from([...contents, 0]) : contents.slice(1);
        };
        if (how === 'cut' && wrong?.contents.length === 0) return;
        serve(files.map((file) => (file === wrong ? { ...file, contents: changed(file) } : file)));
        await expect(lessonZip(listOf(files), WISH, () => undefined)).rejects.toThrow(
          `${wrong?.path} is not what the build wrote`,
        );
      },
    ),
    { numRuns: RUNS },
  );
});

test('once a file could not be had nothing is told of those that still come', async () => {
  const files = Array.from({ length: 30 }, (_, i) => ({
    path: `assets/${i}.js`,
    contents: i === 0 ? null : Uint8Array.of(i),
  }));
  serve(files);
  const answer = fetch;
  let late = 0;
  vi.stubGlobal('fetch', async (url: URL) => {
    if (!url.pathname.endsWith('/0.js'))
      for (let turns = 100; turns > 0; turns--) await Promise.resolve();
    late++;
    return answer(url);
  });
  const heard: number[] = [];
  const listed = files.map(({ path }) => ({ path, bytes: 1, packed: 1 }));
  await expect(lessonZip(listed, WISH, (come) => heard.push(come))).rejects.toThrow('assets/0.js');
  await vi.waitFor(() => expect(late).toBe(8));
  await new Promise((done) => setImmediate(done));
  expect(heard).toEqual([]);
  expect(late, 'and no more is asked for').toBe(8);
});

test('many files come eight at a time, and stand in their order', async () => {
  const files = Array.from({ length: 30 }, (_, i) => ({
    path: `assets/${i}.js`,
    contents: Uint8Array.of(i),
  }));
  serve(files);
  const answer = fetch;
  let [underWay, most] = [0, 0];
  vi.stubGlobal('fetch', async (url: URL) => {
    most = Math.max(most, ++underWay);
    // The later one was asked for, the sooner it comes.
    for (let turns = 30 - Number(/\d+/.exec(url.pathname)?.[0]); turns > 0; turns--)
      await Promise.resolve();
    underWay--;
    return answer(url);
  });
  const zip = unzipSync(await lessonZip(listOf(files), WISH, () => undefined));
  expect(Object.keys(zip).slice(0, files.length)).toEqual(files.map(({ path }) => path));
  expect(most).toBe(8);
});
