#!/bin/sh
# fastq 1.20.3, p-queue 9.3.5, Node.js 20.20
#
# `fastq.promise(worker, n).push(task)` gives a promise of what the worker's promise becomes. One would guess that it
# rejects whenever that one does.
#
# Between the two stands a callback whose first argument is the error, and it is looked at as true or false. A worker that
# rejects with nothing (`Promise.reject()`, a plain `throw undefined` in a cancelled task) or with 0 or an empty string is
# taken for one that went well: push resolves. p-queue passes the rejection on.
# Seen:
#   fastq: reason Error: rejected | no reason: resolved | 0: resolved
#   p-queue: reason Error: rejected | no reason: rejected | 0: rejected
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit fastq@1.20.3 p-queue@9.3.5
cat > look.mjs <<'JS'
import fastq from 'fastq';
import PQueue from 'p-queue';

const reasons = [['reason Error', new Error('no')], ['no reason', undefined], ['0', 0]];
const pushed = fastq.promise((reason) => Promise.reject(reason), 1);
const added = new PQueue({ concurrency: 1 });
const ways = {
  fastq: (reason) => pushed.push(reason),
  'p-queue': (reason) => added.add(() => Promise.reject(reason)),
};
for (const [name, go] of Object.entries(ways)) {
  const parts = [];
  for (const [text, reason] of reasons) {
    parts.push(`${text}: ${await go(reason).then(() => 'resolved', () => 'rejected')}`);
  }
  console.log(`${name}: ${parts.join(' | ')}`);
}
JS
expected='fastq: reason Error: rejected | no reason: resolved | 0: resolved
p-queue: reason Error: rejected | no reason: rejected | 0: rejected'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a rejection without a reason is a success for fastq.'
