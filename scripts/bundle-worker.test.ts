import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleScript } from './bundle-worker.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a minified worker keeps the names of its classes: the log and error messages show them', async () => {
  const entry = join(temporaryFolder(), 'entry.ts');
  writeFileSync(
    entry,
    'function make() { class Queue {} return new Queue(); }\nglobalThis.found = make().constructor.name;',
  );
  const { code } = await bundleScript(entry, { minify: true });
  const context: { found?: string } = {};
  runInNewContext(`globalThis.found = undefined; ${code}`, context);
  expect(context.found).toBe('Queue');
});

test('two classes of one name are refused where the bundle could not keep both their names', async () => {
  const folder = temporaryFolder();
  const entry = join(folder, 'entry.ts');
  writeFileSync(join(folder, 'other.ts'), 'export class Queue {}');
  writeFileSync(
    entry,
    "import { Queue as Other } from './other';\nclass Queue {}\nglobalThis.found = [new Queue(), new Other()];",
  );
  await expect(bundleScript(entry, { minify: true, functionNames: false })).rejects.toThrow(
    'Queue$1',
  );
});
