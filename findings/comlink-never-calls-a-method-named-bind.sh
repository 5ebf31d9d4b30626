#!/bin/sh
# comlink 4.4.2, Node.js 20.20
#
# A wrapped object answers with what the object behind the port answers: `await remote.method(1, 2)` runs the method over
# there, whatever its name; the README names only what structured clone cannot carry.
#
# A method named `bind` is the exception. Calls of it are answered on this side, so that `remote.method.bind(remote)` works
# as it does locally, and nothing is sent. A prepared statement, a socket or a key map with a `bind` of its own is left
# unbound: no error comes, the promise's value is the object's proxy, and the state over there is the old one.
# Seen (the same two lines of code under two names):
#   attach: bound, 3 values
#   bind: a proxy, 0 values
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit comlink@4.4.2
cat > look.mjs <<'JS'
import { MessageChannel } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

class Statement {
  values = [];
  attach(...values) {
    this.values = values;
    return 'bound';
  }
  bind(...values) {
    this.values = values;
    return 'bound';
  }
  get count() {
    return this.values.length;
  }
}
for (const name of ['attach', 'bind']) {
  const { port1, port2 } = new MessageChannel();
  expose(new Statement(), nodeEndpoint(port2));
  const remote = wrap(nodeEndpoint(port1));
  // Not awaited: the proxy that `bind` gives is itself a thing to wait for.
  const answer = remote[name](1, 2, 3);
  const said = answer instanceof Promise ? await answer : 'a proxy';
  console.log(`${name}: ${said}, ${await remote.count} values`);
  port1.close();
}
JS
expected='attach: bound, 3 values
bind: a proxy, 0 values'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: a method named bind is never called.'
