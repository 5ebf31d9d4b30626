#!/bin/sh
# async-sema 3.1.1, Node.js 20.20
#
# `RateLimit(rps)` lets that many calls through a second. Nothing says that it must be whole: half a call a second is one
# every two seconds, and with `uniformDistribution` that is what 0.5 gives.
#
# Without it the number is only used to count places, and a part of a place is given as a whole one: 0.5 lets through a call
# each second, twice what was asked for, and 1.5 lets through two. Nothing is raised or said. A rate below 1 should be
# given as 1 and a longer `timeUnit` instead.
# Seen (calls let through at once, and the milliseconds after which a place is free again):
#   2: 2 at once, 1000 ms
#   1.5: 2 at once, 1000 ms
#   0.5: 1 at once, 1000 ms
#   0.5 distributed: 1 at once, 2000 ms
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit async-sema@3.1.1
cat > look.mjs <<'JS'
import { setImmediate } from 'node:timers/promises';
import { RateLimit } from 'async-sema';

// Instead of waiting for the timers, their delays are noted.
const delays = new Set();
globalThis.setTimeout = (_, delay) => void delays.add(delay);
for (const [rate, uniformDistribution] of [[2, false], [1.5, false], [0.5, false], [0.5, true]]) {
  delays.clear();
  const limit = RateLimit(rate, { uniformDistribution });
  let through = 0;
  for (let call = 0; call < 5; call += 1) void limit().then(() => void (through += 1));
  await setImmediate();
  console.log(`${rate}${uniformDistribution ? ' distributed' : ''}: ${through} at once, ${[...delays]} ms`);
}
JS
expected='2: 2 at once, 1000 ms
1.5: 2 at once, 1000 ms
0.5: 1 at once, 1000 ms
0.5 distributed: 1 at once, 2000 ms'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a rate that is not whole is rounded up.'
