/** What source files use, read from their syntax trees: what they import, and the powers they hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ path: string, text: string }} SourceFile `path` is relative to the root, with slashes. */

/** @param {string} root @returns {SourceFile[]} */
export function sourceFiles(root) {
  const inFolders = ['app', 'bench', 'e2e', 'scripts', 'workers'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const beside = readdirSync(root).filter((path) => path.endsWith('.config.ts'));
  return [...inFolders, ...beside]
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
}

/**
 * Imports (static, dynamic, re-exports, import types) and powers, found in the syntax tree: a lesson's
 * text inside a string may say what it likes.
 * @param {SourceFile} file
 * @param {readonly string[]} names Of the powers looked for; `new X` and `x.y` as they are written, `x.*` for all of x.
 */
export function usesOf({ path, text }, names) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  /** @type {{ target: string, at: number }[]} */
  const imports = [];
  /** @type {{ power: string, at: number }[]} */
  const powers = [];
  const take = (/** @type {{ value?: unknown, start: number } | null} */ source) => {
    if (typeof source?.value !== 'string') return;
    // A query tells vite how to load a file; the file is what counts.
    imports.push({ target: source.value.replace(/\?.*$/, ''), at: source.start });
  };
  const note = (/** @type {string} */ name, /** @type {number} */ at) => {
    const power = names.find((each) => isNamed(name, each));
    if (power !== undefined) powers.push({ power, at });
  };
  new Visitor({
    ImportDeclaration: (node) => take(node.source),
    ExportNamedDeclaration: (node) => take(node.source),
    ExportAllDeclaration: (node) => take(node.source),
    TSImportType: (node) => take(node.source),
    ImportExpression: (node) => take('value' in node.source ? node.source : null),
    Identifier: (node) => note(node.name, node.start),
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      note(`${node.object.name}.${node.property.name}`, node.start);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier') note(`new ${node.callee.name}`, node.start);
    },
  }).visit(program);
  return { imports, powers };
}

/**
 * Whether a name is the one meant, or lies in it. A name ending in `*` stands for all that begin so.
 * @param {string} target
 * @param {string} name
 */
export function isNamed(target, name) {
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1));
  return target === name || target.startsWith(`${name}/`);
}
