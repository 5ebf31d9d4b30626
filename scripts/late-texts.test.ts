/** Texts come with the code that says them: what the page's first code says must not be among those that come later. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

const app = resolve(import.meta.dirname, '../app');
const texts = resolve(app, 'messages/en');

function keysIn(path: string): string[] {
  const text = readFileSync(resolve(texts, path), 'utf8');
  return [...text.matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key = '']) => key);
}

const late = readdirSync(resolve(texts, 'late')).flatMap((file) => keysIn(`late/${file}`));
const present = keysIn('present.ts');
const embed = keysIn('embed.ts');
const map = [
  'map.ts',
  'predict-all.ts',
  'schedule-ask.ts',
  'schedule-link.ts',
  'schedule-states-told.ts',
].flatMap(keysIn);
const hints = keysIn('hints.ts');
const about = keysIn('about.ts');
const recorded = keysIn('recorded.ts');
const compilers = keysIn('errors-in-cells.ts');
const words = keysIn('words.ts');
const obstacles = keysIn('engine-obstacles.ts');

interface Read {
  /** What it loads when it is wanted. */
  readonly onDemand: readonly string[];
  /** What it loads at once: no types, and nothing that is imported on demand. */
  readonly imports: readonly string[];
  /** Its strings; of a template the pieces between its values. */
  readonly strings: readonly (readonly string[])[];
}

function read(path: string): Read {
  const imports: string[] = [];
  const onDemand: string[] = [];
  const strings: string[][] = [];
  const take = (source: { value: string } | null, kind: string | undefined) => {
    if (source !== null && kind !== 'type' && source.value.startsWith('.'))
      imports.push(resolve(dirname(path), source.value));
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => take(source, importKind),
    ExportNamedDeclaration: ({ source, exportKind }) => take(source, exportKind),
    ExportAllDeclaration: ({ source, exportKind }) => take(source, exportKind),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string')
        onDemand.push(resolve(dirname(path), source.value));
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push([value]);
    },
    TemplateLiteral: ({ quasis }) => {
      strings.push(quasis.map(({ value }) => value.cooked ?? ''));
    },
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return { imports, onDemand, strings };
}

/** Every file of the app that a module loads with it, itself included; texts are data that everybody has. */
function loadedWith(entry: string): Map<string, Read> {
  const files = new Map<string, Read>();
  const visit = (name: string) => {
    const path = ['', '.ts', '.tsx']
      .map((end) => name + end)
      .find((each) => /\.tsx?$/.test(each) && existsSync(each));
    if (path === undefined || files.has(path) || path.startsWith(texts)) return;
    const file = read(path);
    files.set(path, file);
    file.imports.forEach(visit);
  };
  visit(resolve(app, entry));
  return files;
}

/** A key as it stands, or one that a template makes: what stands before its first value names at least an area and a topic. */
function says([first = '', ...others]: readonly string[], key: string): boolean {
  if (others.length === 0) return first === key;
  return /^\w+\.\w+/.test(first) && key.startsWith(first) && key.endsWith(others.at(-1) ?? '');
}

function said(entry: string, keys: readonly string[]): string[] {
  return [...loadedWith(entry)].flatMap(([path, { strings }]) =>
    keys
      .filter((key) => strings.some((string) => says(string, key)))
      .map((key) => `${path.slice(app.length + 1)} says ${key}`),
  );
}

test('the page says nothing at first whose text comes later', () => {
  expect(late.length).toBeGreaterThan(0);
  const later = [
    ...late,
    ...map,
    ...about,
    ...recorded,
    ...present,
    ...embed,
    ...compilers,
    ...words,
    ...obstacles,
  ];
  expect(said('main.tsx', later)).toEqual([]);
});

/** Texts that a module brings along: those of the files of texts that it imports for what they do. */
function broughtBy(entry: string): string[] {
  const wrappers = [...loadedWith(entry)].flatMap(([path]) =>
    dirname(path) === resolve(app, 'messages') ? read(path).imports : [],
  );
  const files = new Set(wrappers.filter((path) => path.startsWith(texts)));
  return [...files].flatMap((path) =>
    path.endsWith('all-late') ? late : keysIn(`${path.slice(texts.length + 1)}.ts`),
  );
}

test('what is fetched as soon as it is drawn brings the texts that it says, or waits for them', () => {
  const first = [...loadedWith('main.tsx')];
  const drawn = first.flatMap(([path, { onDemand }]) => {
    const text = readFileSync(path, 'utf8');
    const waits = text.includes('fetchLateCode()');
    return /\bfetched[<(]/.test(text) ? onDemand.map((entry) => ({ entry, waits })) : [];
  });
  expect(drawn.length).toBeGreaterThan(3);
  for (const { entry, waits } of drawn) {
    const brought = new Set([...broughtBy(entry), ...(waits ? late : [])]);
    const others = [...late, ...map, ...about, ...obstacles].filter((key) => !brought.has(key));
    expect(said(entry, others)).toEqual([]);
  }
});

test('a lesson names its hints; only what is fetched with them says them', () => {
  const files = said('main.tsx', hints).map((each) => each.replace(/ says .*/, ''));
  expect(files.length).toBe(hints.length);
  for (const file of files) expect(file).toMatch(/^lessons\//);
});

test('neither do presenting and its notes, which come without the rest', () => {
  for (const entry of ['notebook/present/Present.tsx', 'notebook/present/Notes.tsx'])
    expect(said(entry, [...late, ...map, ...about, ...recorded])).toEqual([]);
});

test('neither does one cell in another page, whose entry loads no more than it needs to wait', () => {
  const later = [...late, ...map, ...about, ...recorded, ...present, ...compilers];
  expect(said('embed/embedded.tsx', later)).toEqual([]);
  const entry = [...loadedWith('embed/main.ts').keys()].map((path) => path.slice(app.length + 1));
  expect(entry.sort()).toEqual([
    'embed/address.ts',
    'embed/arrival.ts',
    'embed/main.ts',
    'embed/start-words.ts',
    'messages/chosen.ts',
  ]);
});

test('no texts that come later are among what the page loads before it has chosen its language', () => {
  for (const entry of ['main.tsx', 'messages/spoken.ts'])
    for (const path of loadedWith(entry).keys())
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/^await comesWith/m);
});
