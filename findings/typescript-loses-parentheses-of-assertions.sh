#!/bin/sh
# typescript 5.9.3, 6.0.3 and 7.0.2 (the compiler in Go), Node.js 20.20
#
# A type assertion has no meaning at run time, so one would guess that a program compiled to the newest ECMAScript is the
# same program with the types gone, and that 7 writes what 6 wrote.
#
# The compiler takes the parentheses away with the assertion that they held, and does not always see what the two sides
# then become. No version has all three right, none says a word:
#   -(-a as number)           all three write `--a`: the variable a is changed, and the value is another one
#   (-a as number) ** 2       5.9 and 6.0 write `-a ** 2`, which is no JavaScript; 7.0 keeps the parentheses
#   new (make().kind as any)  7.0 writes `new make().kind()`, which constructs make and then calls; 5.9 and 6.0 were right
# esbuild 0.28.2 is shown beside them: it gives the program that was written.
# Seen (the values of the three, and a after the first):
#   typescript 5.9.3: 1 a=1 | SyntaxError | made by new
#   typescript 6.0.3: 1 a=1 | SyntaxError | made by new
#   typescript 7.0.2: 1 a=1 | 4 | called without new
#   esbuild 0.28.2: 2 a=2 | 4 | made by new
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit five@npm:typescript@5.9.3 six@npm:typescript@6.0.3 seven@npm:typescript@7.0.2 \
  esbuild@0.28.2
printf 'let a: number = 2;\nconst b = -(-a as number);\nexport const seen = `${b} a=${a}`;\n' > minus.ts
printf 'let a: number = 2;\nexport const seen = (-a as number) ** 2;\n' > power.ts
cat > made.ts <<'TS'
function Kind(): any {
  return { how: new.target ? 'made by new' : 'called without new' };
}
function make() {
  return { kind: Kind };
}
export const seen = new (make().kind as any)().how;
TS
cat > look.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const names = ['minus', 'power', 'made'];
const value = async (code) => {
  try {
    return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).seen;
  } catch (error) {
    return error.name;
  }
};
for (const [folder, version] of [['five', '5.9.3'], ['six', '6.0.3'], ['seven', '7.0.2']]) {
  const flags = folder === 'five' ? [] : ['--ignoreConfig'];
  const files = names.map((name) => `${name}.ts`);
  const options = ['--target', 'esnext', '--module', 'esnext', '--outDir', folder, ...flags];
  const { status, stdout } = spawnSync('node', [`node_modules/${folder}/bin/tsc`, ...options, ...files], { encoding: 'utf8' });
  if (status !== 0) console.log(stdout);
  const values = names.map((name) => value(readFileSync(`${folder}/${name}.js`, 'utf8')));
  console.log(`typescript ${version}:`, (await Promise.all(values)).join(' | '));
}
const values = names.map((name) => value(transformSync(readFileSync(`${name}.ts`, 'utf8'), { loader: 'ts' }).code));
console.log('esbuild 0.28.2:', (await Promise.all(values)).join(' | '));
JS
expected='typescript 5.9.3: 1 a=1 | SyntaxError | made by new
typescript 6.0.3: 1 a=1 | SyntaxError | made by new
typescript 7.0.2: 1 a=1 | 4 | called without new
esbuild 0.28.2: 2 a=2 | 4 | made by new'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: parentheses go with the assertion, and the program is another one.'
