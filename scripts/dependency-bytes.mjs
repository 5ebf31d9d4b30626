/**
 * What each dependency costs the reader's browser, for the table in ARCHITECTURE.md:
 *
 *   node scripts/dependency-bytes.mjs
 *
 * Builds the site in memory. A chunk's bytes, compressed as servers send them, are shared out among its modules
 * by their length before minification, and added up per package: an estimate to a few per cent.
 */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** A package, and what comes with it. What matches none stands by its own name. */
const FAMILIES = /** @type {const} */ ([
  ['react, react-dom', /^(react|react-dom|scheduler)$/],
  [
    '@codemirror/\\*, @lezer/\\*',
    /^(@codemirror|@lezer|@marijn)\/|^(style-mod|w3c-keyname|crelt)$/,
  ],
  ['sucrase', /^(sucrase|ts-interface-checker|lines-and-columns)$|^@jridgewell\//],
  ['d3-array', /^d3-|^internmap$/],
]);

const root = resolve(import.meta.dirname, '..');
process.env.NODE_ENV = 'production';
const built = await build({ root, logLevel: 'silent', build: { write: false } });
if (!('output' in built)) throw new Error('the build gave more than one output');

/** @type {Map<string, { bytes: number, chunks: Set<string> }>} */
const packages = new Map();
let total = 0;
for (const chunk of built.output) {
  if (chunk.type !== 'chunk' || chunk.name.startsWith('gallery')) continue;
  const compressed = gzipSync(chunk.code).length;
  total += compressed;
  const modules = Object.entries(chunk.modules);
  const length = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
  for (const [id, { renderedLength }] of modules) {
    const name = packageOf(id);
    const entry = packages.get(name) ?? { bytes: 0, chunks: new Set() };
    entry.bytes += (compressed * renderedLength) / length;
    entry.chunks.add(chunk.name);
    packages.set(name, entry);
  }
}

console.log('| package | kB, compressed | in |\n|---|---|---|');
for (const [name, { bytes, chunks }] of [...packages].sort(([, a], [, b]) => b.bytes - a.bytes)) {
  console.log(`| ${name} | ${(bytes / 1000).toFixed(1)} | ${[...chunks].join(', ')} |`);
}
console.log(`| together | ${(total / 1000).toFixed(1)} | |`);

/** @param {string} id */
function packageOf(id) {
  if (id.includes('virtual:frame-html')) return "(the frame's document)";
  const [, inside] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  if (inside === undefined) return '(ours)';
  return FAMILIES.find(([, pattern]) => pattern.test(inside))?.[0] ?? inside;
}
