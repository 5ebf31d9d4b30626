#!/bin/sh
# recast 0.24.0, beside @babel/generator 8.1.3 (both with @babel/parser 8.1.3), Node.js 20.20
#
# Recast prints what a codemod has changed in a tree and keeps the rest as it was written. Its README says that "the worst
# that can happen is that your changes trigger some harmless reformatting", and its maintainer in an issue (about
# `(await a()).b`, mended) that it takes responsibility for parentheses. One would guess that the text means the tree.
#
# Where the new node is `await`, or a sign before a sign, or a condition that is an arrow function, what it holds is printed
# without parentheses. `await (a || b)` becomes `await a || b`: the promise is no longer waited for. `-(-a)` becomes `--a`,
# which counts a down. All of it is JavaScript and nothing is said; `!(a || b)` beside it is right. Babel's generator prints
# the same trees with parentheses or a space.
# Seen (a codemod that replaces calls by operators; what is printed, and its value for a = 2 and cached = undefined):
#   wait(cached || load()): recast `await cached || load()` a promise, babel `await (cached || load())` 7
#   wait(cached ? cached : load()): recast `await cached ? cached : load()` a promise, babel `await (cached ? cached : load())` 7
#   negate(-a) + a: recast `--a + a` 2, babel `- -a + a` 4
#   plus(+a) + a: recast `++a + a` 6, babel `+ +a + a` 4
#   choose(() => 0, 1, 2): recast `() => 0 ? 1 : 2` a function, babel `(() => 0) ? 1 : 2` 1
#   not(cached || a): recast `!(cached || a)` false, babel `!(cached || a)` false
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit recast@0.24.0 @babel/generator@8.1.3 @babel/parser@8.1.3
cat > look.mjs <<'JS'
import { generate } from '@babel/generator';
import * as babel from '@babel/parser';
import recast from 'recast';

const { builders } = recast.types;
const operators = {
  wait: ([value]) => builders.awaitExpression(value),
  negate: ([value]) => builders.unaryExpression('-', value),
  plus: ([value]) => builders.unaryExpression('+', value),
  not: ([value]) => builders.unaryExpression('!', value),
  choose: ([test, yes, no]) => builders.conditionalExpression(test, yes, no),
};
const parser = { parse: (text) => babel.parse(text, { sourceType: 'module', tokens: true }) };
const changed = (text) => {
  const tree = recast.parse(text, { parser });
  recast.visit(tree, {
    visitCallExpression(path) {
      const operator = operators[path.node.callee.name];
      if (operator !== undefined) path.replace(operator(path.node.arguments));
      this.traverse(path);
    },
  });
  return tree;
};
const AsyncFunction = (async () => {}).constructor;
const value = async (text) => {
  const run = new AsyncFunction('a', 'cached', 'load', `return { value: ${text} };`);
  const seen = (await run(2, undefined, () => Promise.resolve(7))).value;
  return seen instanceof Promise ? 'a promise' : typeof seen === 'function' ? 'a function' : seen;
};
for (const text of [
  'wait(cached || load())',
  'wait(cached ? cached : load())',
  'negate(-a) + a',
  'plus(+a) + a',
  'choose(() => 0, 1, 2)',
  'not(cached || a)',
]) {
  const byRecast = recast.print(changed(text)).code;
  const byBabel = generate(changed(text).program.body[0].expression).code;
  console.log(`${text}: recast \`${byRecast}\` ${await value(byRecast)}, babel \`${byBabel}\` ${await value(byBabel)}`);
}
JS
expected='wait(cached || load()): recast `await cached || load()` a promise, babel `await (cached || load())` 7
wait(cached ? cached : load()): recast `await cached ? cached : load()` a promise, babel `await (cached ? cached : load())` 7
negate(-a) + a: recast `--a + a` 2, babel `- -a + a` 4
plus(+a) + a: recast `++a + a` 6, babel `+ +a + a` 4
choose(() => 0, 1, 2): recast `() => 0 ? 1 : 2` a function, babel `(() => 0) ? 1 : 2` 1
not(cached || a): recast `!(cached || a)` false, babel `!(cached || a)` false'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: parentheses that a tree needs are not printed.'
