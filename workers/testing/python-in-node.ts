/** The room's Python in Node, where nothing can be suspended: for tests of what needs no threads. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { KIND_CODE } from '../trace/events';

/** @param library a zip in place of the package's own */
export async function pythonInNode(library?: string): Promise<PyodideAPI> {
  const python = await loadPyodide(library === undefined ? {} : { stdLibURL: library });
  const folder = resolve(import.meta.dirname, '../python/qb');
  Object.assign(globalThis, { qbKinds: JSON.stringify(KIND_CODE) });
  python.FS.mkdirTree('/qb/qb');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py')))
    python.FS.writeFile(`/qb/qb/${file}`, readFileSync(resolve(folder, file), 'utf8'));
  python.runPython("import sys; sys.path.insert(0, '/qb')");
  return python;
}
