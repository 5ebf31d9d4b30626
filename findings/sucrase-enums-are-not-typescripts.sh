#!/bin/sh
# sucrase 3.35.1, beside typescript 5.9.3 and esbuild 0.28.2, Node.js 20.20
#
# An enum is one of the few parts of TypeScript that becomes code, and its rules are short: members with a string have no
# entry back from value to name, and the enum is a constant of the block that it stands in.
#
# Sucrase sees a string only where the value is one plain literal; where it is put together (`First + "b"`, a template) the
# entry back is made as for numbers, and lists of keys or values hold members nobody wrote. And it declares with `var`: an
# enum in an inner block adds its members to the one outside, and one in a loop is shared by all that the rounds keep.
# Seen (the keys of a string enum, the keys of an outer enum after an inner one of its name, a member as two rounds see it):
#   typescript: First,Second,Third | Red | 0,1
#   esbuild: First,Second,Third | Red | 0,1
#   sucrase: First,Second,ab,Third,ac | Red,Blue | 1,1
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit sucrase@3.35.1 typescript@5.9.3 esbuild@0.28.2
cat > program.ts <<'TEXT'
enum Name {
  First = 'a',
  Second = First + 'b',
  Third = `${First}c`,
}
enum Colour {
  Red = 'red',
}
{
  enum Colour {
    Blue = 'blue',
  }
}
const rounds: (() => number)[] = [];
for (let round = 0; round < 2; round += 1) {
  enum Step {
    Now = round,
  }
  rounds.push(() => Step.Now);
}
[Object.keys(Name), Object.keys(Colour), rounds.map((read) => read())].join(' | ');
TEXT
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { transform } from 'sucrase';
import ts from 'typescript';

const text = readFileSync('program.ts', 'utf8');
const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
const outputs = {
  typescript: ts.transpileModule(text, { compilerOptions }).outputText,
  esbuild: transformSync(text, { loader: 'ts' }).code,
  sucrase: transform(text, { transforms: ['typescript'], disableESTransforms: true }).code,
};
for (const [name, code] of Object.entries(outputs)) console.log(`${name}:`, runInNewContext(code));
JS
expected='typescript: First,Second,Third | Red | 0,1
esbuild: First,Second,Third | Red | 0,1
sucrase: First,Second,ab,Third,ac | Red,Blue | 1,1'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: enums have other members where sucrase wrote them.'
