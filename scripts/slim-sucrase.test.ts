import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleScript } from './bundle-worker.ts';
import { slimSucrase } from './slim-sucrase.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '..');

/** What sucrase treats apart: each of these goes another way through it. */
const FEATURES = [
  "enum A { x = 1, y } const enum B { z = 'z' }",
  'abstract class A<T> extends B<T> implements C { declare x: number; #p = 1; static {} constructor(public a: number) { super(); } }',
  "import type X from 'y'; import { type Z, w } from 'q'; export type { X }; export { w };",
  "import x = require('y'); export = x;",
  'namespace N { export const a = 1; }',
  'let a = <T,>(x: T) => x; let b = <any>c; a!.b?.c ?? d; x satisfies Y;',
  'function over(a: string): void; function over(a: unknown): asserts a is string {}',
  "const n = 1_000; try { n } catch {} a?.[0]?.(n); import('x');",
  "import React from 'react'; export default class {}",
  'class A { accessor x = 1; override m(): void {} [k: string]: unknown }',
];

/** One program, whole, cut off and without one of its brackets: mistakes go other ways still. */
function texts(): string[] {
  const folder = resolve(root, 'app/languages/typescript');
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...FEATURES, ...files].flatMap((text) => [
    text,
    text.slice(0, text.length / 2),
    text.replace(/[)}]/, ''),
  ]);
}

async function parsedWith(plugins: readonly ReturnType<typeof slimSucrase>[]): Promise<string[]> {
  const entry = join(temporaryFolder(), 'entry.ts');
  const parse = JSON.stringify(resolve(root, 'app/languages/typescript/parse.ts'));
  writeFileSync(
    entry,
    `import { parseCell } from ${parse};
     globalThis.parsed = globalThis.texts.map((text) => {
       const found = parseCell('in-1', text);
       return found.ok ? found.parsed.source : JSON.stringify(found.problem);
     });`,
  );
  const { code } = await bundleScript(entry, { minify: false, plugins });
  const context: { texts: string[]; parsed?: string[] } = { texts: texts() };
  runInNewContext(code, context);
  return context.parsed ?? [];
}

test('what is left out of sucrase is missed by no cell, right or wrong', async () => {
  const [whole, slim] = await Promise.all([parsedWith([]), parsedWith([slimSucrase()])]);
  expect(whole).toHaveLength(texts().length);
  expect(slim).toEqual(whole);
});
