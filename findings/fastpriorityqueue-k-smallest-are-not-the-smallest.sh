#!/bin/sh
# fastpriorityqueue 0.8.0, Node.js 20.20
#
# `kSmallest(k)` looks at the next k entries without taking them out; its type declaration says "return the k 'smallest'
# elements of the queue". One would guess that they are those which k calls of `poll` would give.
#
# To be fast it copies only the first 2^(k-1) + 1 places of the heap. But the third smallest may stand in any place of the
# first three rows, which are 7, not 5 (2^k - 1 in general). Where it stands beyond, a larger one is given in its stead and
# the smaller one is passed over in silence. The queue itself stays right: `poll` of a clone gives the true order.
# Seen (entries added as 0 10 1 11 12 2; then for each k, in how many of the 5,040 orders of adding 1 to 7 it differs):
#   kSmallest(3): 0 1 10, polled: 0 1 2
#   k=1: 0, k=2: 0, k=3: 1296, k=4: 0, k=5: 0, k=6: 0, k=7: 0
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit fastpriorityqueue@0.8.0
cat > look.mjs <<'JS'
import FastPriorityQueue from 'fastpriorityqueue';

const queueOf = (entries) => {
  const queue = new FastPriorityQueue();
  for (const entry of entries) queue.add(entry);
  return queue;
};
const polled = (queue, k) => {
  const copy = queue.clone();
  return Array.from({ length: k }, () => copy.poll()).join(' ');
};
const orders = (entries) =>
  entries.length < 2
    ? [entries]
    : entries.flatMap((entry, at) => orders(entries.toSpliced(at, 1)).map((rest) => [entry, ...rest]));

const queue = queueOf([0, 10, 1, 11, 12, 2]);
console.log(`kSmallest(3): ${queue.kSmallest(3).join(' ')}, polled: ${polled(queue, 3)}`);
const queues = orders([1, 2, 3, 4, 5, 6, 7]).map(queueOf);
const counts = [1, 2, 3, 4, 5, 6, 7].map((k) => {
  const differ = queues.filter((each) => each.kSmallest(k).join(' ') !== polled(each, k));
  return `k=${k}: ${differ.length}`;
});
console.log(counts.join(', '));
JS
expected='kSmallest(3): 0 1 10, polled: 0 1 2
k=1: 0, k=2: 0, k=3: 1296, k=4: 0, k=5: 0, k=6: 0, k=7: 0'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: three smallest entries that are not the smallest.'
