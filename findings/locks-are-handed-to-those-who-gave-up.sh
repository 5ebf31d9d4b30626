#!/bin/sh
# readwrite-lock 1.0.5, async-rwlock 1.1.1, beside async-lock 1.4.1 and async-mutex 0.5.0, Node.js 20.20
#
# All four let one wait for a lock for a limited time; the promise is rejected when that is over. One would guess that who
# gave up is out of the line. The README of readwrite-lock says it in its example: "critical section will never be entered
# if timeout occurs".
#
# In two of them who gave up stays in the line, and his turn comes. readwrite-lock then runs the function whose promise was
# rejected long ago: a caller that tried again has it run twice. async-rwlock hands the lock to nobody: it says that it is
# locked for writing, nobody is there to unlock it, and no one gets in any more. The other two do as one would guess.
# Seen (a first holds the lock, a second waits for 1 ms and gives up, the first releases, a third asks):
#   readwrite-lock: first, second gave up, second runs, third runs
#   async-rwlock: first, second gave up, third waits
#   async-lock: first, second gave up, third runs
#   async-mutex: first, second gave up, third runs
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit readwrite-lock@1.0.5 async-rwlock@1.1.1 async-lock@1.4.1 async-mutex@0.5.0
cat > look.mjs <<'JS'
import { setImmediate } from 'node:timers/promises';
import AsyncLock from 'async-lock';
import { Mutex, withTimeout } from 'async-mutex';
import rwlock from 'async-rwlock';
import ReadwriteLock from 'readwrite-lock';

const both = new ReadwriteLock();
const plain = new rwlock.RWLock();
const keyed = new AsyncLock();
const mutex = new Mutex();
// Each runs a function while it holds the lock, and waits for that at most so many milliseconds if a number is given.
const locks = {
  'readwrite-lock': (run, timeout) => both.acquireWrite('key', run, { timeout }),
  'async-rwlock': async (run, timeout) => {
    await plain.writeLock(timeout);
    await run();
    plain.unlock();
  },
  'async-lock': (run, timeout) => keyed.acquire('key', run, { timeout }),
  'async-mutex': (run, timeout) => (timeout ? withTimeout(mutex, timeout) : mutex).runExclusive(run),
};
for (const [name, locked] of Object.entries(locks)) {
  const seen = [];
  let leave;
  const first = locked(() => {
    seen.push('first');
    return new Promise((resolve) => {
      leave = resolve;
    });
  });
  await locked(() => seen.push('second runs'), 1).catch(() => seen.push('second gave up'));
  leave();
  await first;
  let runs = false;
  void locked(() => {
    runs = true;
    seen.push('third runs');
  });
  for (let round = 0; round < 100; round += 1) await setImmediate();
  console.log(`${name}: ${seen.join(', ')}${runs ? '' : ', third waits'}`);
}
JS
expected='readwrite-lock: first, second gave up, second runs, third runs
async-rwlock: first, second gave up, third waits
async-lock: first, second gave up, third runs
async-mutex: first, second gave up, third runs'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a lock is handed to those who gave up.'
