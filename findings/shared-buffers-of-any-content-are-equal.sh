#!/bin/sh
# vitest 4.1.12, chai 6.2.2, dequal 2.0.3, fast-deep-equal 3.1.3, lodash 4.17.21, Node.js 20.20
#
# `expect(memory).toStrictEqual(before)` compares what the two hold, to the last property; toEqual is laxer, but not about
# contents. The others are libraries made for that one question. So a test that compares a SharedArrayBuffer with a copy
# from before would fail when a thread has written into it.
#
# It cannot fail: a shared buffer has no properties to compare, and these libraries do not look at its bytes, nor at its
# length. Two buffers of other sizes are equal as well. vitest's toStrictEqual and chai and dequal know the
# ArrayBuffer, but not its sibling; vitest's toEqual and fast-deep-equal know neither. A typed array over either is
# compared as it should be. Only lodash and Node's own assert tell all of them apart.
# Seen (equal or not: two shared buffers of 4 bytes with a 1 and a 2 in them; of 4 and 8 bytes; two ArrayBuffers with a 1
# and a 2; Int32Arrays over the first two):
#   vitest toEqual: equal equal equal no
#   vitest toStrictEqual: equal equal no no
#   chai: equal equal no no
#   dequal: equal equal no no
#   fast-deep-equal: equal equal equal no
#   lodash: no no no no
#   node:assert: no no no no
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit vitest@4.1.12 chai@6.2.2 dequal@2.0.3 fast-deep-equal@3.1.3 lodash@4.17.21
cat > look.test.mjs <<'TEXT'
import assert from 'node:assert';
import { writeFileSync } from 'node:fs';
import { expect as chai } from 'chai';
import { dequal } from 'dequal';
import same from 'fast-deep-equal';
import lodash from 'lodash';
import { expect, test } from 'vitest';

const filled = (Buffer, size, first) => {
  const buffer = new Buffer(size);
  new Uint8Array(buffer)[0] = first;
  return buffer;
};
const pairs = [
  [filled(SharedArrayBuffer, 4, 1), filled(SharedArrayBuffer, 4, 2)],
  [filled(SharedArrayBuffer, 4, 1), filled(SharedArrayBuffer, 8, 1)],
  [filled(ArrayBuffer, 4, 1), filled(ArrayBuffer, 4, 2)],
  [new Int32Array(filled(SharedArrayBuffer, 4, 1)), new Int32Array(filled(SharedArrayBuffer, 4, 2))],
];
const passes = (check) => (a, b) => {
  try {
    check(a, b);
    return true;
  } catch {
    return false;
  }
};
const ways = {
  'vitest toEqual': passes((a, b) => expect(a).toEqual(b)),
  'vitest toStrictEqual': passes((a, b) => expect(a).toStrictEqual(b)),
  chai: passes((a, b) => chai(a).to.deep.equal(b)),
  dequal,
  'fast-deep-equal': same,
  lodash: lodash.isEqual,
  'node:assert': passes(assert.deepStrictEqual),
};
test('look', () => {
  const lines = Object.entries(ways).map(([name, equal]) => {
    return `${name}: ${pairs.map(([a, b]) => (equal(a, b) ? 'equal' : 'no')).join(' ')}`;
  });
  writeFileSync('seen.txt', lines.join('\n'));
});
TEXT
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';

const vitest = await startVitest('test', [], { run: true, watch: false, reporters: [{}] });
await vitest.close();
console.log(readFileSync('seen.txt', 'utf8'));
JS
expected='vitest toEqual: equal equal equal no
vitest toStrictEqual: equal equal no no
chai: equal equal no no
dequal: equal equal no no
fast-deep-equal: equal equal equal no
lodash: no no no no
node:assert: no no no no'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: shared buffers are equal whatever they hold.'
