#!/bin/sh
# sucrase 3.35.1, beside typescript 5.9.3 and esbuild 0.28.2, Node.js 20.20
#
# Sucrase takes the types out of the text and leaves everything else where it stands, lines too, which is why tools that
# show positions like it. One would guess that the JavaScript left over means what the TypeScript meant.
#
# It is not looked at once more as JavaScript. What stood on the two sides of a type can become one statement, or two, or a
# block, and all four below run without an error:
#   type parameters over several lines, as formatters break them: `return` ends at its line, the function gives undefined
#   an assertion before an object in an arrow function: its braces become the body, the function gives undefined
#   a modifier before a computed name, no semicolon in front: `list = [7]` and `["size"] = 2` become one assignment
#   an assertion at the end of a line, an array literal after it: becomes an index into the value
# The lost semicolon after a type alias is known (an open issue of 2021 in its repository), as an error at run time.
# Seen:
#   typescript: function | {"id":1} | {"list":[7],"size":2} | [4,5,6]
#   esbuild: function | {"id":1} | {"list":[7],"size":2} | [4,5,6]
#   sucrase: undefined | undefined | {"list":2} | 5
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit sucrase@3.35.1 typescript@5.9.3 esbuild@0.28.2
cat > program.ts <<'TEXT'
interface Job {
  id: number
}
function maker() {
  return <
    First extends Job,
    Second extends Job,
  >(first: First, second: Second) => [first, second]
}
const job = () => <Job>{ id: 1 }
class Queue {
  list = [7]
  private ['size'] = 2
}
const source: unknown = [4, 5, 6]
const numbers = source as number[]
[1]
const seen = [typeof maker(), job(), new Queue(), numbers]
seen.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' | ')
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
expected='typescript: function | {"id":1} | {"list":[7],"size":2} | [4,5,6]
esbuild: function | {"id":1} | {"list":[7],"size":2} | [4,5,6]
sucrase: undefined | undefined | {"list":2} | 5'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: four programs are other ones once sucrase has taken their types away.'
