/** The library's two halves: all of it, nothing twice; and the first is enough for what most programs import. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cellsOf } from '../../app/lessons/lesson';
import { queueLesson } from '../../app/lessons/queue-lesson/queue-lesson';
import { entriesOf } from '../../scripts/cut-zip';
import { filesOfPython } from '../../scripts/python-library';
import { temporaryFolder } from '../../scripts/temporary-folder';
import { pythonInNode } from '../testing/python-in-node';

const { wasm, first, rest } = filesOfPython();
const whole = readFileSync(createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip'));

test('both halves together are what the package has, and a list of the rest', () => {
  const about = (zip: Buffer) =>
    entriesOf(zip)
      .filter(({ name }) => !name.endsWith('/') && name !== 'python_rest.txt')
      .map(({ name, crc, size }) => `${name} ${crc} ${size}`);
  expect([...about(first), ...about(rest)].sort()).toEqual(about(whole).sort());
  const list = entriesOf(first).find(({ name }) => name === 'python_rest.txt');
  const told = list?.packed.toString().split('\n');
  expect(told).toEqual(entriesOf(rest).map(({ name }) => name));
});

test('Python starts from the first half, which is enough for threads and queues', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'first.zip'), first);
  const python = await pythonInNode(join(folder, 'first.zip'));
  let asked = 0;
  Object.assign(globalThis, {
    restOfLibrary: () => {
      asked++;
      python.FS.writeFile('/lib/python_rest.zip', rest);
    },
  });
  python.runPython('import js; from qb import install, world; install.install()');
  python.runPython('world.js_rest, world.run_sync = js.restOfLibrary, lambda promise: promise');
  const modules =
    'collections concurrent.futures.thread contextlib dataclasses datetime enum functools itertools json';
  const more =
    'logging math pprint queue random sched string textwrap threading time timeit traceback typing';
  for (const module of `${modules} ${more}`.split(' ')) python.runPython(`import ${module}`);
  // What reads programs, and what tells of their errors, imports some of it late.
  for (const { python: text } of cellsOf(queueLesson))
    python.pyimport('qb.program').Program(['In'], ['run'], [text]);
  python.runPython(
    'import traceback\ntry: sys.exiit\nexcept AttributeError: traceback.format_exc()',
  );
  expect(() => python.runPython('import _winreg')).toThrow('ModuleNotFoundError');
  expect(asked, 'the rest was asked for').toBe(0);
  // One of the rest, and one whose package lies in the first half.
  expect(python.runPython('import statistics; statistics.mean([1, 3])')).toBe(2);
  python.runPython('import concurrent.futures.process, wsgiref.util');
  expect(asked).toBe(1);
  const kB = (bytes: number) => Math.round(bytes / 1000);
  const packed = gzipSync(wasm, { level: 9 }).length + first.length;
  console.log(
    `Python at first: ${kB(packed)} kB (${kB(first.length)} of ${kB(whole.length)} library)`,
  );
  expect(packed).toBeLessThan(4_420_000);
});
