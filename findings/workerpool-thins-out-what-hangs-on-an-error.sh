#!/bin/sh
# workerpool 10.0.3, Node.js 20.20
#
# An error thrown in a worker reaches the caller with its own properties: `code` of the error below arrives, and so does
# `detail`. One would guess that what arrives is whole, as a returned value is, which goes through structured clone.
#
# An error goes through JSON.stringify with the list of the error's own property names as its second argument, to get at
# `message` and `stack`, which are not enumerable. But such a list filters the objects inside as well. Of `detail` only
# those keys are left that the error happens to have too (here `code`), of the objects in a list nothing, and no warning.
# Seen (the same detail, returned and thrown):
#   returned: {"queue":"jobs","size":5,"code":7} [{"id":1},{"id":2}]
#   thrown: {"code":7} [{},{}]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit workerpool@10.0.3
cat > look.mjs <<'JS'
import workerpool from 'workerpool';

const pool = workerpool.pool({ maxWorkers: 1 });
const show = ({ detail, jobs }) => `${JSON.stringify(detail)} ${JSON.stringify(jobs)}`;
const task = (fail) => {
  const carried = { code: 'FULL', detail: { queue: 'jobs', size: 5, code: 7 }, jobs: [{ id: 1 }, { id: 2 }] };
  if (fail) throw Object.assign(new Error('queue is full'), carried);
  return carried;
};
console.log('returned:', show(await pool.exec(task, [false])));
console.log('thrown:', show(await pool.exec(task, [true]).catch((error) => error)));
await pool.terminate();
JS
expected='returned: {"queue":"jobs","size":5,"code":7} [{"id":1},{"id":2}]
thrown: {"code":7} [{},{}]'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: objects on a thrown error lose their keys on the way.'
