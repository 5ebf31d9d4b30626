#!/bin/sh
# data-structure-typed 2.6.2, Node.js 20.20
#
# `compact()` of its Deque "removes unused buckets", to give memory back. One would guess that the entries are the same
# before and after, as they are for its Queue, whatever the deque went through.
#
# The buckets (of 4,096 places) form a ring. When the deque is nearly full its end lies in the bucket in which it begins,
# before the beginning; `compact` takes "first and last bucket are one" for "all is in one bucket" and throws the others
# away. The length stays, so that `shift` goes round in the one bucket that is left and gives its entries several times over;
# a loop over the deque raises TypeError. It depends on how many there are: 14,000 and 30,000 come through. An open issue of
# its repository says that there may be something wrong with `shrinkToFit`, which this is, but not what.
# Seen (numbers from 1 pushed in order, then compact, then everything is shifted):
#   14000 in Deque: length 14000, all in order
#   15000 in Deque: length 15000, after 2048 comes 14337, 4096 different ones in all
#   30000 in Deque: length 30000, all in order
#   15000 in Queue: length 15000, all in order
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit data-structure-typed@2.6.2
cat > look.mjs <<'JS'
import { Deque, Queue } from 'data-structure-typed';

const look = (amount, queue, name) => {
  for (let n = 1; n <= amount; n += 1) queue.push(n);
  queue.compact();
  const { length } = queue;
  const out = Array.from({ length }, () => queue.shift());
  const wrong = out.findIndex((entry, at) => entry !== at + 1);
  const others = `after ${out[wrong - 1]} comes ${out[wrong]}, ${new Set(out).size} different ones in all`;
  const order = wrong < 0 ? 'all in order' : others;
  console.log(`${amount} in ${name}: length ${length}, ${order}`);
};
for (const amount of [14000, 15000, 30000]) look(amount, new Deque(), 'Deque');
look(15000, new Queue(), 'Queue');
JS
expected='14000 in Deque: length 14000, all in order
15000 in Deque: length 15000, after 2048 comes 14337, 4096 different ones in all
30000 in Deque: length 30000, all in order
15000 in Queue: length 15000, all in order'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: compacting loses entries.'
