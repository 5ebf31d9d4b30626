#!/bin/sh
# vite 8.3.8 (its bundler is rolldown), rollup 4.53.3, Node.js 20.20
#
# A plugin that wants to watch the sources of a bundle takes them from the chunk: `moduleIds`, or the keys of `modules`.
# One would guess that a module is in the list when the output depends on what it says, as rollup has it.
#
# But a constant of another module is written into the code as its value, and its module then stands in neither list:
# change the 48 below and the output changes, while the chunk says that it is made of the two other files alone.
# Seen:
#   vite:   twice.js entry.js | console.log(48, twice(48))
#   rollup: size.js twice.js entry.js
# A plugin's own `moduleParsed` hears of all three.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit vite@8.3.8 rollup@4.53.3
printf 'export const SIZE = 48;\n' > size.js
printf 'export function twice(x) {\n  return 2 * x;\n}\n' > twice.js
printf "import { SIZE } from './size.js';\nimport { twice } from './twice.js';\nconsole.log(SIZE, twice(SIZE));\n" > entry.js
cat > look.mjs <<'JS'
import { basename, resolve } from 'node:path';
import { rollup } from 'rollup';
import { build } from 'vite';

const entry = resolve('entry.js');
const names = (ids) => ids.map((id) => basename(id)).join(' ');
const parsed = new Set();
const { output: [chunk] } = await build({
  configFile: false,
  logLevel: 'silent',
  publicDir: false,
  plugins: [{ name: 'listener', moduleParsed: ({ id }) => void parsed.add(basename(id)) }],
  build: { write: false, minify: false, rolldownOptions: { input: entry } },
});
const other = await rollup({ input: entry });
const { output: [rolled] } = await other.generate({});
console.log('vite:', names(chunk.moduleIds), '|', names(Object.keys(chunk.modules)));
console.log('its code has the value:', chunk.code.includes('console.log(48, twice(48))'));
console.log('parsed:', [...parsed].sort().join(' '));
console.log('rollup:', names(rolled.moduleIds));
JS
expected='vite: twice.js entry.js | twice.js entry.js
its code has the value: true
parsed: entry.js size.js twice.js
rollup: size.js twice.js entry.js'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: the module of an inlined constant is missing from the chunk.'
