#!/bin/sh
# amaro 1.2.1 (the type stripping of Node.js itself is this package), ts-blank-space 0.9.0, beside typescript 5.9.3 and
# esbuild 0.28.2, Node.js 20.20
#
# Both replace types by blanks and put a semicolon where a line would otherwise run on; that was reported and mended for
# statements and for modifiers before a computed name. One would guess that a class without semicolons is safe by now.
#
# A member that is a type from end to end, and goes as a whole, is the gap that is left: a `declare` or `abstract` field in
# amaro, an `abstract` method in both. When a computed name comes next, it becomes an index into the value above: one field
# holds the value of the other, the other does not exist, and nothing raises.
# Seen (an object with the fields list = [7] and size = 2, one such member between them):
#   declare field: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space the same
#   abstract field: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space the same
#   abstract method: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space {"list":2}
# ("the same" is: as typescript)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit amaro@1.2.1 ts-blank-space@0.9.0 typescript@5.9.3 esbuild@0.28.2
cat > look.mjs <<'JS'
import { runInNewContext } from 'node:vm';
import amaro from 'amaro';
import { transformSync } from 'esbuild';
import blank from 'ts-blank-space';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
const tools = {
  typescript: (text) => ts.transpileModule(text, { compilerOptions }).outputText,
  esbuild: (text) => transformSync(text, { loader: 'ts' }).code,
  amaro: (text) => amaro.transformSync(text, { mode: 'strip-only' }).code,
  'ts-blank-space': (text) => blank(text, () => console.log('not supported')),
};
const members = {
  'declare field': 'declare owner: string',
  'abstract field': 'abstract owner: string',
  'abstract method': 'abstract owner(): string',
};
for (const [name, member] of Object.entries(members)) {
  const lines = ['abstract class Queue {', '  list = [7]', `  ${member}`, "  ['size'] = 2", '}', 'class Jobs extends Queue {}', ''];
  const text = `${lines.join('\n')}JSON.stringify(new Jobs())`;
  const seen = Object.entries(tools).map(([tool, strip]) => [tool, runInNewContext(strip(text))]);
  const [[, first]] = seen;
  const parts = seen.map(([tool, value], place) => `${tool} ${place > 0 && value === first ? 'the same' : value}`);
  console.log(`${name}: ${parts.join(' | ')}`);
}
JS
expected='declare field: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space the same
abstract field: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space the same
abstract method: typescript {"list":[7],"size":2} | esbuild the same | amaro {"list":2} | ts-blank-space {"list":2}'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a member that is all type joins the fields above and below it.'
