#!/bin/sh
# mutex-ts 1.0.3, Node.js 20.20
#
# `MutexRW` is a lock for many readers or one writer. One would guess that a reader who asks while a writer holds it waits.
#
# It does where the writer came alone. Where a second writer was in line, the reader is let in beside that second one: the
# new holder sets the flag "a writer is inside" before the note to clear it, left behind by the writer before, is carried
# out. From then on the lock believes that nobody writes. Two writers are still kept apart.
# Seen (who is inside when the reader has been waiting for a while):
#   one writer: writer 1
#   two writers, one after the other: writer 2 and reader
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit mutex-ts@1.0.3
cat > look.mjs <<'JS'
import { setImmediate } from 'node:timers/promises';
import { MutexRW } from 'mutex-ts';

async function inside(writers) {
  const lock = new MutexRW();
  const asked = Array.from({ length: writers }, () => lock.obtainRW());
  const holders = new Set();
  for (const [place, writer] of asked.entries()) {
    const release = await writer;
    if (place + 1 < writers) release();
    else holders.add(`writer ${place + 1}`);
  }
  await setImmediate();
  void lock.obtainRO().then(() => holders.add('reader'));
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
  return [...holders].join(' and ');
}
console.log('one writer:', await inside(1));
console.log('two writers, one after the other:', await inside(2));
JS
expected='one writer: writer 1
two writers, one after the other: writer 2 and reader'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a reader shares the lock with the second of two writers.'
