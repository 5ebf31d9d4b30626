#!/bin/sh
# priority-queue-typescript 2.0.3, Node.js 20.20
#
# The class has the constructor and the methods of Java's PriorityQueue, where the comparator may be left out: then entries
# come in their natural order, least first. Here too it is optional, and entries are then compared by their texts. One
# would guess that words come out in the order of the alphabet.
#
# On the way down the heap the answer of the comparison is taken as true or false, not as below or above zero: of two
# different children the right one goes up, whichever is less. From four words on the order may be wrong, from five on it
# is wrong whatever the order of adding, and nothing raises. With a comparator it is right. And an entry that was polled is
# not taken out of the array beneath (`slice` for `splice`): `contains` and `toArray` go on knowing it, after `clear` too,
# while `size` is 0.
# Seen (words that are polled; in how many orders of adding so many words it is wrong; a queue from which 5 was taken):
#   d b a c e f g: a b f e d c g, with a comparator: a b c d e f g
#   1 word: 0 of 1, 2 words: 0 of 2, 3 words: 0 of 6, 4 words: 16 of 24, 5 words: 120 of 120, 6 words: 720 of 720
#   after poll: size 0, contains true, toArray [5]; after clear: size 0, contains true, toArray [5]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit priority-queue-typescript@2.0.3
cat > look.mjs <<'JS'
import { PriorityQueue } from 'priority-queue-typescript';

const polled = (words, comparator) => {
  const queue = new PriorityQueue(11, comparator);
  for (const word of words) queue.add(word);
  return words.map(() => queue.poll()).join(' ');
};
const orders = (words) =>
  words.length < 2 ? [words] : words.flatMap((word, at) => orders(words.toSpliced(at, 1)).map((rest) => [word, ...rest]));

const words = ['d', 'b', 'a', 'c', 'e', 'f', 'g'];
const byAlphabet = polled(words, (one, two) => one.localeCompare(two));
console.log(`${words.join(' ')}: ${polled(words)}, with a comparator: ${byAlphabet}`);
const counts = [1, 2, 3, 4, 5, 6].map((size) => {
  const sorted = words.toSorted().slice(0, size);
  const all = orders(sorted);
  const wrong = all.filter((order) => polled(order) !== sorted.join(' '));
  return `${size} ${size === 1 ? 'word' : 'words'}: ${wrong.length} of ${all.length}`;
});
console.log(counts.join(', '));

const queue = new PriorityQueue(11, (one, two) => one - two);
const state = () => `size ${queue.size()}, contains ${queue.contains(5)}, toArray [${queue.toArray()}]`;
queue.add(5);
queue.poll();
const after = state();
queue.clear();
console.log(`after poll: ${after}; after clear: ${state()}`);
JS
expected='d b a c e f g: a b f e d c g, with a comparator: a b c d e f g
1 word: 0 of 1, 2 words: 0 of 2, 3 words: 0 of 6, 4 words: 16 of 24, 5 words: 120 of 120, 6 words: 720 of 720
after poll: size 0, contains true, toArray [5]; after clear: size 0, contains true, toArray [5]'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: words without a comparator come in no order.'
