#!/bin/sh
# @datastructures-js/priority-queue 6.4.0 (on @datastructures-js/heap 4.3.7), Node.js 20.20
#
# `back()` "returns an element with lowest priority in the queue", null when it is empty. One would guess that an element is
# given as long as there is one, and the last one of `toArray()` or one that ties with it.
#
# The heap keeps the lowest of all that came in, in a variable, and forgets it when an element that is the same is taken
# out. Of two equal numbers, or of two tasks with one priority, the remembered one may go while the other stays: then
# `back()` is null though the queue is not empty, and after the next `enqueue` it is that new element, even where it has the
# highest priority of all. So a queue that gives up its least urgent task when it is full gives up the most urgent one.
# Seen (tasks b and c of level 5 are added, one is taken out, then d of level 3 is added; and the same with numbers):
#   tasks: back b, after one is taken out: null of 1, after d: d of d c
#   numbers: back 5, after one is taken out: null of 1, after 3: 3 of 3 5
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit @datastructures-js/priority-queue@6.4.0 @datastructures-js/heap@4.3.7
cat > look.mjs <<'JS'
import { PriorityQueue } from '@datastructures-js/priority-queue';

const look = (kind, entries, late, compare, name) => {
  const queue = new PriorityQueue(compare);
  for (const entry of entries) queue.enqueue(entry);
  const first = name(queue.back());
  queue.dequeue();
  const then = `${queue.back()} of ${queue.size()}`;
  queue.enqueue(late);
  const last = `${name(queue.back())} of ${queue.toArray().map(name).join(' ')}`;
  console.log(`${kind}: back ${first}, after one is taken out: ${then}, after ${name(late)}: ${last}`);
};
const tasks = [
  { name: 'b', level: 5 },
  { name: 'c', level: 5 },
];
look('tasks', tasks, { name: 'd', level: 3 }, (one, two) => one.level - two.level, (task) => task.name);
look('numbers', [5, 5], 3, (one, two) => one - two, String);
JS
expected='tasks: back b, after one is taken out: null of 1, after d: d of d c
numbers: back 5, after one is taken out: null of 1, after 3: 3 of 3 5'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: no back after a tie.'
