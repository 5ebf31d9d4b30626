#!/bin/sh
# ringbuf.js 0.4.0, Node.js 20.20
#
# `writeCallback(amount, fill)` gives a producer the free slots of the ring to fill in place. Its comment says that `fill`
# may return how many it has written, and that all are taken as written where it returns nothing. So a producer that finds
# it has nothing at the moment returns 0, and one would guess that nothing is published.
#
# The number is read as `fill(...) || all`, so 0 is the same as no answer: every slot is handed to the reader, with what
# the last round left in it. Returning 1 is taken at its word. `writeCallbackWithOffset` is the same.
# Seen (a ring of 4 that has carried 1, 2, 3, 4 before):
#   returned 1: said 1, reader gets 9
#   returned 0: said 3, reader gets 1 2 3
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit ringbuf.js@0.4.0
cat > look.mjs <<'JS'
import { RingBuffer } from 'ringbuf.js';

for (const count of [1, 0]) {
  const ring = new RingBuffer(RingBuffer.getStorageForCapacity(4, Int32Array), Int32Array);
  const out = new Int32Array(4);
  // The storage has one slot more than the capacity: one round of five leaves the two ends where they began.
  ring.push(Int32Array.of(1, 2, 3, 4));
  ring.pop(out);
  ring.push(Int32Array.of(5));
  ring.pop(out, 1);
  const said = ring.writeCallback(3, (first) => {
    if (count > 0) first[0] = 9;
    return count;
  });
  const read = ring.pop(out);
  console.log(`returned ${count}: said ${said}, reader gets ${out.slice(0, read).join(' ')}`);
}
JS
expected='returned 1: said 1, reader gets 9
returned 0: said 3, reader gets 1 2 3'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a callback that wrote nothing hands old values to the reader.'
