#!/bin/sh
# vite 8.3.8 (its bundler is rolldown), rollup 4.53.3, Node.js 20.20
#
# Sources with import and export are ES modules to a bundler, whatever the package they lie in; so one would guess that
# `"type"` in their package.json changes nothing about the bundle, and rollup's is the same to the letter.
#
# vite's is not. Where the nearest package.json says `"type": "commonjs"` (`npm init -y` of npm 11 writes that line) each
# file is wrapped as a CommonJS module: a runtime of rolldown's comes first, the entry becomes a default export, and a
# script that is taken for one flat list of statements is none any more. A folder with `"type": "module"`, or without the
# line, gives flat code.
# Seen, for the same two files:
#   module: flat    none: flat    commonjs: wrapped    (rollup: the same for all three)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true }\n' > package.json
npm install --silent --no-fund --no-audit vite@8.3.8 rollup@4.53.3
for type in module none commonjs; do
  mkdir "$type"
  if [ "$type" = none ]; then line='{ "private": true }'; else line="{ \"private\": true, \"type\": \"$type\" }"; fi
  printf '%s\n' "$line" > "$type/package.json"
  printf 'export function twice(x) {\n  return 2 * x;\n}\n' > "$type/twice.js"
  printf "import { twice } from './twice.js';\nconsole.log(twice(21));\n" > "$type/entry.js"
done
cat > look.mjs <<'JS'
import { resolve } from 'node:path';
import { rollup } from 'rollup';
import { build } from 'vite';

const rolled = new Set();
for (const type of ['module', 'none', 'commonjs']) {
  const entry = resolve(type, 'entry.js');
  const { output: [{ code }] } = await build({
    root: resolve(type),
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, minify: false, rolldownOptions: { input: entry } },
  });
  const flat = !code.includes('__commonJS') && !code.includes('export default');
  console.log(`${type}: ${flat ? 'flat' : 'wrapped'}`);
  const other = await rollup({ input: entry });
  rolled.add((await other.generate({})).output[0].code);
}
console.log('kinds of rollup bundles:', rolled.size);
JS
expected='module: flat
none: flat
commonjs: wrapped
kinds of rollup bundles: 1'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: ES modules of a CommonJS package are wrapped.'
