#!/bin/sh
# @henrygd/semaphore 0.1.0, Node.js 20.20
#
# `getSemaphore(key)` gives the semaphore of a key, the same one to everybody who asks by that key; with one place it is a
# mutex. So one part of a program may ask once and keep it in a constant, and another may ask each time it needs it.
#
# But the entry is taken out of the list at the moment the last holder releases, and a semaphore that somebody still has in
# a constant goes on working without it. Whoever asks from then on gets a second semaphore of the same key, and both are
# held at once. Nothing raises; two parts that both keep theirs, or both ask each time, are kept apart as they should be.
# Seen:
#   before the first release: same semaphore true
#   after it: same semaphore false, inside at once 2
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit @henrygd/semaphore@0.1.0
cat > look.mjs <<'JS'
import { setImmediate } from 'node:timers/promises';
import { getSemaphore } from '@henrygd/semaphore';

const kept = getSemaphore('file');
console.log('before the first release: same semaphore', getSemaphore('file') === kept);
await kept.acquire();
kept.release();

let inside = 0;
let most = 0;
const critical = async (semaphore) => {
  await semaphore.acquire();
  inside += 1;
  most = Math.max(most, inside);
  await setImmediate();
  inside -= 1;
  semaphore.release();
};
const asked = getSemaphore('file');
await Promise.all([critical(kept), critical(asked)]);
console.log(`after it: same semaphore ${asked === kept}, inside at once ${most}`);
JS
expected='before the first release: same semaphore true
after it: same semaphore false, inside at once 2'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a kept semaphore and its key part ways.'
