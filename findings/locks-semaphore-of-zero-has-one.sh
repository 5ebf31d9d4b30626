#!/bin/sh
# locks 0.2.2, Node.js 20.20
#
# A semaphore that begins at 0 is how one task waits until another has done something: `wait` stops until the first
# `signal`. `createSemaphore(0)` should give that one: the README calls the argument the amount of resources available.
#
# The 0 is replaced by the default, 1. The first `wait` goes through before anything was signalled, and every signal after
# that is one ahead. 1 and 2 are taken as they are.
# Seen (how many of three waits go through at once, then after one signal):
#   0: 1, then 2
#   1: 1, then 2
#   2: 2, then 3
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit locks@0.2.2
cat > look.mjs <<'JS'
import locks from 'locks';

for (const initial of [0, 1, 2]) {
  const semaphore = locks.createSemaphore(initial);
  let through = 0;
  for (let n = 0; n < 3; n += 1) semaphore.wait(() => void (through += 1));
  const atOnce = through;
  semaphore.signal();
  console.log(`${initial}: ${atOnce}, then ${through}`);
}
JS
expected='0: 1, then 2
1: 1, then 2
2: 2, then 3'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a semaphore of zero lets one through.'
